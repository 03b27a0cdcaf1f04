import type { StateKey } from '../../domain/ids.ts';

const group = (...keys: string[]): readonly StateKey[] => keys as StateKey[];

/** Neighbours with like forms of administration; the city states with theirs. None stands alone: it could not be joined. */
export const stateGroups: readonly (readonly StateKey[])[] = [
  group('01', '02', '13'),
  group('03', '04', '05'),
  group('06', '07', '10'),
  group('08', '09'),
  group('11', '12'),
  group('14', '15', '16'),
];
