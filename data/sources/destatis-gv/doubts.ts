import { states } from '../../catalogue/states.ts';
import type { ObservationRow, ParsedDataset } from '../../domain/observation.ts';
import { officialTotals } from './officialTotals.ts';

/** Share of municipalities without inhabitants from which on the column is missing, not a value withheld. */
const mostWithout = 0.05;
/** Inhabitants of Germany where no total is known: thousands, or one sex alone, are far outside. */
const plausible = { from: 70_000_000, to: 100_000_000 } as const;
/** Square kilometres of Germany's municipalities, with and without coastal waters; they are 357,000 to 358,000. */
const plausibleArea = { from: 350_000, to: 365_000 } as const;
/** What missing values and rejected rows may hide of a known total. */
const mostHidden = 0.005;

/**
 * What a register of Germany cannot lack, whatever its edition: all states under their names, municipalities in
 * every state, district and association, all inhabitants and its whole area. A part of a register would become the territory
 * of everything else.
 */
export function doubts(parsed: ParsedDataset): readonly string[] {
  const { rows } = parsed;
  // Unincorporated areas at the coast and on the border to Luxembourg lie in no district.
  const municipalities = rows.filter(({ attributes }) => attributes?.['kind'] === 'municipality');
  return [
    ...stateDoubts(rows, municipalities),
    ...districtDoubts(rows, municipalities),
    ...associationDoubts(rows),
    ...populationDoubts(parsed, municipalities),
    ...areaDoubts(rows),
  ];
}

const keysOf = (rows: readonly ObservationRow[], digits: number): ReadonlySet<string> =>
  new Set(rows.map(({ area }) => area.code.slice(0, digits)));

function stateDoubts(rows: readonly ObservationRow[], municipalities: readonly ObservationRow[]): string[] {
  const named = new Map(
    rows
      .filter(({ area }) => area.level === 'state')
      .map(({ area, attributes }) => [area.code, attributes?.['name']]),
  );
  const inhabited = keysOf(municipalities, 2);
  return states.flatMap(({ key, name: { de } }) => {
    const found = named.get(key);
    if (found === undefined) return [`${de} (${key}) has no row`];
    if (found !== de && !found.startsWith(`${de}, `))
      return [`${key} is “${found}” in the file and not ${de}`];
    return inhabited.has(key) ? [] : [`${de} (${key}) has no municipality`];
  });
}

function districtDoubts(
  rows: readonly ObservationRow[],
  municipalities: readonly ObservationRow[],
): string[] {
  const districts = keysOf(
    rows.filter(({ area }) => area.level === 'district'),
    5,
  );
  const inhabited = keysOf(municipalities, 5);
  const empty = [...districts].filter((key) => !inhabited.has(key));
  const unknown = [...inhabited].filter((key) => !districts.has(key));
  return [
    ...(empty.length === 0 ? [] : [`no municipality in ${empty.length} districts (${empty[0]} …)`]),
    ...(unknown.length === 0 ? [] : [`no row for ${unknown.length} districts (${unknown[0]} …)`]),
  ];
}

function associationDoubts(rows: readonly ObservationRow[]): string[] {
  const withMembers = new Set(rows.map(({ attributes }) => attributes?.['ars']?.slice(0, 9)));
  const empty = rows.filter(({ area }) => area.level === 'administration' && !withMembers.has(area.code));
  return empty.length === 0 ? [] : [`${empty.length} associations have no member (${empty[0]?.area.code} …)`];
}

function populationDoubts(
  { rows, rejections, dataDate }: ParsedDataset,
  municipalities: readonly ObservationRow[],
): string[] {
  const isWithout = ({ values: [population] }: ObservationRow) => population === null;
  const without = municipalities.filter(isWithout).length;
  if (without > municipalities.length * mostWithout) {
    return [`${without} of ${municipalities.length} municipalities have no inhabitants`];
  }
  const areas = rows.filter(({ area }) => area.level === 'municipality');
  const sum = areas.reduce((total, { values: [population] }) => total + (population ?? 0), 0);
  const totals = officialTotals(dataDate);
  if (totals.length === 0) {
    return sum >= plausible.from && sum <= plausible.to
      ? []
      : [`the inhabitants add up to ${sum}, not to some 80 million`];
  }
  const hidden = without > 0 || rejections.length > 0 ? mostHidden : 0;
  return totals.some((total) => sum <= total && sum >= total * (1 - hidden))
    ? []
    : [`the inhabitants add up to ${sum}, officially they were ${totals.join(' or ')} on ${dataDate}`];
}

/** No row tells an area from a density or from hectares. */
function areaDoubts(rows: readonly ObservationRow[]): string[] {
  const areas = rows.flatMap(({ values: [, area] }) => area ?? []);
  const sum = Math.round(areas.reduce((total, area) => total + area, 0));
  return areas.length === 0 || (sum >= plausibleArea.from && sum <= plausibleArea.to)
    ? []
    : [`the areas add up to ${sum} km², Germany has some 357,600`];
}
