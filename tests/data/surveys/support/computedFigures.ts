import { groupKey } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { Interval } from '@kluftatlas/data/domain/interval.ts';
import { representationRatio } from '@kluftatlas/data/measures/representation.ts';
import { isNamed, type Figures } from '@kluftatlas/data/surveys/results/figures.ts';
import { groupFigures, spreadFigures } from '@kluftatlas/data/surveys/results/groupFigures.ts';
import { groupsOf } from '@kluftatlas/data/surveys/results/groups.ts';
import type { Question } from '@kluftatlas/data/surveys/results/questions.ts';
import type { Answered, WeighedAnswers } from '@kluftatlas/data/surveys/results/unitAnswers.ts';
import { weighedWave } from '@kluftatlas/data/surveys/results/weighedWave.ts';
import { cells, codebook, respondents } from './independentSurvey.ts';

/** What the project makes of the survey before anything is suppressed and rounded, in the form of `expected.json`. */
export function computedFigures() {
  const { units } = weighedWave({ codebook, cells, respondents });
  return {
    units: Object.fromEntries(
      units.map(({ unit, weights: of, states }) => [
        unit,
        {
          weights: of.weights,
          designEffect: of.designEffect,
          effectiveN: of.effectiveN,
          trimmed: of.trimmed,
          deviation: of.deviation,
          uncovered: Object.fromEntries(states.uncovered.map(({ state, frame }) => [state, frame])),
        },
      ]),
    ),
    questions: Object.fromEntries(
      units.flatMap((unit) =>
        unit.questions.map((answered) => [nameOf(answered), questionFigures(unit, answered)]),
      ),
    ),
  };
}

const nameOf = ({ question: { item, row } }: Answered): string =>
  row === null ? item.code : `${item.code}_${row.code}`;

function questionFigures(unit: WeighedAnswers, answered: Answered) {
  const { question } = answered;
  const groups = groupsOf(cells, unit.unit).flatMap((group) => {
    const figures = groupFigures(unit, answered, cells, group, () => 0);
    return figures === null ? [] : [{ group, figures }];
  });
  const all = groups.find(({ group }) => group.group.kind === 'all');
  if (all === undefined) throw new Error(`Nobody answered ${nameOf(answered)}`);
  const spread = spreadFigures(unit, answered, cells, all.group);
  return {
    groups: Object.fromEntries(
      groups.map(({ group, figures }) => [groupKey(group.group), inForm(question, figures)]),
    ),
    ...(unit.unit === 'administration' && spread !== null && { spread: inForm(question, spread) }),
    ...(question.item.shownAs === 'use' && {
      representation: Object.fromEntries(
        groups
          .filter(({ group }) => group.group.kind === 'class')
          .map(({ group, figures }) => [groupKey(group.group), ratios(question, figures, all.figures)]),
      ),
    }),
  };
}

const ends = (interval: Interval | null): readonly number[] => interval ?? [];

/** From the mean to the ends of its interval, which lie equally far away: an end near 0 has few digits left. */
function toEachEnd({ mean, interval }: NonNullable<Figures['numbers']>): number | null {
  if (interval === null) return null;
  const [below, above] = [mean - interval[0], interval[1] - mean];
  return Math.abs(below - above) <= 1e-12 * Math.abs(mean) ? below : NaN;
}

const inForm = ({ item, options }: Question, figures: Figures) => ({
  n: figures.n,
  effectiveN: figures.effectiveN,
  ...(item.answer.kind === 'number'
    ? {
        numbers: figures.numbers && {
          mean: figures.numbers.mean,
          toEachEnd: toEachEnd(figures.numbers),
          quartiles: [figures.numbers.p25, figures.numbers.median, figures.numbers.p75],
        },
      }
    : {
        shares: Object.fromEntries(
          options.flatMap(({ code, meaning }, position) => {
            const of = figures.shares[position];
            return of === undefined || meaning === 'atAssociation'
              ? []
              : [[code, [of.share, ...ends(of.interval)]]];
          }),
        ),
      }),
  ...(item.shownAs === 'ladder' && { medianRung: figures.medianRung }),
  ...(item.shownAs === 'paths' && {
    diversity: figures.diversity && {
      effectiveNumber: figures.diversity.effectiveNumber,
      shannon: figures.diversity.shannon,
      pielou: figures.diversity.pielou,
      severalPaths: figures.diversity.severalPaths / 100,
    },
  }),
});

const ratios = ({ options }: Question, { shares }: Figures, all: Figures) =>
  Object.fromEntries(
    options.flatMap((option, position) => {
      const { value } = representationRatio(shares[position]?.share ?? 0, all.shares[position]?.share ?? 0);
      return isNamed(option) && value !== null ? [[option.code, value]] : [];
    }),
  );
