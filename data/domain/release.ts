import type { Region } from './area.ts';
import type { IndicatorId, IsoDate, ReleaseId, Sha256, StateKey } from './ids.ts';
import type { AdministrationKind, LegalStatus } from './municipality.ts';
import type { ObservationStatus } from './observation.ts';
import type { Period } from './period.ts';
import type { BoundedSchemeId, LookUpSchemeId, SizeClassSchemeId } from './sizeClass.ts';
import { simulatedPrefix, type SurveyWave } from './survey.ts';
import type { SourcePart } from './territoryFiles.ts';
import type { HowMapped } from './territoryMapping.ts';

/*
 * The files of a release, as written to `releases/<id>/` and read by the site and by everyone else.
 * Numbers have at most 10 significant digits; no clock, path, locale or earlier release enters.
 */

export type {
  AggregatedIndicator,
  Extent,
  ReleaseIndicator,
  ReleaseInput,
  ReleaseLookUp,
  ReleaseManifest,
  ReleaseOutcomes,
  RowOutcomes,
} from './releaseManifest.ts';

/** One entry a scheme; those that are looked up only where a release has their types. */
export type ByScheme<Column> = Readonly<
  Record<BoundedSchemeId, Column> & Partial<Record<LookUpSchemeId, Column>>
>;

/** `areas.json`: columns of one length; position i is municipality i in every value file. Sorted by AGS. */
export interface AreasFile {
  readonly municipalities: {
    readonly ags: readonly string[];
    readonly name: readonly string[];
    readonly ars: readonly (string | null)[];
    readonly legalStatus: readonly LegalStatus[];
    /** Inhabitants; approximate where the manifest says so. */
    readonly population: readonly (number | null)[];
    /** Square kilometres. */
    readonly area: readonly (number | null)[];
    /** Position in `administrations`, `null` where unknown. */
    readonly administration: readonly (number | null)[];
    /** Position of the class in each scheme, by inhabitants of the municipality or by its type. */
    readonly sizeClass: ByScheme<readonly (number | null)[]>;
    readonly hasPolygon: readonly boolean[];
    /** Year of the call of its smart-city model project (single municipalities only), else `null`. */
    readonly modelProject: readonly (number | null)[];
  };
  /**
   * Polygons of municipalities that this territory does not have, by their key: the AGS that most of their area
   * belongs to. They are drawn and coloured as part of it. Sorted by key.
   */
  readonly polygonOwners: Readonly<Record<string, string>>;
  /** Empty until a register is in. Sorted by key. */
  readonly administrations: readonly {
    readonly key: string;
    readonly name: string;
    readonly kind: AdministrationKind;
    readonly state: StateKey;
    readonly population: number | null;
    readonly members: number;
    readonly sizeClass: ByScheme<number | null>;
  }[];
  readonly districts: readonly { readonly key: string; readonly name: string }[];
  readonly states: readonly { readonly key: StateKey; readonly name: string }[];
  /** AGS of unincorporated areas: drawn grey, never counted. */
  readonly unincorporatedAreas: readonly string[];
}

/** `values/<indicator>/<period>.json` */
export interface ValuesFile {
  readonly indicator: IndicatorId;
  readonly period: Period;
  /** In the order of `areas.json`. */
  readonly values: readonly (number | null)[];
  /** By position as text, where not `asPublished` for a number or `missing` for `null`. */
  readonly statuses: Readonly<Record<string, ObservationStatus>>;
  /** By position as text: what was done to put the value onto this territory, where it was not just kept. */
  readonly mapped: Readonly<Record<string, Exclude<HowMapped, 'kept'>>>;
}

/** `rows/<dataset, / as ->/<period>.json`: where in the source file each municipality's values stand. */
export interface SourceRowsFile {
  readonly dataset: string;
  readonly period: Period;
  /** The file, as in the manifest's inputs. */
  readonly sha256: Sha256;
  /** Row counted from 1, in the order of `areas.json`; `null` where the file has none. */
  readonly rows: readonly (number | null)[];
  /** By position as text, where the values come from other keys than the municipality's own: all their rows. */
  readonly parts: Readonly<Record<string, readonly SourcePart[]>>;
}

export type { SourcePart, SuccessorsFile, TerritoryReportFile } from './territoryFiles.ts';

