import type { FrameCell } from '../../domain/survey.ts';
import { counted } from '../disclosure/counted.ts';
import type { PublishedCounts } from '../disclosure/publishedCounts.ts';
import { disclosureSystem } from '../disclosure/system.ts';
import type { Answered, UnitAnswers } from './unitAnswers.ts';

/** What a wave would publish numbers of: all that disclosure control looks at. Questions unit by unit. */
export function publishedCountsOf(
  cells: readonly FrameCell[],
  units: readonly UnitAnswers[],
): PublishedCounts {
  const system = disclosureSystem(
    cells,
    units.map(({ unit, states: { nobody } }) => ({ unit, nobody })),
  );
  const place = ({ cell, respondents }: UnitAnswers, of: number) => ({
    cell: cell[of] ?? -1,
    administration: respondents[of]?.administration ?? '',
  });
  const said = ({ given }: Answered, unit: UnitAnswers) =>
    given.map(({ of, answer }) => ({
      ...place(unit, of),
      said: answer.number === null ? answer.options.map(String) : [String(answer.number)],
    }));
  return {
    system,
    answered: units.map((unit) =>
      counted(
        unit.unit,
        cells,
        unit.respondents.map((_, of) => ({ ...place(unit, of), said: null })),
      ),
    ),
    questions: units.flatMap((unit) =>
      unit.questions.map((question) => counted(unit.unit, cells, said(question, unit))),
    ),
    somebody: units.flatMap(({ unit, states: { somebody } }) => somebody.map((states) => ({ unit, states }))),
  };
}
