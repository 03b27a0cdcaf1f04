import type { Option } from '../domain/codebook.ts';
import type { Bilingual } from '../domain/source.ts';

/** One text in both languages, German first. */
export const say = (de: string, en: string): Bilingual => ({ de, en });

export const option = (
  code: string,
  de: string,
  en: string,
  more: Pick<Option, 'example' | 'meaning'> = {},
): Option => ({ code, label: { de, en }, ...more });

/** An answer to be counted: whoever fills it in may honestly not know. */
export const notKnown = option('nk', 'weiß nicht', 'don’t know', { meaning: 'notKnown' });

/** Said by a municipality whose association, or another municipality, does this for it. */
export const atAssociation = option('aa', 'liegt beim Amt/Verband', 'is with the association', {
  meaning: 'atAssociation',
});

export const noneOf = (de: string, en: string): Option => option('none', de, en, { meaning: 'none' });

export const somethingElse = option('oth', 'etwas anderes', 'something else', { meaning: 'other' });
