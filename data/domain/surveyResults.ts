import type { Codebook, ItemUnit, SurveyId } from './codebook.ts';
import type { IsoDate } from './ids.ts';
import type { Interval } from './interval.ts';
import type { Period } from './period.ts';
import type { Bilingual } from './source.ts';
import type { SurveyWave } from './survey.ts';
import type { SurveyGroup } from './surveyGroup.ts';

/**
 * `surveys.json`: what there is. The newest codebook of each is in `surveys/<id>/codebook.json`, the one that a wave was asked with in
 * `surveys/<id>/<wave>.codebook.json`.
 */
export interface SurveysFile {
  readonly surveys: readonly {
    readonly id: SurveyId;
    readonly title: Bilingual;
    readonly publisher: string;
    readonly codebook: Pick<Codebook, 'version'> & { readonly items: number };
    /** Oldest first. */
    readonly waves: readonly SurveyWave[];
  }[];
}

/** `surveys/<id>/<wave>.json`: who answered, and how answers were weighted. */
export interface SurveyWaveFile extends SurveyWave {
  readonly codebookVersion: number;
  /** Register (or count of it) that the frame is from. */
  readonly frame: { readonly dataset: string; readonly date: IsoDate | null };
  /** `null`: no item of this unit, no answer, or too few to show even their number. */
  readonly units: Readonly<Record<ItemUnit, UnitReport | null>>;
  /** Items with results, in the order of the codebook. */
  readonly items: readonly string[];
  /** As the codebook or `exclusiveOptions.ts` names them; `null`: 1 to 4. Empty where the number of those who answered may not be told of a unit. */
  readonly contradictions: readonly { readonly id: string; readonly answers: number | null }[];
  readonly leftOut: RowsLeftOut;
  /** Hand-in of the answers: hash of the file as it came, which is not kept. `null` where they were made up. */
  readonly sha256: string | null;
}

/** What became of the rows of a file of answers; they add up to `read`. */
export interface ImportOutcomes {
  readonly read: number;
  readonly taken: number;
  /** not finished */
  readonly incomplete: number;
  /** a later complete answer of the same unit counts */
  readonly replaced: number;
  /** no key and no name that could be matched, or an ambiguous one */
  readonly unmatched: number;
  /** unreadable or impossible */
  readonly rejected: number;
}

/**
 * Rows of the file that do not count. How many do is not told: each is one sender, so that beside the numbers of both units
 * it would be the number of those that answered for both.
 */
export type RowsLeftOut = Omit<ImportOutcomes, 'read' | 'taken'>;

/** Who could have answered, who did, and what the weights make of it. */
export interface UnitReport {
  /** Units that could have answered. */
  readonly frame: number;
  /** Units that did, whatever they left out. */
  readonly answered: number;
  /** By group with at least one unit in its frame; `null`: suppressed, and so are the results of the group in every item. */
  readonly coverage: readonly {
    readonly group: SurveyGroup;
    readonly frame: number;
    readonly answered: number | null;
  }[];
  readonly weights: WeightReport;
}

/** Size classes and states that are not shown are weighted together, so that weights tell little of how many answered there. */
export interface WeightReport {
  /** Kish, over all answers of this unit: n Σw² / (Σw)². */
  readonly designEffect: number;
  readonly effectiveN: number;
  /** States from whose whole group nobody answered, with their units in the frame: not represented. */
  readonly uncovered: readonly { readonly group: SurveyGroup; readonly frame: number }[];
  /** Answers whose weight was cut to five times the median, in whole tens; `null`: 1 to 9. Which ones they are depends on both margins. */
  readonly trimmed: number | null;
  /** Whether states have their numbers in the frame too, or size classes alone: sometimes no weights reach both. */
  readonly isByState: boolean;
  /** Largest deviation from a margin, as a share of that margin in whole hundredths. */
  readonly deviation: number;
}

/** `surveys/<id>/<wave>/<item>.json` */
export interface SurveyItemFile {
  readonly survey: SurveyId;
  readonly wave: Period;
  readonly synthetic: boolean;
  readonly item: string;
  readonly unit: ItemUnit;
  readonly results: readonly GroupResult[];
  /**
   * Share of municipalities whose administration gave an answer, for items of unit `administration`: each answer counted as
   * often as it administers municipalities. n stays that of the administrations. Germany only; one a row of a matrix.
   */
  readonly spread: readonly GroupResult[];
  /** Since the wave before; only between results that are both shown. */
  readonly changes: readonly SurveyChange[];
}

/**
 * All numbers are rounded before they are published: shares and their ends to whole percent below 30 answers, else to
 * tenths; so nobody can add up single answers from many digits.
 */
export interface GroupResult {
  readonly group: SurveyGroup;
  /** Code of the row of a matrix, else `null`. */
  readonly row: string | null;
  /** Units in the frame. */
  readonly frame: number;
  /**
   * `suppressed`: fewer than 5 administrations answered, or all units of the frame gave the same answer, or it would
   * give away another one that is suppressed. Which of these is not said: that alone would narrow the number down.
   * `nobody`: all its units are in states that are said to be without any answer; n is 0.
   */
  readonly status: 'shown' | 'suppressed' | 'nobody';
  /** Valid answers, unweighted; `null` where suppressed. */
  readonly n: number | null;
  /** Whole. */
  readonly effectiveN: number | null;
  /** 5 ≤ n < 30. */
  readonly lowN: boolean;
  /** One an option; empty unless shown, and for items that ask for a number. */
  readonly shares: readonly Share[];
  /** Lowest rung that at least half of the weight has reached; of a ladder. */
  readonly medianRung?: string | null;
  readonly diversity?: Diversity | null;
  readonly numbers?: NumberSummary | null;
}

export interface Share {
  readonly option: string;
  /** Percent of the weight, 0–100. */
  readonly share: number;
  /** 95 %; `null` for a full enumeration (n = frame). */
  readonly interval: Interval | null;
  /** Of `use` items by class: share of users in the class by their share in all. */
  readonly representation?: number | null;
}

/** Of delivery paths: how many equally frequent ways the mix is worth, with the 95 % interval of the bootstrap. */
export interface Diversity {
  /** e^H. */
  readonly effectiveNumber: number;
  readonly interval: Interval | null;
  /** H in nats. */
  readonly shannon: number;
  /** H / ln k; `null` for one path. */
  readonly pielou: number | null;
  /** Percent using more than one path. */
  readonly severalPaths: number;
}

/**
 * Weighted. Three significant digits at most, quantiles two. `null` as a whole where one answer makes up more than half
 * of the sum.
 */
export interface NumberSummary {
  readonly mean: number;
  readonly interval: Interval | null;
  /** The lowest value that the cumulated weight reaches; `null` below 20 answers, where they would be single answers. */
  readonly p25: number | null;
  readonly median: number | null;
  readonly p75: number | null;
}

export interface SurveyChange {
  readonly group: SurveyGroup;
  readonly from: Period;
  readonly row: string | null;
  readonly option: string;
  /** Percentage points; whole ones where `lowN`. */
  readonly difference: number;
  readonly interval: Interval | null;
  /** Fewer than 30 answers in one of the waves. */
  readonly lowN: boolean;
}
