import { outcomeOf, type RowOutcome } from '@kluftatlas/data/domain/rowOutcome.ts';
import type { AreaKind, AreaRegistry } from '@kluftatlas/data/domain/area.ts';
import { isAgs, type Ags } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { adapter } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { adapter as registerAdapter } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { readSample } from '../../../samples.ts';

/** Real files by what they are; none says so by its name to the reader. */
export const files = {
  series: 'verf_privat_alle_2010_2018.xls',
  mid2018: 'Verf_Gemeinden_atene Mitte 18.csv',
  mid2019: 'gemeinde_privat_2019_mitte.csv',
  end2020: 'gemeinde_bezirke_privat_2020_ende.csv.gz',
  mid2021: 'gemeinde_bezirke_privat_2021_mitte.csv',
  business: 'gemeinde_bezirke_gewerbe_gwg_2021_mitte.csv.gz',
  districts: 'landkreis_privat_2021_1.csv',
  states: 'bundesland_privat_2021_1.csv',
  country: 'deutschland_privat_2021_1.csv',
  rounded: '2021_BBA_Kreisdaten.xls',
  mobile: 'landkreis_mobilfunk_stats_2021_1.csv',
} as const;
export type RealFile = keyof typeof files;

export const bytesOf = (file: RealFile): Uint8Array => readSample(`breitbandatlas/${files[file]}`);

export const readAll = (file: RealFile): Promise<readonly ParsedDataset[]> =>
  adapter.parse({ name: 'handed-in', bytes: bytesOf(file) });

/** The one dataset of a file, or the one with that id and period. */
export async function readOne(file: RealFile, dataset?: string, period?: string): Promise<ParsedDataset> {
  const found = (await readAll(file)).filter(
    (each) => (dataset ?? each.dataset) === each.dataset && (period ?? each.period) === each.period,
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) throw new Error(`${found.length} datasets of ${file}`);
  return only;
}

export const valueOf = (parsed: ParsedDataset, code: string, indicator: string): number | null | undefined =>
  parsed.rows.find(({ area }) => area.code === code)?.values[
    parsed.indicators.findIndex((id) => id === indicator)
  ];

/** The register of 31 December: who counts as a municipality, and its inhabitants. */
export interface Register {
  readonly kinds: AreaRegistry;
  readonly population: ReadonlyMap<string, number>;
}

export async function readRegister(year: 2019 | 2021 = 2021): Promise<Register> {
  const bytes = readSample(`destatis-gv/3112${year}_Auszug_GV.xlsx`);
  const [parsed] = await registerAdapter.parse({ name: 'register', bytes });
  const kinds = new Map<Ags, AreaKind>();
  const population = new Map<string, number>();
  for (const { area, values, attributes } of parsed?.rows ?? []) {
    if (area.level !== 'municipality' || !isAgs(area.code)) continue;
    kinds.set(
      area.code,
      attributes?.['kind'] === 'unincorporatedArea' ? 'unincorporatedArea' : 'municipality',
    );
    population.set(area.code, values[0] ?? 0);
  }
  return { kinds, population };
}

/** Rows by what becomes of them against a register. */
export function outcomesOf({ rows, rejections }: ParsedDataset, { kinds }: Register) {
  const counts: Record<RowOutcome | 'rejected', number> = {
    stored: 0,
    setAside: 0,
    unmapped: 0,
    rejected: rejections.length,
  };
  for (const { area } of rows) counts[outcomeOf(area, kinds)] += 1;
  return counts;
}

/** Mean over the municipalities of a state (or of all), weighted by inhabitants; boroughs never count. */
export function weightedMean(
  { rows, indicators }: ParsedDataset,
  indicator: string,
  state: string,
  { kinds, population }: Register,
): number {
  const position = indicators.findIndex((id) => id === indicator);
  let sum = 0;
  let weight = 0;
  for (const { area, values } of rows) {
    const value = values[position];
    if (value === null || value === undefined || !area.code.startsWith(state)) continue;
    if (outcomeOf(area, kinds) !== 'stored') continue;
    sum += value * (population.get(area.code) ?? 0);
    weight += population.get(area.code) ?? 0;
  }
  return sum / weight;
}
