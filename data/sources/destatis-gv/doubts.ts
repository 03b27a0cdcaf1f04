import { states } from '../../catalogue/states.ts';
import type { ObservationRow, ParsedDataset } from '../../domain/observation.ts';

/** Share of municipalities without inhabitants from which on the column is missing, not a value withheld. */
const mostWithout = 0.05;
/** Inhabitants of Germany: 80 to 85 million since 1990. Thousands, or one sex alone, are far outside. */
const plausible = { from: 70_000_000, to: 100_000_000 } as const;

/**
 * What a register of Germany cannot lack, whatever its edition: all states under their names, municipalities in
 * every state and district, and inhabitants. A part of a register would become the territory of everything else.
 */
export function doubts({ rows }: ParsedDataset): readonly string[] {
  // Unincorporated areas at the coast and on the border to Luxembourg lie in no district.
  const municipalities = rows.filter(({ attributes }) => attributes?.['kind'] === 'municipality');
  return [
    ...stateDoubts(rows, municipalities),
    ...districtDoubts(rows, municipalities),
    ...populationDoubts(municipalities),
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
    if (found !== de) return [`${key} is “${found}” in the file and not ${de}`];
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

function populationDoubts(municipalities: readonly ObservationRow[]): string[] {
  const known = municipalities.flatMap(({ values: [population] }) => population ?? []);
  const without = municipalities.length - known.length;
  if (without > municipalities.length * mostWithout) {
    return [`${without} of ${municipalities.length} municipalities have no inhabitants`];
  }
  const sum = known.reduce((total, population) => total + population, 0);
  return sum >= plausible.from && sum <= plausible.to
    ? []
    : [`the inhabitants add up to ${sum}, not to some 80 million`];
}
