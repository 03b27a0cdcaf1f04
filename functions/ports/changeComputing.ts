import type { Change, ChangeRequest } from '@kluftatlas/data/measures/change.ts';

/** Computes what became of the divide between two periods: the one thing in a release that takes its time. */
export type ChangeComputing = (request: ChangeRequest) => Promise<Change>;
