import type { Codebook } from '../domain/codebook.ts';
import { codebook as administrations } from './digitalisierung-der-verwaltungen/codebook.ts';

/** Codebooks that come with the project; others are handed in as files. */
export const codebooks: readonly Codebook[] = [administrations];
