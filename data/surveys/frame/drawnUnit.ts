import type { Attributes } from '../../domain/observation.ts';
import type { Respondent } from '../../domain/survey.ts';

/** A made-up sender: drawn from a frame without keys, so that its cells stand beside its answers. */
export type DrawnUnit = Pick<Respondent, 'cells' | 'members'>;

const cellsKey = '@cells';
const membersKey = '@members';

/** What is stored of it with its answers: positions of its cells (administration, municipality), classes of members. */
export const drawnAttributes = ({ cells, members }: DrawnUnit): Attributes => ({
  [cellsKey]: [cells.administration, cells.municipality].map((cell) => cell ?? '').join(' '),
  [membersKey]: members.join(' '),
});

/** The way back; `null` for a row that has a key of its own. */
export function drawnUnitOf(attributes: Attributes): DrawnUnit | null {
  const cells = attributes[cellsKey];
  if (cells === undefined) return null;
  const [administration = '', municipality = ''] = cells.split(' ');
  const number = (text: string) => (text === '' ? null : Number(text));
  const members = attributes[membersKey] ?? '';
  return {
    cells: { administration: number(administration), municipality: number(municipality) },
    members: members === '' ? [] : members.split(' ').map(Number),
  };
}
