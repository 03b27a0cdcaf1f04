import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import {
  changeMeasures,
  type Ceiling,
  type ChangeMeasure,
  type Direction,
  type Estimate,
  type MeasureChange,
  type NoVerdict,
  type PeriodChange,
  type WeightedChange,
} from '@kluftatlas/data/domain/change.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { NoResult } from '@kluftatlas/data/domain/noResult.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { Weighting } from '@kluftatlas/data/domain/divide.ts';
import { wideningOf, type AbsoluteMeasure } from '@kluftatlas/data/measures/verdict.ts';
import {
  verdictSentences,
  type SentenceRole,
  type VerdictSubject,
} from '@kluftatlas/data/measures/verdictSentence.ts';
import type { SentenceFormats } from '@kluftatlas/data/measures/verdictWords.ts';

/** Numbers, periods and classes as the site writes them, in short. */
export const formats: SentenceFormats = {
  number: (value, digits, locale) => plain(value, digits, locale),
  difference: (value, digits, locale) => `${value > 0 ? '+' : ''}${plain(value, digits, locale)}`,
  period: (text, locale) => `${locale === 'de' ? 'Mitte ' : 'mid-'}${text.slice(0, 4)}`,
  sizeClass: ({ min, max }, locale) =>
    max === null
      ? `${locale === 'de' ? 'über' : 'over'} ${plain(min - 1, 0, locale)}`
      : `${locale === 'de' ? 'bis' : 'up to'} ${plain(max - 1, 0, locale)}`,
};
const plain = (value: number, digits: number, locale: 'de' | 'en'): string =>
  value
    .toLocaleString(locale === 'de' ? 'de-DE' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    .replace('-', '−');

const estimate = (value: number, half: number): Estimate => ({
  value,
  interval: [value - half, value + half],
});

/** A measure that went from one value to another; every interval is its value ± `half`. */
export function changed(
  measure: ChangeMeasure,
  direction: Direction,
  start: number,
  end: number,
  half: number,
): MeasureChange {
  const change = estimate(end - start, half);
  const from = estimate(start, half);
  return {
    start: from,
    end: estimate(end, half),
    change,
    widening: wideningOf(measure, from, change),
    noResult: null,
    verdict: { direction, none: null },
  };
}

export const withoutVerdict = (none: NoVerdict, noResult: NoResult | null = null): MeasureChange => ({
  start: null,
  end: null,
  change: null,
  widening: null,
  noResult,
  verdict: { direction: null, none },
});

/** Gigabit, by two classes, from mid-2019 to mid-2021; what is not given has no verdict. */
export function subjectWith(
  measures: Partial<Record<ChangeMeasure, MeasureChange>>,
  given: {
    readonly ceiling?: Ceiling;
    readonly indicator?: Partial<Indicator>;
    readonly change?: Partial<PeriodChange>;
  } = {},
): VerdictSubject {
  const all = changeMeasures.map((measure) => [measure, measures[measure] ?? withoutVerdict('no-result')]);
  const weighted: WeightedChange = {
    seed: 1,
    measures: Object.fromEntries(all) as Record<ChangeMeasure, MeasureChange>,
    classMeans: { start: [], end: [] },
    ceiling: given.ceiling ?? { nearFull: [], quarterFull: [] },
  };
  return {
    indicator: {
      title: { de: 'Haushalte mit Gigabit', en: 'Households with gigabit' },
      unit: 'municipality',
      unitOfMeasure: 'percent',
      topic: 'openness',
      ...given.indicator,
    },
    scheme: sizeClassSchemes.twenty,
    region: { de: 'Deutschland', en: 'Germany' },
    change: {
      from: period('2019-06'),
      to: period('2021-06'),
      region: 'DE',
      scheme: 'twenty',
      n: 10_696,
      frame: 10_787,
      coverage: 0.99,
      populationCoverage: 0.99,
      classes: [10_005, 691],
      unclassed: 0,
      unexplainedFalls: 0,
      draws: 2_000,
      weightings: { inhabitants: weighted, municipalities: weighted },
      convergence: { onStart: 'no-values', onStartAndPopulation: 'no-values' },
      ...given.change,
    },
  };
}

/** Spaces that do not break as ordinary ones. */
const read = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

/** The sentences on a measure by their role. */
export function tell(
  subject: VerdictSubject,
  measure: AbsoluteMeasure = 'gap',
  weighting: Weighting = 'inhabitants',
) {
  const sentences = verdictSentences(subject, weighting, measure, formats);
  const of = (role: SentenceRole, language: 'de' | 'en' = 'de') =>
    read(sentences.find((one) => one.role === role)?.text[language]);
  return { of, roles: sentences.map(({ role }) => role) };
}
