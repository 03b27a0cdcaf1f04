import { broadbandIndicatorId, broadbandIndicators } from '../../catalogue/broadband.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import type { ObservationRow } from '../../domain/observation.ts';
import { period, type Period } from '../../domain/period.ts';

/** A published edition, told from others by values that only it has: the files do not say their period. */
export interface Edition {
  readonly period: Period;
  readonly rows: number;
  readonly indicators: readonly IndicatorId[];
  /** AGS → households with ≥ 50 and with ≥ 1,000 Mbit/s, all technologies, in percent. */
  readonly anchors: Readonly<Record<string, readonly [fifty: number, thousand: number]>>;
}

const allClasses = broadbandIndicators.map(({ id }) => id);
const withoutEightAndTen = allClasses.filter((id) => !/-(8|10)$/.test(id));

const editions: readonly Edition[] = [
  {
    period: period('2019-06'),
    rows: 11_330,
    indicators: withoutEightAndTen,
    anchors: {
      '01001000': [98.89, 95.23],
      '03241001': [98.93, 92.81],
      '05315000': [99, 84.08],
      '06412000': [97.51, 89.27],
      '08111000': [95.19, 2.13],
      '09162000': [99.13, 93.24],
      '10041100': [97.07, 76.01],
      '12054000': [97.7, 66.9],
      '13003000': [98.13, 30.19],
      '14612000': [96.99, 74.37],
      '15003000': [90.74, 16.78],
      '16051000': [96.93, 62.44],
    },
  },
  {
    period: period('2020-12'),
    rows: 11_388,
    indicators: allClasses,
    anchors: {
      '01001000': [99.08, 96.28],
      '03241001': [99.25, 95.53],
      '05315000': [99.75, 89.24],
      '06412000': [99.15, 94.26],
      '08111000': [97.29, 70.1],
      '09162000': [99.34, 94.82],
      '10041100': [98.73, 76.28],
      '12054000': [98.58, 75.46],
      '13003000': [98.65, 82.56],
      '14612000': [98.26, 77.4],
      '15003000': [92.57, 37.04],
      '16051000': [97.52, 64.18],
    },
  },
  {
    period: period('2021-06'),
    rows: 11_388,
    indicators: allClasses,
    anchors: {
      '01001000': [99.23, 96.84],
      '03241001': [99.32, 96.34],
      '05315000': [99.83, 93.38],
      '06412000': [99.27, 94.63],
      '08111000': [97.75, 72.31],
      '09162000': [99.43, 95.02],
      '10041100': [99.21, 78.33],
      '12054000': [98.76, 76.26],
      '13003000': [98.87, 90.53],
      '14612000': [98.59, 79.35],
      '15003000': [93.54, 38.95],
      '16051000': [97.79, 68.33],
    },
  },
];

/** So many anchors must agree, and at least three for each one that does not (a single damaged row may). */
const enough = 3;

/** The known edition that the rows come from, or `null`. */
export function recognise(
  rows: readonly ObservationRow[],
  indicators: readonly IndicatorId[],
): Edition | null {
  const fifty = indicators.indexOf(broadbandIndicatorId('all', 50));
  const thousand = indicators.indexOf(broadbandIndicatorId('all', 1000));
  const byKey = new Map(rows.map((row) => [row.area.code, row.values]));
  return (
    editions.find(({ anchors }) => {
      let same = 0;
      let other = 0;
      for (const [ags, values] of Object.entries(anchors)) {
        const found = byKey.get(ags);
        if (found === undefined) continue;
        if (found[fifty] === values[0] && found[thousand] === values[1]) same += 1;
        else other += 1;
      }
      return same >= enough && same >= enough * other;
    }) ?? null
  );
}
