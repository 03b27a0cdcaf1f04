import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { Codebook, ItemUnit } from '@kluftatlas/data/domain/codebook.ts';
import type { FrameCell } from '@kluftatlas/data/domain/survey.ts';
import type { SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { SurveyItemFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { solve, type Model } from 'yalps';
import { toldOfStates } from './toldOfStates.ts';

/** A number that a wave does not say, and what can be worked out of it from everything it does say. */
export interface Worked {
  readonly what: string;
  /** Units that can have answered. */
  readonly possible: number;
  readonly low: number;
  readonly high: number;
}

/** What everybody knows who attacks a wave. */
export interface EverybodyKnows {
  readonly cells: readonly FrameCell[];
  readonly codebook: Pick<Codebook, 'stateGroups'>;
}

const units: readonly ItemUnit[] = ['administration', 'municipality'];
const kindsOf: Readonly<Record<ItemUnit, readonly string[]>> = {
  administration: ['own', 'association'],
  municipality: ['own', 'member'],
};

/** Whether a cell of the register is in a published group. */
function isInside(group: SurveyGroup, { state, sizeClass }: FrameCell): boolean {
  const inState = !('state' in group) || group.state === state;
  const inClass =
    !('sizeClass' in group) ||
    sizeClassSchemes[group.scheme].classes[sizeClass[group.scheme]]?.id === group.sizeClass;
  return inState && inClass;
}

/** One linear constraint: names of variables, and what their sum is or lies between. */
export interface Known {
  readonly of: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** A suppressed number: the sum of variables that it is. */
export interface Hidden {
  readonly what: string;
  readonly of: readonly string[];
  /** Units that can have answered. */
  readonly possible: number;
}

const variablePattern = /^(?:a|(.*):)(\d+)$/;

/** What a variable of the attack counts: all who answered (`null`) or those who answered a question, in a cell. */
export function partsOf(variable: string): { readonly question: string | null; readonly cell: number } {
  const [, question, cell] = variablePattern.exec(variable) ?? [];
  return { question: question ?? null, cell: Number(cell) };
}

/**
 * Attacks the files of a wave with nothing but the register's frame and the codebook: for every suppressed number the smallest and the largest
 * value that go with all published ones, over all questions and both units at once, one after the other. Variables: who answered, by cell (a
 * municipality that runs itself answered in both units or in neither), and who answered each question, never more than those.
 */
export function* attack(
  everybodyKnows: EverybodyKnows,
  wave: SurveyWaveFile,
  items: readonly SurveyItemFile[],
): Generator<Worked> {
  const { cells } = everybodyKnows;
  const { known: published, hidden, variables } = attackedNumbers(everybodyKnows, wave, items);
  const known = [...published];
  for (const variable of variables) {
    known.push({ of: [variable], min: 0, max: cells[partsOf(variable).cell]?.count ?? 0 });
  }
  const links = [...variables].filter((variable) => partsOf(variable).question !== null);
  for (const { what, of, possible } of hidden) {
    const bound = (direction: 'minimize' | 'maximize') =>
      solve(modelOf(known, links, variables, of, direction), { maxPivots: 1e6 });
    const [least, most] = [bound('minimize'), bound('maximize')];
    if (least.status !== 'optimal' || most.status !== 'optimal') {
      throw new Error(`${what}: ${least.status} ${most.status}`);
    }
    yield { what, possible, low: least.result, high: most.result };
  }
}

/**
 * All that the files of a wave say of numbers of answers, and which they do not say. Variables: `a<cell>` for all who answered,
 * `<item>_<row>:<cell>` for those who answered a question.
 */
export function attackedNumbers(
  { cells, codebook }: EverybodyKnows,
  wave: SurveyWaveFile,
  items: readonly SurveyItemFile[],
): {
  readonly known: readonly Known[];
  readonly hidden: readonly Hidden[];
  readonly variables: ReadonlySet<string>;
} {
  const known: Known[] = [];
  const hidden: Hidden[] = [];
  const variables = new Set<string>();
  const inside = (unit: ItemUnit, group: SurveyGroup) =>
    [...cells.keys()].filter((position) => {
      const cell = cells[position];
      return cell !== undefined && kindsOf[unit].includes(cell.kind) && isInside(group, cell);
    });
  const isAbsent = (cell: FrameCell) =>
    units.some(
      (unit) =>
        kindsOf[unit].includes(cell.kind) &&
        wave.units[unit]?.coverage.some(({ group, answered }) => answered === 0 && isInside(group, cell)) ===
          true,
    );
  const possibleIn = (unit: ItemUnit, group: SurveyGroup) =>
    inside(unit, group)
      .flatMap((position) => cells[position] ?? [])
      .filter((cell) => !isAbsent(cell))
      .reduce((sum, { count }) => sum + count, 0);
  const publish = (what: string, of: readonly string[], possible: number, n: number | null) => {
    for (const variable of of) variables.add(variable);
    if (n === null) hidden.push({ what, of, possible });
    else known.push({ of, min: n, max: n });
  };
  for (const unit of units) {
    for (const { group, answered } of wave.units[unit]?.coverage ?? []) {
      const what = `${unit} ${JSON.stringify(group)}`;
      publish(
        what,
        inside(unit, group).map((cell) => `a${cell}`),
        possibleIn(unit, group),
        answered,
      );
    }
    const report = wave.units[unit];
    if (report !== null) known.push(...toldOfStates(report, codebook, (group) => inside(unit, group)));
  }
  for (const { item, unit, results } of items) {
    for (const { group, row, n } of results) {
      const question = `${item}_${row ?? ''}`;
      publish(
        `${question} ${JSON.stringify(group)}`,
        inside(unit, group).map((cell) => `${question}:${cell}`),
        possibleIn(unit, group),
        n,
      );
    }
  }
  return { known, hidden, variables };
}

function modelOf(
  known: readonly Known[],
  links: readonly string[],
  variables: ReadonlySet<string>,
  of: readonly string[],
  direction: 'minimize' | 'maximize',
): Model {
  const coefficients = new Map([...variables].map((name): [string, [string, number][]] => [name, []]));
  const constraints = new Map<string, { min?: number; max?: number; equal?: number }>();
  known.forEach(({ of: names, min, max }, position) => {
    const constraint = `k${position}`;
    constraints.set(constraint, min === max ? { equal: min } : { min, max });
    for (const name of names) coefficients.get(name)?.push([constraint, 1]);
  });
  for (const link of links) {
    const constraint = `l${link}`;
    constraints.set(constraint, { max: 0 });
    coefficients.get(link)?.push([constraint, 1]);
    coefficients.get(`a${partsOf(link).cell}`)?.push([constraint, -1]);
  }
  for (const name of of) coefficients.get(name)?.push(['target', 1]);
  return { direction, objective: 'target', constraints, variables: coefficients };
}
