import type { Codebook, Condition, Item } from '@kluftatlas/data/domain/codebook.ts';
import { chosen, notChosen, variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { isOfUnit, type FrameCell, type Respondent } from '@kluftatlas/data/domain/survey.ts';
import { fillRandom, seededRandom } from '@kluftatlas/data/measures/random.ts';

/** Numbers from 0 to below 1, the same for the same seed. */
function chance(seed: number): () => number {
  const random = seededRandom(seed);
  const numbers = new Uint32Array(1);
  return () => {
    fillRandom(random, numbers);
    return (numbers[0] as number) / 2 ** 32;
  };
}

/** How likely a unit of a cell answers, and how likely it leaves a question out. */
export interface MadeUp {
  readonly seed: number;
  readonly answering: (cell: FrameCell) => number;
  readonly leavingOut: number;
}

/** Answers of a wave for tests: who answers and what is chance; larger ones choose later options more often. */
export function madeUpWave(
  codebook: Pick<Codebook, 'items'>,
  cells: readonly FrameCell[],
  { seed, answering, leavingOut }: MadeUp,
): readonly Respondent[] {
  const next = chance(seed);
  return cells.flatMap((cell, position) =>
    Array.from({ length: cell.count }, (_, index) => index)
      .filter(() => next() < answering(cell))
      .map((index): Respondent => ({
        cells: {
          administration: isOfUnit(cell, 'administration') ? position : null,
          municipality: isOfUnit(cell, 'municipality') ? position : null,
        },
        administration: cell.kind === 'member' ? `m${position} ${index % 7}` : `a${position} ${index}`,
        members:
          cell.kind === 'association' ? Array.from({ length: 1 + Math.floor(next() * 20) }, () => 0) : [],
        answers: answersOf(codebook.items, cell, next, leavingOut),
      })),
  );
}

function answersOf(
  items: readonly Item[],
  cell: FrameCell,
  next: () => number,
  leavingOut: number,
): Record<string, string> {
  const answers: Record<string, string> = {};
  const isAsked = (condition: Condition | undefined) =>
    condition === undefined || condition.isOneOf.includes(answers[condition.variable] ?? '');
  const pick = (codes: readonly string[]) =>
    codes[Math.floor(codes.length * next() ** (1.4 - cell.sizeClass.standard / 8))] ?? '';
  for (const item of items) {
    const { answer } = item;
    if (!isOfUnit(cell, item.unit) || !isAsked(item.askedIf) || next() < leavingOut) continue;
    switch (answer.kind) {
      case 'single':
        answers[item.code] = pick(answer.options.map(({ code }) => code));
        break;
      case 'multiple':
        for (const { code, option } of variablesOf({ items: [item] })) {
          answers[code] = option?.meaning === undefined && next() < 0.3 ? chosen : notChosen;
        }
        break;
      case 'matrix':
        for (const { code } of variablesOf({ items: [item] })) {
          if (next() >= leavingOut) answers[code] = pick(answer.options.map((option) => option.code));
        }
        break;
      case 'number':
        answers[item.code] = String(Math.round(answer.min + (answer.max - answer.min) * next() ** 6));
        break;
      case 'municipalities':
      case 'text':
        break;
    }
  }
  return answers;
}
