import type { Codebook } from '../../domain/codebook.ts';
import type { Language } from './language.ts';

const onlyResults: Readonly<Record<Language, string>> = {
  de: 'Veröffentlicht werden nur Summen, Anteile und Mittelwerte, nie die Angaben einer einzelnen Verwaltung.',
  en: 'Only sums, shares and means are published, never what a single administration said.',
};

/** What those asked are told of what is published: where single answers are, the words of the codebook. */
export const publishedInWords = ({ publishMicrodata }: Codebook, language: Language): string =>
  publishMicrodata?.information[language] ?? onlyResults[language];
