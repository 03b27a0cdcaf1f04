import type { ChangeMeasure, Direction } from '../domain/change.ts';
import type { NoResult } from '../domain/noResult.ts';
import type { AbsoluteMeasure } from './verdict.ts';
import type { Comparison, MeasuredChange, Range, VerdictWords, Withheld } from './verdictWords.ts';

const nbsp = '\u00a0';
const units = { municipality: 'municipalities', administration: 'administrations' } as const;

const siteWords: Readonly<Record<Direction, string>> = {
  widens: 'widened',
  narrows: 'narrowed',
  unclear: 'cannot be decided',
  reverses: 'reversed',
};

const subject = (measure: ChangeMeasure, { largest, smallest, unit }: Comparison): string =>
  ({
    gap: `the gap between the largest and the smallest class (${largest} against ${smallest} inhabitants)`,
    ratio: 'the relative gap (mean of the largest class as a multiple of the smallest’s)',
    standardDeviation: `the spread between ${units[unit]} (standard deviation)`,
    variation: 'the relative spread (coefficient of variation, against the mean)',
    slopeIndex: 'the difference along the number of inhabitants (slope index SII)',
    relativeIndex:
      'the relative difference along the number of inhabitants (relative index RII, against the mean)',
  })[measure];

const averages = {
  inhabitants: { municipality: 'the average inhabitant', administration: 'the average inhabitant' },
  municipalities: { municipality: 'the average municipality', administration: 'the average administration' },
} as const;

function tail(
  measure: ChangeMeasure,
  { weighting, unit, classCount, region, ...labels }: Comparison,
): string {
  const classes = measure === 'gap' ? '' : ` (from “${labels.smallest}” to “${labels.largest}” inhabitants)`;
  return `, computed for ${averages[weighting][unit]}, ${classCount}${nbsp}size classes${classes}, ${region}`;
}

const opening = ({ title, from, to }: Comparison, lead: boolean): string =>
  lead ? `For the indicator “${title}”, from ${from} to ${to},` : 'In the same comparison';
const between = ([low, high]: Range): string => `${low} to ${high}`;

function finding(
  comparison: Comparison,
  direction: Direction,
  change: MeasuredChange,
  lead: boolean,
): string {
  const { measure, start, end, by, open } = change;
  const what = subject(measure, comparison);
  const head = opening(comparison, lead);
  const close = `${lead ? tail(measure, comparison) : ''}.`;
  const values = `from ${start} to ${end}`;
  const range = `range of sensitivity ${between(change.range)}`;
  switch (direction) {
    case 'widens':
    case 'narrows':
      return `${head} ${what} has ${siteWords[direction]}: ${values} (by ${by}; ${range})${close}`;
    case 'reverses': {
      const ranges = `ranges of sensitivity ${between(change.startRange)} and ${between(change.endRange)}`;
      const who = `${change.higher === 'largest' ? 'large' : 'small'} ${units[comparison.unit]}`;
      const after = lead ? ` At the end the ${who} have the higher values.` : '';
      return `${head} ${what} has ${siteWords[direction]}: ${values} (${ranges})${close}${after}`;
    }
    case 'unclear': {
      const after =
        open === null
          ? ''
          : ` Even who has the higher values is open: range of sensitivity ${between(open.range)} (${open.period}).`;
      return (
        `${head} it ${siteWords[direction]} whether ${what} has widened or narrowed: ` +
        `${values} (${by}; ${range})${close}${after}`
      );
    }
  }
}

const noResults: Readonly<Record<NoResult, string>> = {
  'not-a-number': 'a value is no number',
  'negative-weight': 'a number of inhabitants is below zero',
  'no-values': 'nobody has a value at both times',
  'too-few-values': 'there are too few values',
  'empty-class': 'one of the end classes has no values',
  'class-too-small': 'a class has too few values',
  'class-unknown': 'the size class of a value is not known',
  'all-equal': 'all values are equal',
  collinear: 'the regressors cannot be told apart',
  'division-by-zero': 'the value to measure by is zero at one of the times',
  'negative-values': 'there are values below zero',
  'not-a-share': 'the values are no shares',
  'weights-missing': 'numbers of inhabitants are missing',
  'zero-weight': 'the numbers of inhabitants are zero',
  'absent-in-one-period': 'values are missing at one of the times',
};

function why({ reason, noResult, ...numbers }: Withheld, { unit }: Comparison): string {
  const { inSmallest, inLargest, least, falls, n, allowed } = numbers;
  switch (reason) {
    case 'small-end-class':
      return (
        `in the smallest class ${inSmallest} ${units[unit]} have values at both times, ` +
        `in the largest ${inLargest}; ${least} are needed in each`
      );
    case 'unexplained-falls':
      return `in ${falls} of ${n} ${units[unit]} the value falls without a known explanation, which is more than ${allowed}%`;
    case 'no-result':
      return noResult === null ? 'it is undefined in too many draws' : noResults[noResult];
  }
}

const relatives: Readonly<Record<AbsoluteMeasure, readonly [name: string, relative: string]>> = {
  gap: ['the gap', 'in relative terms'],
  standardDeviation: ['the spread', 'relative to the mean'],
  slopeIndex: ['the difference', 'relative to the mean'],
};

/** Without a verdict only the number moves. */
function moves(grows: boolean, direction: Direction): string {
  if (direction === 'unclear') return `comes out ${grows ? 'larger' : 'smaller'}`;
  return grows ? 'widens' : 'narrows';
}

export const english: VerdictWords = {
  finding,
  noVerdict: (comparison, measure, withheld, lead) =>
    `${opening(comparison, lead)} there is no verdict on how ${subject(measure, comparison)} has changed` +
    `${lead ? tail(measure, comparison) : ''}: ${why(withheld, comparison)}.`,
  disagreement: (absolute, unit, grows, [first, second]) => {
    const [name, relative] = relatives[absolute];
    const inUnit = english.units[unit] === 'points' ? 'in points' : 'in absolute terms';
    return (
      `Absolute and relative measures disagree: ${inUnit} ${name} ${moves(grows, first)} (verdict: ${siteWords[first]}), ` +
      `${relative} it ${moves(!grows, second)} (verdict: ${siteWords[second]}).`
    );
  },
  basis: (unit, n, frame) =>
    `Counted are ${n} of ${frame} ${units[unit]}, all with a value at both times; the range of sensitivity shows how much ` +
    'the result depends on single ones of them.',
  nearFull: (classes, share) =>
    `There is little room above: at one of the times at least, the mean is ${share}% of the highest value or more ` +
    `(${classes.join('; ')} inhabitants).`,
  quarterFull: (unit, classes, all) =>
    all
      ? `In every class more than a quarter of the ${units[unit]} has the highest value at one of the times at least.`
      : `At one of the times at least, more than a quarter of the ${units[unit]} has the highest value ` +
        `(${classes.join('; ')} inhabitants).`,
  notAdministration: 'This measures what a place is supplied with. It says nothing about the administration.',
  units: {
    percent: 'points',
    multiplier: 'points',
    persons: 'persons',
    squareKilometres: 'km²',
    count: '',
    euro: 'euros',
    euroPerInhabitant: 'euros per inhabitant',
    minutes: 'minutes',
    metres: 'm',
    listed: '',
  },
};
