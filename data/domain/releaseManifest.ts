import type { IsoDate, ReleaseId, Sha256 } from './ids.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { LookUpSchemeId } from './sizeClass.ts';
import type { Source } from './source.ts';

/**
 * One input: a snapshot that was current when the release was built; of open data, or a wave of a survey (dataset `survey/<id>`,
 * made up: `simulated/<id>`).
 */
export interface ReleaseInput {
  readonly source: string;
  readonly dataset: string;
  readonly period: Period;
  readonly dataDate: IsoDate;
  readonly sha256: Sha256;
  readonly parserVersion: string;
  /** `null` of a survey: how many answered is told by disclosure control or not at all. */
  readonly rowsRead: number | null;
  /** Against this release's territory; `null` of a survey, whose wave tells what was left out of it. */
  readonly outcomes: ReleaseOutcomes | null;
  /** Path of the report on rows of other territories; `null` where there are none. */
  readonly territoryReport: string | null;
  /** Reason given with `--accept` where the gate would have stopped the file. */
  readonly acceptedBecause: string | null;
}

/** The four outcomes of the rows of a file; they add up to the rows read. */
export interface RowOutcomes {
  readonly stored: number;
  /** boroughs and unincorporated areas: kept, never counted */
  readonly setAside: number;
  /** keys of another territory: stored under their key */
  readonly unmapped: number;
  readonly rejected: number;
}

/** The outcomes in a release: of the rows of another territory, most have found their place on this one. */
export interface ReleaseOutcomes extends RowOutcomes {
  /** keys of another territory whose values this one's municipalities have */
  readonly mapped: number;
}

/** A number of municipalities and their inhabitants (`null` where the inhabitants are not known). */
export interface Extent {
  readonly municipalities: number;
  readonly inhabitants: number | null;
}

/** A scheme whose classes are looked up, with those of the release's territory that are in none of them. */
export interface ReleaseLookUp {
  readonly scheme: LookUpSchemeId;
  readonly source: string;
  readonly dataset: string;
  /** Day of the territory that the types were given for. */
  readonly date: IsoDate;
  readonly withoutClass: { readonly municipalities: number; readonly administrations: number };
}

export interface ReleaseManifest {
  readonly format: 'kluftatlas-release/1';
  readonly id: ReleaseId;
  /** Newest data date of the inputs. */
  readonly dataDate: IsoDate;
  /** The display territory: every column and the map follow it. */
  readonly territory: { readonly date: IsoDate; readonly dataset: string };
  /** Classifying population. `approximate`: no official register is in; show classes, not inhabitants. */
  readonly population: {
    readonly dataset: string;
    readonly date: IsoDate | null;
    readonly approximate: boolean;
    /** Municipalities with and without a known population. */
    readonly known: number;
    readonly unknown: number;
  };
  readonly totals: {
    readonly municipalities: number;
    /** Sum over municipalities; `null` while the population is approximate. */
    readonly inhabitants: number | null;
    readonly atMost20000: number;
    readonly unincorporatedAreas: number;
    readonly unincorporatedInhabitants: number | null;
    /** `null` until a register says who administers whom. */
    readonly administrations: {
      readonly total: number;
      readonly atMost20000: number;
      readonly associations: number;
      readonly memberMunicipalities: number;
    } | null;
  };
  /** Municipalities of the display territory without a polygon, and polygons of municipalities it does not have. */
  readonly geometry: {
    readonly territoryDate: IsoDate;
    readonly withoutPolygon: Extent;
    readonly changedPolygons: number;
  };
  /** The indicators that have values by municipality, with their periods in order and what is missing. */
  readonly indicators: readonly ReleaseIndicator[];
  /** Those that only have class and region aggregates, which came with the project: no values, no map. */
  readonly aggregated: readonly AggregatedIndicator[];
  /** Schemes that class by somebody's types instead of inhabitants; empty where no such types are in. */
  readonly lookUps: readonly ReleaseLookUp[];
  readonly inputs: readonly ReleaseInput[];
  /** All sources that the project can read, in this release or not. */
  readonly sources: readonly Source[];
  /** All other files, sorted by path. */
  readonly files: readonly { readonly path: string; readonly sha256: Sha256; readonly bytes: number }[];
}

export interface ReleaseIndicator extends Indicator {
  readonly periods: readonly {
    readonly period: Period;
    readonly dataDate: IsoDate;
    readonly source: string;
    readonly withValue: Extent;
    readonly withoutValue: Extent;
  }[];
}

/** An indicator whose aggregates were computed earlier, out of official files that this release does not hold. */
export interface AggregatedIndicator extends ReleaseIndicator {
  /** Register whose inhabitants classed the municipalities. */
  readonly classifiedBy: { readonly dataset: string; readonly date: IsoDate | null };
  /** The files that the values stood in, then the register. */
  readonly computedFrom: readonly {
    readonly dataset: string;
    readonly period: Period;
    readonly sha256: Sha256;
    readonly parserVersion: string;
  }[];
}
