import { isPeriod, type Period } from '../../../domain/period.ts';
import { Problem } from '../../../domain/problem.ts';
import type { BlockSheet } from './sheet.ts';
import type { SheetKind } from './sheetKinds.ts';

type Network = 'fixed' | 'mobile';

/** A month that the words above a header name, and the network that it is said of. */
interface WrittenMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly network: Network | null;
}

const networkOf = (word: string): Network => (word.toLowerCase() === 'festnetz' ? 'fixed' : 'mobile');

/** As in “Festnetz: 12.2025, Mobilfunk: 10.2025”: a month belongs to the word before it, or else to the one behind it. */
function monthsIn(words: string): readonly WrittenMonth[] {
  const networks = [...words.matchAll(/festnetz|mobil(?:funk)?/gi)].map(({ 0: word, index }) => ({
    ...{ index, network: networkOf(word) },
  }));
  return [...words.matchAll(/(?<!\d)(?:\d{1,2}\.)?(0?[1-9]|1[0-2])[./](20\d\d)(?!\d)/g)].map((found) => {
    const [, month = '', year = ''] = found;
    const named = networks.findLast(({ index }) => index < found.index) ?? networks[0];
    return { month: `${year}-${month.padStart(2, '0')}`, network: named?.network ?? null };
  });
}

/** Months of the sheet’s own network; where none is named, those said of no network. */
export function monthsOf({ above }: BlockSheet, kind: SheetKind): readonly string[] {
  const own: Network = kind === 'mobileArea' ? 'mobile' : 'fixed';
  const written = above.flatMap(monthsIn);
  const ofNetwork = (network: Network | null) => [
    ...new Set(written.filter((each) => each.network === network).map(({ month }) => month)),
  ];
  const named = ofNetwork(own);
  return named.length > 0 ? named : ofNetwork(null);
}

/**
 * The month of a sheet.
 * @param months that it says
 * @param otherwise month of the workbook, for a sheet that names none
 * @throws Problem `conflict` with the given period, `usage` where nothing says it
 */
export function periodOf(
  { months, name }: { readonly months: readonly string[]; readonly name: string },
  given: Period | undefined,
  otherwise: Period | undefined,
): Period {
  const [only, ...others] = months;
  const place = { sheet: name };
  if (given !== undefined && (only === undefined || months.includes(given))) return given;
  if (given !== undefined) {
    throw new Problem(
      'conflict',
      `The sheet says that it is of ${months.join(' and ')}, not of ${given}`,
      'Leave `--period` out: each sheet says its month itself.',
      place,
    );
  }
  if (only !== undefined && isPeriod(only) && others.length === 0) return only;
  if (only === undefined && otherwise !== undefined) return otherwise;
  throw new Problem(
    'usage',
    only === undefined
      ? 'The sheet does not say which month it is of'
      : `The sheet names several months: ${months.join(', ')}`,
    'Say the period with `--period`, as year and month of the data date: `--period 2025-12`.',
    place,
  );
}
