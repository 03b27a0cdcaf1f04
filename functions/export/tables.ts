import { states } from '@kluftatlas/data/catalogue/states.ts';
import { stateOf, type Ags } from '@kluftatlas/data/domain/ids.ts';
import type { AreasFile, FrameRow, UnclassifiedRow, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { CsvColumn } from './csv.ts';

type Municipalities = AreasFile['municipalities'];

/** A municipality by its position in `areas.json`. */
export interface AreaPosition {
  readonly position: number;
}

const stateNames = new Map<string, string>(states.map(({ key, name }) => [key, name.de]));
const stateName = (key: string): string => stateNames.get(key) ?? key;
const standard = sizeClassSchemes.standard.classes;

/** Columns that say who a municipality is; `showPopulation` is false while inhabitants are an approximation. */
function municipalityColumns(areas: Municipalities, showPopulation: boolean): CsvColumn<AreaPosition>[] {
  const ags = ({ position }: AreaPosition) => areas.ags[position] ?? null;
  const population: CsvColumn<AreaPosition> = {
    name: 'population',
    germanName: 'Einwohner',
    kind: 'number',
    value: ({ position }) => areas.population[position] ?? null,
  };
  return [
    { name: 'ags', germanName: 'AGS', kind: 'key', value: ags },
    {
      name: 'name',
      germanName: 'Gemeinde',
      kind: 'text',
      value: ({ position }) => areas.name[position] ?? null,
    },
    {
      name: 'state',
      germanName: 'Land',
      kind: 'text',
      value: (row) => stateName(stateOf((ags(row) ?? '') as Ags)),
    },
    {
      name: 'legal_status',
      germanName: 'Rechtsstellung',
      kind: 'text',
      value: ({ position }) => areas.legalStatus[position] ?? null,
    },
    ...(showPopulation ? [population] : []),
    {
      name: showPopulation ? 'size_class' : 'size_class_approximate',
      germanName: showPopulation ? 'Größenklasse' : 'Größenklasse (Näherung)',
      kind: 'text',
      value: ({ position }) => standard[areas.sizeClass.standard[position] ?? -1]?.id ?? null,
    },
  ];
}

/**
 * One row a municipality, one column a period, and a column of statuses where a period needs one that a number
 * (as published) or an empty cell (missing) does not say, and one of what was done to put values onto this territory.
 */
export function valueColumns(
  areas: Municipalities,
  periods: readonly ValuesFile[],
  showPopulation: boolean,
): CsvColumn<AreaPosition>[] {
  return [
    ...municipalityColumns(areas, showPopulation),
    ...periods.flatMap(({ period, values, statuses, mapped }) => [
      {
        name: `value_${period}`,
        germanName: `Wert ${period}`,
        kind: 'number' as const,
        value: ({ position }: AreaPosition) => values[position] ?? null,
      },
      ...(Object.keys(statuses).length === 0
        ? []
        : [
            {
              name: `status_${period}`,
              germanName: `Status ${period}`,
              kind: 'text' as const,
              value: ({ position }: AreaPosition) => statuses[position] ?? null,
            },
          ]),
      ...(Object.keys(mapped).length === 0
        ? []
        : [
            {
              name: `territory_${period}`,
              germanName: `Gebietsstand ${period}`,
              kind: 'text' as const,
              value: ({ position }: AreaPosition) => mapped[position] ?? null,
            },
          ]),
    ]),
  ];
}

/** The type of the BBSR, where the release has it. */
function typeColumns({ sizeClass: { bbsr } }: Municipalities): CsvColumn<AreaPosition>[] {
  if (bbsr === undefined) return [];
  const { classes } = sizeClassSchemes.bbsr;
  return [
    {
      name: 'bbsr_type',
      germanName: 'Stadt- und Gemeindetyp (BBSR)',
      kind: 'text',
      value: ({ position }) => classes[bbsr[position] ?? -1]?.id ?? null,
    },
  ];
}

export function areaColumns(file: AreasFile, showPopulation: boolean): CsvColumn<AreaPosition>[] {
  const areas = file.municipalities;
  const administration = (position: number) => file.administrations[areas.administration[position] ?? -1];
  return [
    ...municipalityColumns(areas, showPopulation),
    { name: 'ars', germanName: 'ARS', kind: 'key', value: ({ position }) => areas.ars[position] ?? null },
    {
      name: 'area_km2',
      germanName: 'Fläche in km²',
      kind: 'number',
      value: ({ position }) => areas.area[position] ?? null,
    },
    {
      name: 'administration_key',
      germanName: 'Schlüssel der Verwaltung',
      kind: 'key',
      value: ({ position }) => administration(position)?.key ?? null,
    },
    {
      name: 'administration',
      germanName: 'Verwaltung',
      kind: 'text',
      value: ({ position }) => administration(position)?.name ?? null,
    },
    {
      name: 'administration_population',
      germanName: 'Einwohner der Verwaltung',
      kind: 'number',
      value: ({ position }) => administration(position)?.population ?? null,
    },
    {
      name: 'model_project_year',
      germanName: 'Modellprojekt (Jahr)',
      kind: 'number',
      value: ({ position }) => areas.modelProject[position] ?? null,
    },
    ...typeColumns(areas),
  ];
}

/** Units of a class, or of none: then without one. */
type CountedRow = UnclassifiedRow & Partial<Pick<FrameRow, 'sizeClass'>>;

export const frameColumns: readonly CsvColumn<CountedRow>[] = [
  { name: 'unit', germanName: 'Einheit', kind: 'text', value: ({ unit }) => unit },
  { name: 'region', germanName: 'Region', kind: 'key', value: ({ region }) => region },
  { name: 'scheme', germanName: 'Einteilung', kind: 'text', value: ({ scheme }) => scheme },
  {
    name: 'size_class',
    germanName: 'Größenklasse',
    kind: 'text',
    value: ({ sizeClass }) => sizeClass ?? null,
  },
  { name: 'count', germanName: 'Anzahl', kind: 'number', value: ({ count }) => count },
  { name: 'inhabitants', germanName: 'Einwohner', kind: 'number', value: ({ inhabitants }) => inhabitants },
];
