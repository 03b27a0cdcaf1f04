import type { FrameTableRow } from '../frame/frameTable.ts';
import type { DrawnUnit } from '../frame/drawnUnit.ts';
import type { Chance } from './chance.ts';
import type { SurveyRates } from './rates.ts';
import type { Sender } from './sender.ts';

/** A unit of the frame that answered; it has a cell and no key. */
export interface DrawnSender extends Sender {
  readonly state: string;
  readonly unit: DrawnUnit;
}

/** Whether a unit of this kind and class answers. */
export const responds = (
  { response, ofMembers }: SurveyRates,
  { kind, sizeClass }: Pick<Sender, 'kind' | 'sizeClass'>,
  chance: Chance,
): boolean => chance.uniform() < (response[sizeClass] ?? 0) * (kind === 'member' ? ofMembers : 1);

/** Those of a frame who answer, cell by cell. An association gets its share of the members of its cell, dealt out in turn. */
export const drawSenders = (
  frame: readonly FrameTableRow[],
  rates: SurveyRates,
  chance: Chance,
): readonly DrawnSender[] =>
  frame.flatMap((cell, position) =>
    membersOfEach(cell).flatMap((members): DrawnSender[] => {
      const { kind, state, sizeClass } = cell;
      const sender = { kind, sizeClass: sizeClass.standard };
      if (!responds(rates, sender, chance)) return [];
      const cells = {
        administration: kind === 'member' ? null : position,
        municipality: kind === 'association' ? null : position,
      };
      return [{ ...sender, state, members: [], unit: { cells, members } }];
    }),
  );

/** For each unit of a cell the classes of the municipalities that it administers; its own for one that runs itself. */
function membersOfEach({ kind, count, members, sizeClass }: FrameTableRow): readonly (readonly number[])[] {
  const each = Array.from({ length: count }, (): number[] => (kind === 'own' ? [sizeClass.standard] : []));
  let dealt = 0;
  for (const [memberClass, number] of members.entries()) {
    for (let member = 0; member < number; member += 1) {
      each[dealt % count]?.push(memberClass);
      dealt += 1;
    }
  }
  return each;
}
