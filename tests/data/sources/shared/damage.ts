import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import fc from 'fast-check';

/** Every value of a file by dataset, period, area and indicator; `null` values are those that are said to be none. */
export function valuesOf(parsed: readonly ParsedDataset[]): ReadonlyMap<string, number | null> {
  const values = new Map<string, number | null>();
  for (const { dataset, period, indicators, rows } of parsed) {
    for (const { area, values: own } of rows) {
      indicators.forEach((indicator, at) =>
        values.set([dataset, period, area.level, area.code, indicator].join(' '), own[at] ?? null),
      );
    }
  }
  return values;
}

/**
 * What a damaged file came to: a Problem, or values of which those that differ from the original’s are named. A value that is
 * said to be missing is lost, not changed.
 */
export async function damageDone(
  original: ReadonlyMap<string, number | null>,
  parse: () => Promise<readonly ParsedDataset[]>,
): Promise<'problem' | { readonly changed: readonly string[]; readonly lost: number }> {
  try {
    const values = valuesOf(await parse());
    const changed = [...values]
      .filter(([key, value]) => value !== null && original.get(key) !== value)
      .map(([key]) => key);
    return { changed: changed.slice(0, 5), lost: original.size - values.size };
  } catch (error) {
    if (error instanceof Problem) return 'problem';
    throw error;
  }
}

/** What happened to a file, in words for a failing test, and its text afterwards. */
export interface Damage {
  readonly what: string;
  readonly text: () => string;
}

/** Ways in which a delimited text file is damaged between its publisher and us; none of them changes a digit of a value. */
export function structuralDamage(text: string, delimiter: string): fc.Arbitrary<Damage> {
  const lines = text.split('\n');
  const width = Math.max(...lines.slice(0, 40).map((one) => one.split(delimiter).length));
  const line = fc.integer({ min: 0, max: lines.length - 1 });
  const column = fc.integer({ min: 0, max: width - 1 });
  const changed = (at: number, change: (old: string) => string) =>
    lines.map((old, index) => (index === at ? change(old) : old)).join('\n');
  return fc.oneof(
    fc
      .integer({ min: 0, max: text.length - 1 })
      .map((end) => ({ what: `cut at ${end}`, text: () => text.slice(0, end) })),
    fc
      .constantFrom('|', ':', '#', ',', '\t')
      .map((other) => ({ what: `delimiter ${other}`, text: () => text.replaceAll(delimiter, other) })),
    line.map((at) => ({ what: `without line ${at}`, text: () => lines.toSpliced(at, 1).join('\n') })),
    line.map((at) => ({ what: `line ${at} twice`, text: () => changed(at, (old) => `${old}\n${old}`) })),
    line.map((at) => ({ what: `line ${at} empty`, text: () => changed(at, () => '') })),
    fc.tuple(line, column).map(([at, index]) => ({
      what: `line ${at} without cell ${index}`,
      text: () => changed(at, (old) => old.split(delimiter).toSpliced(index, 1).join(delimiter)),
    })),
    fc.tuple(column, column).map(([from, to]) => ({
      what: `column ${from} moved to ${to}`,
      text: () => lines.map((old) => moved(old, delimiter, width, from, to)).join('\n'),
    })),
    line.map((at) => ({
      what: `line ${at} without its leading zeros`,
      text: () => changed(at, (old) => withoutZeros(old, delimiter)),
    })),
    fc.constant({ what: 'all leading zeros lost', text: () => withoutZeros(text, delimiter) }),
    fc.tuple(line, fc.constantFrom('\u0000', '"', '\ufffd', 'Ã¼')).map(([at, odd]) => ({
      what: `line ${at} with ${JSON.stringify(odd)} at its end`,
      text: () => changed(at, (old) => `${old}${odd}`),
    })),
  );
}

/** Zeros that begin a cell, as a spreadsheet drops them. */
const withoutZeros = (text: string, delimiter: string): string =>
  text.replaceAll(new RegExp(`(^|[\\n"]|${delimiter})0+(?=\\d)`, 'g'), '$1');

function moved(line: string, delimiter: string, width: number, from: number, to: number): string {
  const cells = line.split(delimiter);
  if (cells.length !== width) return line;
  const [cell = ''] = cells.splice(from, 1);
  return cells.toSpliced(to, 0, cell).join(delimiter);
}
