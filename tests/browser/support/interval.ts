import { numbersIn } from './writtenNumbers.ts';

/** Numbers from `min` (inclusive) up to `max` (exclusive unless `holdsMax`). */
export interface Interval {
  readonly min: number;
  readonly max: number;
  readonly holdsMax: boolean;
}

/**
 * Reads a German class label as people do: `unter 2.000`, `2.000 bis unter 5.000`, `95 bis 100 %`,
 * `500.000 und mehr`, and of whole inhabitants `bis 20.000`, `über 20.000`; `null` for words without bounds.
 */
export function intervalIn(label: string): Interval | null {
  const [first, second] = numbersIn(label);
  if (first === undefined) return null;
  if (/^unter/.test(label)) return { min: -Infinity, max: first, holdsMax: false };
  if (/und mehr/.test(label)) return { min: first, max: Infinity, holdsMax: true };
  if (/^bis/.test(label)) return { min: -Infinity, max: first + 1, holdsMax: false };
  if (/^über/.test(label)) return { min: first + 1, max: Infinity, holdsMax: true };
  if (second === undefined) return null;
  return { min: first, max: second, holdsMax: !/bis\s+unter/.test(label) };
}

export const holds = ({ min, max, holdsMax }: Interval, value: number): boolean =>
  value >= min && (value < max || (holdsMax && value === max));
