import type { ChangeMeasure, Direction, MeasureChange, PeriodChange } from '../domain/change.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Weighting } from '../domain/divide.ts';
import type { BoundedScheme, SizeClass } from '../domain/sizeClass.ts';
import type { Bilingual } from '../domain/source.ts';
import { nearFull } from './ceiling.ts';
import { relativeBeside, smallestEndClass, unexplainedAllowed, type AbsoluteMeasure } from './verdict.ts';
import { numbersOf } from './verdictNumbers.ts';
import type { Comparison, Locale, SentenceFormats, VerdictWords, Withheld } from './verdictWords.ts';
import { german } from './verdictWordsDe.ts';
import { english } from './verdictWordsEn.ts';

/** A change and what it is a change of. */
export interface VerdictSubject {
  readonly indicator: Pick<Indicator, 'title' | 'unit' | 'unitOfMeasure' | 'topic'>;
  /** By size: the sentences speak of inhabitants. */
  readonly scheme: BoundedScheme;
  /** Name of the region. */
  readonly region: Bilingual;
  readonly change: PeriodChange;
}

/** What a sentence is there for, so that a page can set it apart. The text is only right as a whole. */
export type SentenceRole = 'finding' | 'relative' | 'disagreement' | 'basis' | 'ceiling' | 'limit';
export interface VerdictSentence {
  readonly role: SentenceRole;
  readonly text: Bilingual;
}

/**
 * The verdict on one absolute measure in words, exact in both languages: first the measure with indicator, scheme,
 * weighting, region and pair of periods, then the relative measure beside it, whether the two disagree, whom it counts,
 * whether a class is near its ceiling, and what it says nothing about. Never worded as a cause.
 */
export function verdictSentences(
  subject: VerdictSubject,
  weighting: Weighting,
  measure: AbsoluteMeasure,
  formats: SentenceFormats,
): readonly VerdictSentence[] {
  const de = sentencesIn('de', german, subject, weighting, measure, formats);
  const en = sentencesIn('en', english, subject, weighting, measure, formats);
  return de.flatMap(([role, text], position) => {
    const translated = en[position];
    return translated === undefined ? [] : [{ role, text: { de: text, en: translated[1] } }];
  });
}

function sentencesIn(
  locale: Locale,
  words: VerdictWords,
  subject: VerdictSubject,
  weighting: Weighting,
  measure: AbsoluteMeasure,
  formats: SentenceFormats,
): readonly (readonly [SentenceRole, string])[] {
  const { indicator, change } = subject;
  const { measures, ceiling } = change.weightings[weighting];
  const comparison = comparisonOf(locale, subject, weighting, formats);
  const told = { unitOfMeasure: indicator.unitOfMeasure, from: change.from, to: change.to };
  const relative = relativeBeside[measure];
  const write = (which: ChangeMeasure, lead: boolean): string => {
    const one = measures[which];
    const { direction } = one.verdict;
    return direction === null
      ? words.noVerdict(comparison, which, withheld(locale, change, one, formats), lead)
      : words.finding(comparison, direction, numbersOf(locale, words, told, which, one, formats), lead);
  };
  const count = (value: number): string => formats.number(value, 0, locale);
  const labels = (positions: readonly number[]) =>
    positions.flatMap((position) => labelOf(locale, subject.scheme.classes[position], formats));
  const [first, second] = [measures[measure].verdict, measures[relative].verdict];
  const nobodyJudges = first.direction === null && first.none !== 'no-result';
  const grows = growthOf(measures[measure]);
  const goesOtherWay = grows !== 0 && growthOf(measures[relative]) === -grows;
  return [
    ['finding', write(measure, true)],
    ...sentenceIf('relative', !nobodyJudges && write(relative, false)),
    ...sentenceIf(
      'disagreement',
      goesOtherWay &&
        first.direction !== null &&
        second.direction !== null &&
        first.direction !== 'reverses' &&
        (isDecided(first.direction) || isDecided(second.direction)) &&
        words.disagreement(measure, indicator.unitOfMeasure, grows > 0, [first.direction, second.direction]),
    ),
    ...sentenceIf(
      'basis',
      !nobodyJudges && words.basis(indicator.unit, count(change.n), count(change.frame)),
    ),
    ...sentenceIf(
      'ceiling',
      ceiling.nearFull.length > 0 && words.nearFull(labels(ceiling.nearFull), count(100 * nearFull)),
    ),
    ...sentenceIf(
      'ceiling',
      ceiling.quarterFull.length > 0 &&
        words.quarterFull(
          indicator.unit,
          labels(ceiling.quarterFull),
          ceiling.quarterFull.length === subject.scheme.classes.length,
        ),
    ),
    ...sentenceIf('limit', indicator.topic === 'supply' && words.notAdministration),
  ];
}

const sentenceIf = (
  role: SentenceRole,
  text: string | false,
): readonly (readonly [SentenceRole, string])[] => (text === false ? [] : [[role, text]]);

/** Two numbers that go different ways, and no verdict on either, are no disagreement. */
const isDecided = (direction: Direction): boolean => direction !== 'unclear';

/** Whether the distance, or the spread, is larger (1), smaller (−1) or the same in numbers, whatever the verdict. */
const growthOf = ({ widening, change }: MeasureChange): number =>
  Math.sign(widening?.value ?? change?.value ?? 0);

const labelOf = (
  locale: Locale,
  sizeClass: SizeClass | undefined,
  formats: SentenceFormats,
): readonly string[] => (sizeClass === undefined ? [] : [formats.sizeClass(sizeClass, locale)]);

function comparisonOf(
  locale: Locale,
  { indicator, scheme, region, change }: VerdictSubject,
  weighting: Weighting,
  formats: SentenceFormats,
): Comparison {
  return {
    title: indicator.title[locale],
    unit: indicator.unit,
    from: formats.period(change.from, locale),
    to: formats.period(change.to, locale),
    weighting,
    classCount: scheme.classes.length,
    smallest: labelOf(locale, scheme.classes[0], formats).join(''),
    largest: labelOf(locale, scheme.classes.at(-1), formats).join(''),
    region: region[locale],
  };
}

function withheld(
  locale: Locale,
  { classes, n, unexplainedFalls }: PeriodChange,
  { verdict, noResult }: MeasureChange,
  formats: SentenceFormats,
): Withheld {
  const count = (value: number | undefined): string => formats.number(value ?? 0, 0, locale);
  return {
    reason: verdict.none ?? 'no-result',
    noResult,
    inSmallest: count(classes[0]),
    inLargest: count(classes.at(-1)),
    least: count(smallestEndClass),
    falls: count(unexplainedFalls),
    n: count(n),
    allowed: count(100 * unexplainedAllowed),
  };
}
