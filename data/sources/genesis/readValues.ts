import { indicatorById } from '../../catalogue/indicators.ts';
import type { ObservationRow, ObservationStatus } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { DecimalMark } from '../shared/germanNumber.ts';
import type { Entry, FoundValue } from './entry.ts';
import { readCell } from './markers.ts';
import type { KnownTable } from './tables.ts';
import { factorOf } from './units.ts';

export type ReadValues = (
  entry: Pick<Entry, 'cells' | 'parts'>,
) => Pick<ObservationRow, 'values' | 'statuses'>;

/** Printed numbers times 1,000 can miss the nearest number that we would write. */
const exact = (value: number): number => Number(value.toPrecision(15));

/**
 * Reads the cells of one entry in our units.
 * @throws Problem `value-format` for a unit that the value cannot have; the reader throws `value-format` and `value-range`
 */
export function valueReader(table: KnownTable, found: readonly FoundValue[], mark: DecimalMark): ReadValues {
  const columns = found.map(({ position, label, unit }) => {
    const { indicator, measure } = table.values[position] as KnownTable['values'][number];
    const [minimum, maximum] = indicatorById(indicator)?.domain ?? [0, null];
    return { label, measure, factor: factorOf(unit, measure, label), minimum, maximum };
  });
  return ({ cells, parts }) => {
    const statuses: Record<number, ObservationStatus> = {};
    const values = columns.map(({ label, measure, factor, minimum, maximum }, at) => {
      const { value: printed, status } = readOrLocate(cells[at] ?? '', measure, mark, label);
      if (status !== undefined && status !== 'missing') statuses[at] = status;
      if (printed === null) return null;
      const value = exact(printed * factor);
      if (
        value < minimum ||
        (maximum !== null && value > maximum) ||
        (measure === 'count' && !Number.isInteger(value))
      ) {
        throw new Problem(
          'value-range',
          `${value} is not possible for “${label}”`,
          'Export the table again.',
          {
            column: label,
          },
        );
      }
      refuseOtherSum(printed, parts[at] ?? [], mark, label);
      return value;
    });
    return Object.keys(statuses).length > 0 ? { values, statuses } : { values };
  };
}

function readOrLocate(
  text: string,
  measure: Parameters<typeof readCell>[1],
  mark: DecimalMark,
  column: string,
) {
  try {
    return readCell(text, measure, mark);
  } catch (error) {
    throw error instanceof Problem ? error.at({ column }) : error;
  }
}

/** Nothing is said where a part is withheld. */
function refuseOtherSum(whole: number, parts: readonly string[], mark: DecimalMark, column: string): void {
  const values = parts.map((text) => readOrLocate(text, 'count', mark, column).value);
  if (values.length === 0 || values.includes(null)) return;
  const sum = values.reduce<number>((total, part) => total + (part ?? 0), 0);
  if (sum === whole) return;
  throw new Problem(
    'value-range',
    `“${column}” is ${whole}, its parts add up to ${sum}`,
    'Export the table again.',
    {
      column,
    },
  );
}
