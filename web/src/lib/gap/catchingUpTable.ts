import type { Coefficient, ConvergenceModel } from '@kluftatlas/data/domain/change.ts';
import { coefficientRange } from '@kluftatlas/data/measures/coefficientRange.ts';
import { formatDifference, formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TextTable } from '#lib/ui/table.ts';
import type { GapIndicator } from './pageData.ts';

const digits = 2;

function rangeInWords(coefficient: Coefficient): string | null {
  const ends = coefficientRange(coefficient)?.map((end) => formatDifference(end, digits));
  return ends === undefined ? null : m.gap_range({ low: ends[0] ?? '', high: ends[1] ?? '' });
}

/** `β = −0,31, Bereich nach HC3 −0,33 bis −0,29` */
export function inNumbers(letter: string, coefficient: Coefficient): string {
  const value = formatDifference(coefficient.value, digits);
  const range = rangeInWords(coefficient);
  return range === null
    ? m.gap_beta_value_alone({ letter, value })
    : m.gap_beta_value({ letter, value, range });
}

/** The coefficients of both models; the second one is left out where it has no result. */
export function catchingUpTable(
  { shortTitle: label }: Pick<GapIndicator, 'shortTitle'>,
  onStart: ConvergenceModel,
  beside: ConvergenceModel | null,
  when: { readonly region: string; readonly from: string; readonly to: string },
): TextTable {
  const row = (model: string, name: string, coefficient: Coefficient, n: number) => [
    model,
    name,
    formatDifference(coefficient.value, digits),
    rangeInWords(coefficient) ?? '–',
    formatNumber(n),
  ];
  const [one, both] = [m.gap_beta_model_start(), m.gap_beta_model_both()];
  return {
    caption: m.gap_beta_table({ label, ...when }),
    columns: [
      m.gap_beta_model(),
      m.gap_beta_coefficient(),
      m.gap_beta_column(),
      m.gap_beta_range_column(),
      m.gap_table_n(),
    ],
    rows: [
      row(one, m.gap_beta_start(), onStart.start, onStart.n),
      ...(beside === null
        ? []
        : [
            row(both, m.gap_beta_start(), beside.start, beside.n),
            ...(beside.lnPopulation === null
              ? []
              : [row(both, m.gap_beta_population(), beside.lnPopulation, beside.n)]),
          ]),
    ],
    textColumns: [1],
  };
}
