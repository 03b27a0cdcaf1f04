import type { Bilingual } from '../../domain/source.ts';

export type Language = keyof Bilingual;

/** The first one is the language that the others are translations of. */
export const languages: readonly Language[] = ['de', 'en'];
