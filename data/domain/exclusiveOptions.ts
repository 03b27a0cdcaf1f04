import type { Option } from '../../domain/codebook.ts';

/** Options of several that stand alone: nothing of the list, not known, with the association. */
export const isExclusive = ({ meaning }: Option): boolean => meaning !== undefined && meaning !== 'other';
