import type { Language } from '../language.ts';

interface Words {
  readonly language: string;
  readonly alone: string;
  readonly several: string;
  readonly keys: string;
  readonly required: string;
  readonly version: (number: number) => string;
}

/** What the form says beside the codebook's own texts. */
export const formWords: Readonly<Record<Language, Words>> = {
  de: {
    language: 'Deutsch',
    alone: 'nur diese Sprache',
    several: 'mehrere möglich',
    keys: 'Schlüssel der Gemeinden',
    required: 'bitte unbedingt ausfüllen',
    version: (number) => `Fassung ${number} des Fragebogens`,
  },
  en: {
    language: 'English',
    alone: 'only this language',
    several: 'several possible',
    keys: 'keys of the municipalities',
    required: 'please do fill this in',
    version: (number) => `Version ${number} of the questionnaire`,
  },
};
