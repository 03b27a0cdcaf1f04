import type { Diversity, NumberSummary } from '../../domain/surveyResults.ts';
import { designEffectOf } from '../../measures/designEffect.ts';
import { lowestReaching } from '../../measures/medianRung.ts';
import { numbersInGroup } from '../../measures/numberSummary.ts';
import { pathInterval } from '../../measures/pathBootstrap.ts';
import { pathDiversity, type PathAnswer } from '../../measures/pathDiversity.ts';
import type { Interval } from '../../domain/interval.ts';
import { proportionInterval } from '../../measures/proportionInterval.ts';
import type { GivenAnswer, Question } from './questions.ts';

/** A valid answer inside a group. */
export interface WeighedAnswer {
  readonly weight: number;
  /** Position of the answerer’s class in `standard`. */
  readonly stratum: number;
  readonly answer: GivenAnswer;
}

/** What the answers of one group to one question come to, with all digits and before anything is suppressed. */
export interface Figures {
  readonly n: number;
  readonly effectiveN: number;
  /** One an option: 0–1. */
  readonly shares: readonly { readonly share: number; readonly interval: Interval | null }[];
  readonly medianRung: string | null;
  readonly diversity: Diversity | null;
  readonly numbers: Required<NumberSummary> | null;
}

/** Options that stand for a path, a rung or a use: not “none” or “do not know”. */
export const isNamed = ({ meaning }: Question['options'][number]): boolean =>
  meaning === undefined || meaning === 'other';

/**
 * Figures of a group; `null` without answers.
 * @param frame units of the group in the frame
 * @param seed of the bootstrap of paths, 32 bits
 */
export function figuresOf(
  question: Question,
  answers: readonly WeighedAnswer[],
  frame: number,
  seed: () => number,
): Figures | null {
  const effect = designEffectOf(answers.map(({ weight }) => weight)).value;
  if (effect === null) return null;
  const { item, options } = question;
  const basis = { n: answers.length, effectiveN: effect.effectiveN, frame };
  const total = sumOf(answers);
  const weights = options.map((_, option) =>
    sumOf(answers.filter(({ answer }) => answer.options.includes(option))),
  );
  const counts = options.map(
    (_, option) => answers.filter(({ answer }) => answer.options.includes(option)).length,
  );
  return {
    n: basis.n,
    effectiveN: effect.effectiveN,
    shares: weights.map((weight, option) => {
      const count = counts[option];
      const share = count === 0 ? 0 : count === basis.n ? 1 : weight / total;
      return { share, interval: proportionInterval(share, basis).value };
    }),
    medianRung: item.shownAs === 'ladder' ? medianRungOf(question, weights) : null,
    diversity: item.shownAs === 'paths' ? diversityOf(question, answers, frame, seed) : null,
    numbers: item.answer.kind === 'number' ? numbersOf(answers, frame) : null,
  };
}

const sumOf = (answers: readonly WeighedAnswer[]): number =>
  answers.reduce((sum, { weight }) => sum + weight, 0);

function medianRungOf({ options }: Question, weights: readonly number[]): string | null {
  const rungs = options.flatMap((option, position) =>
    isNamed(option) ? [{ code: option.code, weight: weights[position] ?? 0 }] : [],
  );
  const position = lowestReaching(rungs.map(({ weight }) => weight)).value;
  return position === null ? null : (rungs[position]?.code ?? null);
}

function diversityOf(
  { options }: Question,
  answers: readonly WeighedAnswer[],
  frame: number,
  seed: () => number,
): Diversity | null {
  const pathAt = new Map(
    options.flatMap((option, position) => (isNamed(option) ? [position] : [])).map((at, path) => [at, path]),
  );
  const byStratum = Map.groupBy(answers, ({ stratum }) => stratum);
  const strata = [...byStratum]
    .sort(([a], [b]) => a - b)
    .map(([, of]) =>
      of.map(({ weight, answer }): PathAnswer => ({
        weight,
        paths: answer.options.flatMap((option) => pathAt.get(option) ?? []),
      })),
    );
  const { value } = pathDiversity(strata.flat(), pathAt.size);
  if (value === null) return null;
  return {
    ...value,
    severalPaths: value.severalPaths * 100,
    interval: answers.length === frame ? null : pathInterval(strata, pathAt.size, seed()).value,
  };
}

function numbersOf(answers: readonly WeighedAnswer[], frame: number): Required<NumberSummary> | null {
  const { value } = numbersInGroup(
    answers.map(({ weight, answer }) => ({ weight, value: answer.number ?? NaN })),
    frame,
  );
  if (value === null) return null;
  const [p25, median, p75] = value.quartiles;
  return { mean: value.mean, interval: value.interval, p25, median, p75 };
}
