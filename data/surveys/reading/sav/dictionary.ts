/*
 * The dictionary of an SPSS system file, as the developers' guide of GNU PSPP describes the format ("System File Format").
 * Text is kept as bytes until the encoding is known, which is said behind the variables.
 */

/** How cases are packed: not at all, one byte a value where possible, or that again in deflated blocks. */
export type Packing = 'none' | 'bytes' | 'blocks';

export interface Dictionary {
  readonly littleEndian: boolean;
  readonly packing: Packing;
  readonly bias: number;
  /** `null` where the file does not say. */
  readonly cases: number | null;
  /** One for each 8 bytes of a case. */
  readonly elements: readonly VariableRecord[];
  readonly labelSets: readonly LabelSet[];
  /** By subtype; those that nothing is read of are left out. */
  readonly extensions: ReadonlyMap<number, Uint8Array>;
}

export interface VariableRecord {
  /** 0 a number, 1–255 the bytes of a text, −1 the text before goes on. */
  readonly type: number;
  readonly name: Uint8Array;
  readonly label: Uint8Array | null;
  /** Kind of display: 20 and following are dates. */
  readonly format: number;
  /** 0–3 single values; −2 a range; −3 a range and a value. */
  readonly missingKind: number;
  /** 8 bytes each. */
  readonly missing: readonly Uint8Array[];
}

export interface LabelSet {
  readonly entries: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  /** Positions in the elements, from 0. */
  readonly elements: readonly number[];
}

/** Subtypes of extension records that are read. */
export const extension = {
  machineIntegers: 3,
  longNames: 13,
  veryLongTexts: 14,
  encoding: 20,
  longTextLabels: 21,
  longTextMissing: 22,
} as const;
