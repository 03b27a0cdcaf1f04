import { broadbandIndicatorId, broadbandIndicators } from '../../catalogue/broadband.ts';
import { businessIndicatorId, businessIndicators } from '../../catalogue/businessSites.ts';
import { landUseId } from '../../catalogue/mobile.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import { period } from '../../domain/period.ts';
import { cities, countries, landUseAnchors, roundedDistricts, states, type Anchors } from './anchors.ts';
import { datasetOf, type Base, type Level } from './datasets.ts';
import type { Edition } from './editions.ts';

const all = (...speeds: number[]): IndicatorId[] => speeds.map((speed) => broadbandIndicatorId('all', speed));
const idsOf = (pattern: RegExp): IndicatorId[] =>
  broadbandIndicators.map(({ id }) => id).filter((id) => pattern.test(id));

/** The 53 columns of the files by municipality of 2020 and 2021. */
const everyClass = [
  ...idsOf(/-(?:all|wired|dsl|cable)-/),
  ...idsOf(/-mobile-[126]$/),
  ...idsOf(/-fibre-\d+00/),
];
const withoutEightAndTen = everyClass.filter((id) => !/-(8|10)$/.test(id));
const fiftyAndGigabit = all(50, 1000);
const slowAndFast = all(16, 50);

/** Districts of the cities that are one of their own: both files print the same values for them. */
const cityDistricts = (anchors: Anchors): Anchors =>
  Object.fromEntries(
    Object.entries(anchors)
      .filter(([ags]) => ags.endsWith('000'))
      .map(([ags, values]) => [ags.slice(0, 5), values]),
  );

function edition(
  base: Base,
  level: Level,
  at: string,
  rows: number,
  indicators: readonly IndicatorId[],
  columns: readonly IndicatorId[],
  anchors: Anchors,
): Edition {
  const dataset = datasetOf(base, level);
  if (dataset === null) throw new Error(`${base} is not published by ${level}`);
  return {
    dataset,
    period: period(at),
    rows,
    indicators,
    columns,
    anchors: new Map(Object.entries(anchors)),
  };
}

export const editions: readonly Edition[] = [
  edition(
    'households',
    'municipality',
    '2018-06',
    11_330,
    [...idsOf(/-wired-(?:[126]|16|30|50)$/), ...idsOf(/-mobile-(?:[126]|16|30|50)$/)],
    [broadbandIndicatorId('wired', 30), broadbandIndicatorId('wired', 50)],
    cities('2018-06'),
  ),
  edition('households', 'municipality', '2018-12', 11_127, slowAndFast, slowAndFast, cities('2018-12')),
  edition(
    'households',
    'municipality',
    '2019-06',
    11_330,
    withoutEightAndTen,
    fiftyAndGigabit,
    cities('2019-06'),
  ),
  edition('households', 'municipality', '2020-12', 11_388, everyClass, fiftyAndGigabit, cities('2020-12')),
  edition('households', 'municipality', '2021-06', 11_388, everyClass, fiftyAndGigabit, cities('2021-06')),
  edition(
    'households',
    'district',
    '2018-12',
    401,
    slowAndFast,
    slowAndFast,
    cityDistricts(cities('2018-12')),
  ),
  edition(
    'households',
    'district',
    '2021-06',
    402,
    everyClass,
    fiftyAndGigabit,
    cityDistricts(cities('2021-06')),
  ),
  edition('households', 'state', '2018-12', 16, slowAndFast, slowAndFast, states['2018-12']),
  edition('households', 'state', '2021-06', 16, everyClass, fiftyAndGigabit, states['2021-06']),
  edition('households', 'country', '2018-12', 1, slowAndFast, slowAndFast, countries['2018-12']),
  edition('households', 'country', '2021-06', 1, everyClass, fiftyAndGigabit, countries['2021-06']),
  edition(
    'roundedHouseholds',
    'district',
    '2021-06',
    402,
    all(16, 30, 50, 100, 200, 400, 1000),
    all(100, 200, 1000),
    roundedDistricts,
  ),
  edition(
    'business',
    'municipality',
    '2021-06',
    8_211,
    businessIndicators.map(({ id }) => id),
    [businessIndicatorId('wired', 50), businessIndicatorId('wired', 1000)],
    cities('business 2021-06'),
  ),
  edition(
    'landUse',
    'district',
    '2021-06',
    21_815,
    [],
    [landUseId('5g-2', 'farmland'), landUseId('5g-2', 'residential')],
    landUseAnchors,
  ),
];
