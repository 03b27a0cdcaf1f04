import type { StateKey } from '../../domain/ids.ts';
import type { SurveyGroup } from '../../domain/surveyGroup.ts';
import { fewestAnswers, fewestUnits } from '../../measures/mergedCategories.ts';
import type { Category, StateCategory } from './weighedCategories.ts';

/** What is told of numbers of answers by how they were weighted. */
export interface ToldByWeights {
  readonly merged: readonly (readonly SurveyGroup[])[];
  /** States said to be without any answer: those not represented, and those with too many units to name one of them. */
  readonly nobody: readonly StateKey[];
  /** What is told of the number of answers in a category by its merging, or by not being said to be without any. */
  readonly told: readonly { readonly group: SurveyGroup; readonly min: number; readonly max: number }[];
}

/** @param margins categories of both margins, those together that were weighted as one */
export function toldByWeights(
  margins: readonly (readonly Category[])[],
  states: readonly StateCategory[],
): ToldByWeights {
  const named = margins
    .map((together) => together.filter(({ frame, answers }) => frame > 0 || answers > 0))
    .filter((together) => together.length > 0);
  return {
    merged: named
      .filter((together) => together.length > 1)
      .map((together) => together.map(({ group }) => group)),
    nobody: states
      .filter(({ answers, frame, isCovered }) => answers === 0 && (!isCovered || frame >= fewestAnswers))
      .map(({ group }) => group.state),
    told: named.flatMap((together) => together.map((category) => toldOf(category, together.length === 1))),
  };
}

function toldOf({ group, answers, frame }: Category, isAlone: boolean): ToldByWeights['told'][number] {
  const least = group.kind === 'state' && frame >= fewestAnswers && answers > 0 ? 1 : 0;
  // That it was put together with others follows from the register alone.
  if (frame < fewestUnits) return { group, min: least, max: Infinity };
  if (answers < fewestAnswers) return { group, min: least, max: fewestAnswers - 1 };
  return { group, min: isAlone ? fewestAnswers : least, max: Infinity };
}
