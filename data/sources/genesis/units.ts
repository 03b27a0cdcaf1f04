import { Problem } from '../../domain/problem.ts';
import type { Measure } from './tables.ts';

interface Unit {
  readonly measures: readonly Measure[];
  /** One of these in our unit. */
  readonly factor: number;
}

const euro = (factor: number): Unit => ({ measures: ['euro'], factor });
const count = (factor: number): Unit => ({ measures: ['count'], factor });
const percent: Unit = { measures: ['percent', 'multiplier'], factor: 1 };

/** Units as the tables write them, German and English. */
const units: Readonly<Record<string, Unit>> = {
  anzahl: count(1),
  number: count(1),
  personen: count(1),
  '1000': count(1_000),
  eur: euro(1),
  euro: euro(1),
  'tsd. eur': euro(1_000),
  '1000 eur': euro(1_000),
  'eur 1000': euro(1_000),
  'mill. eur': euro(1_000_000),
  'mio. eur': euro(1_000_000),
  'eur mn': euro(1_000_000),
  'mrd. eur': euro(1_000_000_000),
  prozent: percent,
  percent,
  '%': percent,
};

const unitOf = (text: string): Unit | undefined => units[text.trim().toLowerCase()];

export const isUnit = (text: string): boolean => unitOf(text) !== undefined;

/**
 * What to multiply a printed number with. Counts and shares may come without a unit; euros may not: without it nobody knows
 * whether they are thousands.
 * @throws Problem `value-format` for no unit or one that the value cannot have
 */
export function factorOf(text: string | null, measure: Measure, column: string): number {
  if (text === null && measure !== 'euro') return 1;
  const unit = text === null ? undefined : unitOf(text);
  if (unit?.measures.includes(measure)) return unit.factor;
  throw new Problem(
    'value-format',
    text === null
      ? `“${column}” has no unit: it could be given in euros or in thousands`
      : `“${column}” is given in “${text}”, which is not a unit of a ${measure} known here`,
    `Known units: ${Object.keys(units).join(', ')}.`,
    { column },
  );
}
