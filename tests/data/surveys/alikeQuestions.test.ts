import { stateOf } from '@kluftatlas/data/domain/ids.ts';
import type { FrameCell } from '@kluftatlas/data/domain/survey.ts';
import { counted, type Counted } from '@kluftatlas/data/surveys/disclosure/counted.ts';
import { suppressionPatterns } from '@kluftatlas/data/surveys/disclosure/suppress.ts';
import { disclosureSystem } from '@kluftatlas/data/surveys/disclosure/system.ts';
import { expect, it } from 'vitest';

const cell = (state: string, standard: number, twenty: number): FrameCell => ({
  ...{ state: stateOf(state), kind: 'member', count: 60 },
  sizeClass: { standard, twenty },
});
/** The second one is a town of exactly 20,000 inhabitants: small in one scheme, large in the other. */
const cells = [cell('03', 0, 0), cell('03', 4, 0), cell('03', 4, 1), cell('05', 0, 0), cell('05', 4, 1)];
const town = 1;

const answersOf = (perCell: number, administrationOf: (cell: number, answer: number) => string): Counted =>
  counted(
    'municipality',
    cells,
    cells.flatMap((_, of) =>
      Array.from({ length: perCell }, (_, answer) => ({
        ...{ cell: of, administration: administrationOf(of, answer) },
        said: [String(answer % 2)],
      })),
    ),
  );
const byItself = (of: number, answer: number): string => `${of}-${answer}`;
const harmless = answersOf(20, byItself);
/** As many answers everywhere, but those of the town are all of one administration. */
const ofOne = answersOf(20, (of, answer) => (of === town ? 'one' : byItself(of, answer)));

const patternOf = (questions: readonly Counted[], position: number): readonly number[] => {
  const system = disclosureSystem(cells, [{ unit: 'municipality', nobody: [] }]);
  const answered = [answersOf(50, byItself)];
  return [
    ...(suppressionPatterns({ system, answered, questions, somebody: [] }).ofQuestions[position] ?? []),
  ];
};

it('a question is suppressed by its own answers, whatever question with as many answers stands beside it', () => {
  expect(patternOf([harmless], 0)).toEqual([]);
  expect(patternOf([ofOne], 0).length).toBeGreaterThan(0);
  expect(patternOf([harmless, ofOne], 1)).toEqual(patternOf([ofOne], 0));
  expect(patternOf([ofOne, harmless], 1)).toEqual([]);
});
