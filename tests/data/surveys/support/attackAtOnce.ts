import type { SurveyItemFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { withProgramme, type Programme } from '@kluftatlas/data/surveys/disclosure/solver.ts';
import { attackedNumbers, partsOf, type EverybodyKnows, type Worked } from './attack.ts';

/**
 * The attack of `attack.ts` on waves of several states, which are too large for its solver: the same numbers as it reads them out of
 * the files, by the solver that disclosure control has.
 */
export function attackAtOnce(
  everybodyKnows: EverybodyKnows,
  wave: SurveyWaveFile,
  items: readonly SurveyItemFile[],
): readonly Worked[] {
  const { known, hidden, variables } = attackedNumbers(everybodyKnows, wave, items);
  const position = new Map([...variables].map((name, at) => [name, at]));
  const columns = (names: readonly string[]) =>
    names.map((name): [number, number] => [position.get(name) ?? -1, 1]);
  const links = [...variables].flatMap((name): Programme['limits'] => {
    const { question, cell } = partsOf(name);
    const answered = position.get(`a${cell}`);
    if (question === null || answered === undefined) return [];
    return [{ sum: [...columns([name]), [answered, -1]], min: -Infinity, max: 0 }];
  });
  const programme: Programme = {
    most: [...variables].map((name) => everybodyKnows.cells[partsOf(name).cell]?.count ?? 0),
    limits: [...known.map(({ of, min, max }) => ({ sum: columns(of), min, max })), ...links],
  };
  return withProgramme(programme, (largestOf) =>
    hidden.map(({ what, of, possible }) => {
      const end = (sign: 1 | -1): number => {
        const values = largestOf(columns(of).map(([variable]) => [variable, sign]));
        if (values === null) throw new Error(`${what}: not solved`);
        return columns(of).reduce((sum, [variable]) => sum + (values[variable] ?? 0), 0);
      };
      return { what, possible, low: end(-1), high: end(1) };
    }),
  );
}