/** `classes/<indicator>.json` */
export type {
  ClassAggregate,
  ClassesFile,
  Quantiles,
  RegionAggregate,
  RegionsFile,
} from './classAggregate.ts';

/** How many units of which size: one row of `frame.json`. */
export interface FrameRow {
  readonly unit: 'municipality' | 'administration';
  readonly region: Region;
  readonly scheme: SizeClassSchemeId;
  readonly sizeClass: string;
  readonly count: number;
  /** `null` while the population is approximate. */
  readonly inhabitants: number | null;
}

export type UnclassifiedRow = Omit<FrameRow, 'sizeClass'>;

/** `frame.json`: municipalities and administrations by class, and the published totals to hold them against. */
export interface FrameFile {
  readonly rows: readonly FrameRow[];
  /** Units in none of the classes, where there are any: their inhabitants, or their type, are not known. */
  readonly unclassified: readonly UnclassifiedRow[];
  /** Embedded register totals: 14 classes by state, lower bound inclusive, upper bound exclusive. */
  readonly registerTotals: readonly RegisterTotal[];
}

export interface RegisterTotal {
  readonly date: IsoDate;
  readonly region: Region;
  readonly min: number;
  readonly max: number | null;
  readonly municipalities: number;
  readonly inhabitants: number;
}

/** `findings.json` */
export type { Finding, FindingsFile } from './finding.ts';

/** `figures.json` */
export type { FiguresFile, FigureRespondents, PublishedFigure } from './publishedFigure.ts';

/** `modelProjects.json`: smart-city model projects of single municipalities. */
export interface ModelProjectsFile {
  readonly projects: readonly {
    readonly ags: string;
    readonly name: string;
    readonly round: number;
    readonly year: number;
    readonly population2021: number;
  }[];
}

/** `latest.json`, beside the releases. */
export interface LatestFile {
  readonly release: ReleaseId;
}

/** Paths inside `releases/<id>/`. */
export const releasePaths = {
  manifest: 'manifest.json',
  areas: 'areas.json',
  frame: 'frame.json',
  figures: 'figures.json',
  modelProjects: 'modelProjects.json',
  findings: 'findings.json',
  successors: 'successors.json',
  values: (indicator: string, period: string) => `values/${indicator}/${period}.json`,
  rows: (dataset: string, period: string) => `rows/${dataset.replace('/', '-')}/${period}.json`,
  territory: (dataset: string, period: string) => `territory/${dataset.replace('/', '-')}/${period}.json`,
  classes: (indicator: string) => `classes/${indicator}.json`,
  regions: (indicator: string) => `regions/${indicator}.json`,
  measures: (indicator: string) => `measures/${indicator}.json`,
  measuresOf: (indicator: string, state: string) => `measures/${indicator}/${state}.json`,
  /** Which surveys there are; each with its codebook, its waves and the results of each item of a wave. */
  surveys: 'surveys.json',
  /** The newest one. */
  codebook: (survey: string) => `surveys/${survey}/codebook.json`,
  /** The one that a wave was asked with, which may be an older one. */
  waveCodebook: (survey: string, wave: string) => `surveys/${survey}/${wave}.codebook.json`,
  surveyWave: (survey: string, wave: string) => `surveys/${survey}/${wave}.json`,
  surveyItem: (survey: string, wave: string, item: string) => `surveys/${survey}/${wave}/${item}.json`,
  /** Everything made of a codebook to ask with: below this folder, whatever its format. */
  questionnaire: (survey: string, file: string) => `surveys/${survey}/questionnaire/${file}`,
  geometry: (layer: 'municipalities' | 'districts' | 'states') => `geo/${layer}.topo.json`,
  /** Machine dialect (RFC 4180, UTF-8) and Excel dialect (`;`, decimal comma, BOM). */
  download: (name: string, dialect: 'csv' | 'excel') =>
    `downloads/${name}${dialect === 'csv' ? '' : '.excel'}.csv`,
} as const;

/** Name of the table with all results of a wave, to be given to `releasePaths.download`. */
export const surveyTable = ({
  survey,
  wave,
  synthetic,
}: Pick<SurveyWave, 'survey' | 'wave' | 'synthetic'>): string =>
  `${synthetic ? simulatedPrefix : ''}${survey}.${wave}`;

/** Name of the table with the single answers of a wave, where they may be published. */
export const singleAnswerTable = (wave: SurveyWave): string => `${surveyTable(wave)}.answers`;
