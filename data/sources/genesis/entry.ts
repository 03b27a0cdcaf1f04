import type { GenesisTime } from './times.ts';

/** One configured value as the file has it. */
export interface FoundValue {
  /** Position in the known table's values. */
  readonly position: number;
  /** Heading or name in the file, for messages. */
  readonly label: string;
  /** As printed; `null` where the file prints none. */
  readonly unit: string | null;
}

/** What a file says of one area at one time: the texts of its values, in the order of `found`. */
export interface Entry {
  /** Row in the file, counted from 1; in the flat form the first of its rows. */
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly time: GenesisTime;
  readonly cells: readonly string[];
  /** For each of `cells`, what it must be the sum of; empty where nothing is known of that. */
  readonly parts: readonly (readonly string[])[];
}
