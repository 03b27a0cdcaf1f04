import { districtOf, stateOf, type Ags } from '@kluftatlas/data/domain/ids.ts';
import type {
  AreasFile,
  ClassAggregate,
  ReleaseIndicator,
  ReleaseManifest,
  SourceRowsFile,
} from '@kluftatlas/data/domain/release.ts';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { states } from '@kluftatlas/data/catalogue/states.ts';
import type { SizeClass } from '@kluftatlas/data/domain/sizeClass.ts';
import { readAreas, readClasses, readManifest, readRows, readValues } from '#lib/data/release.ts';
import { headlinesOf } from '#lib/data/headline.ts';

/** One headline indicator of one municipality over its periods, beside its size class. */
export interface ProfileSeries {
  readonly indicator: ReleaseIndicator;
  readonly periods: readonly {
    readonly period: string;
    readonly value: number | null;
    /** Rows of the source's file that the value is made of, counted from 1; several where places were merged. */
    readonly sourceRows: readonly number[];
    /** The municipality's class at that time; `null` where its size is not known. */
    readonly sizeClass: ClassAggregate | null;
  }[];
}

/** What the release knows of one municipality. */
export interface ProfileData {
  readonly ags: string;
  readonly name: string;
  readonly state: { readonly de: string; readonly en: string };
  readonly district: string;
  readonly legalStatus: AreasFile['municipalities']['legalStatus'][number];
  readonly population: number | null;
  readonly area: number | null;
  readonly sizeClass: SizeClass | null;
  readonly hasPolygon: boolean;
  readonly modelProject: number | null;
  readonly administration: AreasFile['administrations'][number] | null;
  readonly series: readonly ProfileSeries[];
}

interface ProfileIndex {
  readonly positions: ReadonlyMap<string, number>;
  readonly districts: ReadonlyMap<string, string>;
  readonly series: readonly {
    readonly indicator: ReleaseIndicator;
    readonly periods: readonly {
      readonly period: string;
      readonly values: readonly (number | null)[];
      readonly rows: SourceRowsFile;
      /** By position of the class in the scheme. */
      readonly classes: readonly (ClassAggregate | undefined)[];
    }[];
  }[];
}

const stateNames = new Map<string, (typeof states)[number]['name']>(
  states.map(({ key, name }) => [key, name]),
);
const standard = sizeClassSchemes.standard.classes;

/** Read once: 22,000 pages look up positions in it and do nothing else. */
let index: ProfileIndex | undefined;

function buildIndex(): ProfileIndex {
  const areas = readAreas();
  return {
    positions: new Map(areas.municipalities.ags.map((ags, position) => [ags, position])),
    districts: new Map(areas.districts.map(({ key, name }) => [key, name])),
    series: headlinesOf(readManifest().indicators).map((indicator) => {
      const aggregates = readClasses(indicator.id).aggregates.filter(
        ({ region, scheme }) => region === 'DE' && scheme === 'standard',
      );
      return {
        indicator,
        periods: indicator.periods.map(({ period }) => ({
          period,
          values: readValues(indicator.id, period).values,
          rows: readRows(indicator.dataset, period),
          classes: standard.map(({ id }) =>
            aggregates.find((aggregate) => aggregate.period === period && aggregate.sizeClass === id),
          ),
        })),
      };
    }),
  };
}

function rowsAt({ rows, parts }: SourceRowsFile, position: number): readonly number[] {
  const merged = parts[position]?.map(({ row }) => row);
  return merged ?? [rows[position] ?? []].flat();
}

/** `null` for a key that the display territory does not have. */
export function profileData(ags: string): ProfileData | null {
  index ??= buildIndex();
  const position = index.positions.get(ags);
  if (position === undefined) return null;
  const { municipalities, administrations } = readAreas();
  const classPosition = municipalities.sizeClass.standard[position] ?? null;
  const at = <Value>(column: readonly Value[]) => column[position] as Value;
  return {
    ags,
    name: at(municipalities.name),
    state: stateNames.get(stateOf(ags)) ?? { de: '', en: '' },
    district: index.districts.get(districtOf(ags as Ags)) ?? '',
    legalStatus: at(municipalities.legalStatus),
    population: at(municipalities.population),
    area: at(municipalities.area),
    sizeClass: classPosition === null ? null : (standard[classPosition] ?? null),
    hasPolygon: at(municipalities.hasPolygon),
    modelProject: at(municipalities.modelProject),
    administration: administrations[at(municipalities.administration) ?? -1] ?? null,
    series: index.series.map(({ indicator, periods }) => ({
      indicator,
      periods: periods.map(({ period, values, rows, classes }) => ({
        period,
        value: at(values),
        sourceRows: rowsAt(rows, position),
        sizeClass: classPosition === null ? null : (classes[classPosition] ?? null),
      })),
    })),
  };
}

export const profileManifest = (): ReleaseManifest => readManifest();
