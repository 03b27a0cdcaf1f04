import { deflateSync } from 'node:zlib';

/** A column of a made-up SPSS file. */
export interface SavColumn {
  readonly name: string;
  readonly label?: string;
  /** 0: a number; else the bytes of a text. */
  readonly width: number;
  readonly isDate?: true;
  readonly missingKind?: number;
  readonly missing?: readonly (number | string)[];
  readonly labels?: readonly (readonly [number | string, string])[];
}

export interface SavOptions {
  readonly packing?: 'none' | 'bytes' | 'blocks';
  readonly encoding?: 'UTF-8' | 'windows-1252' | 'klingon';
  readonly bigEndian?: true;
  readonly layout?: number;
}

type Value = number | string | null;

/** Bytes of an SPSS system file, in the layout that the guide of GNU PSPP describes. */
export function savFile(
  columns: readonly SavColumn[],
  cases: readonly (readonly Value[])[],
  { packing = 'none', encoding = 'UTF-8', bigEndian, layout = 2 }: SavOptions = {},
): Uint8Array {
  const little = bigEndian === undefined;
  const out: number[] = [];
  const text = (words: string): number[] =>
    encoding === 'UTF-8'
      ? [...new TextEncoder().encode(words)]
      : [...words].map((letter) => letter.charCodeAt(0));
  const padded = (bytes: readonly number[], length: number): number[] => [
    ...bytes.slice(0, length),
    ...Array<number>(Math.max(0, length - bytes.length)).fill(32),
  ];
  const integer = (value: number): number[] => numberBytes(4, (view) => view.setInt32(0, value, little));
  const long = (value: number): number[] =>
    numberBytes(8, (view) => view.setBigInt64(0, BigInt(value), little));
  const double = (value: number): number[] => numberBytes(8, (view) => view.setFloat64(0, value, little));
  const eight = (value: number | string): number[] =>
    typeof value === 'number' ? double(value) : padded(text(value), 8);
  const elementsOf = ({ width }: SavColumn): number => Math.max(1, Math.ceil(width / 8));
  const elements = columns.reduce((sum, column) => sum + elementsOf(column), 0);

  out.push(
    ...text(packing === 'blocks' ? '$FL3' : '$FL2'),
    ...padded(text('@(#) made up'), 60),
    ...integer(layout),
  );
  out.push(...integer(elements), ...integer(['none', 'bytes', 'blocks'].indexOf(packing)), ...integer(0));
  out.push(...integer(cases.length), ...double(100), ...padded([], 9 + 8 + 64 + 3));
  for (const column of columns) {
    const { name, label, width, missing = [], missingKind = missing.length, isDate } = column;
    const format = (isDate === true ? 20 : width > 0 ? 1 : 5) * 65_536;
    out.push(
      ...integer(2),
      ...integer(width),
      ...integer(label === undefined ? 0 : 1),
      ...integer(missingKind),
    );
    out.push(...integer(format), ...integer(format), ...padded(text(name.slice(0, 8).toUpperCase()), 8));
    if (label !== undefined) {
      const bytes = text(label);
      out.push(...integer(bytes.length), ...padded(bytes, 4 * Math.ceil(bytes.length / 4)));
    }
    for (const value of missing) out.push(...eight(value));
    for (let more = elementsOf(column); more > 1; more -= 1)
      out.push(...integer(2), ...integer(-1), ...Array<number>(24).fill(0));
  }
  let position = 1;
  for (const column of columns) {
    if (column.labels !== undefined) {
      out.push(...integer(3), ...integer(column.labels.length));
      for (const [value, label] of column.labels) {
        const bytes = text(label);
        out.push(...eight(value), bytes.length, ...padded(bytes, 8 * Math.ceil((bytes.length + 1) / 8) - 1));
      }
      out.push(...integer(4), ...integer(1), ...integer(position));
    }
    position += elementsOf(column);
  }
  const extend = (subtype: number, bytes: readonly number[]): void => {
    out.push(...integer(7), ...integer(subtype), ...integer(1), ...integer(bytes.length), ...bytes);
  };
  extend(13, text(columns.map(({ name }) => `${name.slice(0, 8).toUpperCase()}=${name}`).join('\t')));
  extend(99, [1, 2, 3]);
  extend(20, text(encoding));
  out.push(...integer(999), ...integer(0));

  const missing = -Number.MAX_VALUE;
  const pieces = cases.flatMap((values) =>
    columns.flatMap((column, at) => {
      const value = values[at] ?? null;
      const bytes =
        column.width === 0
          ? double((value as number | null) ?? missing)
          : padded(text(String(value ?? '')), 8 * elementsOf(column));
      return Array.from({ length: bytes.length / 8 }, (_, piece) => bytes.slice(8 * piece, 8 * piece + 8));
    }),
  );
  if (packing === 'none') return Uint8Array.from([...out, ...pieces.flat()]);
  const packed = packedBytes(pieces, double(missing), little);
  if (packing === 'bytes') return Uint8Array.from([...out, ...packed]);
  const start = out.length;
  const blocks = [packed.slice(0, 40), packed.slice(40)].filter((block) => block.length > 0);
  const deflated = blocks.map((block) => [...deflateSync(Uint8Array.from(block))]);
  const table = start + 24 + deflated.flat().length;
  out.push(...long(start), ...long(table), ...long(24 + 24 * blocks.length), ...deflated.flat());
  out.push(...long(-100), ...long(0), ...integer(40), ...integer(blocks.length));
  let unpackedAt = start;
  let packedAt = start + 24;
  for (const [index, block] of blocks.entries()) {
    const length = deflated[index]?.length ?? 0;
    out.push(...long(unpackedAt), ...long(packedAt), ...integer(block.length), ...integer(length));
    unpackedAt += block.length;
    packedAt += length;
  }
  return Uint8Array.from(out);
}

function packedBytes(
  pieces: readonly (readonly number[])[],
  missing: readonly number[],
  little: boolean,
): number[] {
  const same = (a: readonly number[], b: readonly number[]) => a.every((byte, at) => byte === b[at]);
  const codeOf = (piece: readonly number[]): number => {
    if (same(piece, missing)) return 255;
    if (same(piece, Array<number>(8).fill(32))) return 254;
    const value = new DataView(Uint8Array.from(piece).buffer).getFloat64(0, little);
    return Number.isInteger(value) && value >= -99 && value <= 151 ? value + 100 : 253;
  };
  const out: number[] = [];
  for (let at = 0; at < pieces.length; at += 8) {
    const group = pieces.slice(at, at + 8);
    const codes = group.map(codeOf);
    out.push(...codes, ...Array<number>(8 - codes.length).fill(252));
    out.push(...group.filter((_, index) => codes[index] === 253).flat());
  }
  return out;
}

function numberBytes(length: number, write: (view: DataView) => void): number[] {
  const view = new DataView(new ArrayBuffer(length));
  write(view);
  return [...new Uint8Array(view.buffer)];
}
