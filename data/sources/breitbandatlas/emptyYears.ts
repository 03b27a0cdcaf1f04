import type { ObservationRow } from '../../domain/observation.ts';

/** From this year on a zero of the time series is a value: every area has data. */
const firstFullYear = 2015;

/** The rows of one year of a time series. */
export interface YearRows {
  readonly year: number | null;
  readonly rows: readonly ObservationRow[];
}

/**
 * In the time series 2010–2018 an area without data has 0.0 in every speed of every early year. Up to 2014 such a
 * year is missing, unless an earlier year of the area has a value above zero; a zero in one column alone stays one.
 */
export function withoutEmptyYears<Year extends YearRows>(years: readonly Year[]): readonly Year[] {
  const covered = new Set<string>();
  const inOrder = years.toSorted((a, b) => (a.year ?? firstFullYear) - (b.year ?? firstFullYear));
  return inOrder.map((each) => ({
    ...each,
    rows: each.rows.map((row) => {
      if (row.values.some((value) => value !== null && value > 0)) {
        covered.add(row.area.code);
        return row;
      }
      const isEmpty = each.year !== null && each.year < firstFullYear && !covered.has(row.area.code);
      return isEmpty ? { ...row, values: row.values.map(() => null) } : row;
    }),
  }));
}

/** The sheet of the country contradicts those of the states and districts in these years: it is not taken. */
export const isWrongForCountry = (year: number | null): boolean => year !== null && year < firstFullYear;
