import {
  organisationIndicatorId,
  organisations,
  type Organisation,
} from '../../../catalogue/organisations.ts';
import { broadbandIndicatorId } from '../../../catalogue/broadband.ts';
import type { BroadbandTechnology } from '../../../catalogue/broadbandTechnologies.ts';
import type { IndicatorId } from '../../../domain/ids.ts';
import type { Base } from '../datasets.ts';

/** What a sheet holds: shares of households or of organisations with a line, or of the area with a mobile network. */
export type SheetKind = Extract<Base, 'households' | 'mobileArea' | Organisation>;

/** Names of sheets begin with these words; the one that stands first here is what its workbook is about. */
const names: readonly (readonly [start: string, kind: SheetKind])[] = [
  ['privathaushalte', 'households'],
  ['schulen', 'schools'],
  ['krankenhäuser', 'hospitals'],
  ['unternehmen', 'companies'],
  ['fläche', 'mobileArea'],
];

/** `undefined` for a sheet that is not read. */
export const kindOf = (sheet: string): SheetKind | undefined =>
  names.find(([start]) => sheet.normalize('NFC').trim().toLowerCase().startsWith(start))?.[1];

export const kindsInOrder: readonly SheetKind[] = names.map(([, kind]) => kind);

/** Indicator of a class of speed; `undefined` where the sheet has none. */
export function speedIndicator(
  kind: SheetKind,
  technology: BroadbandTechnology,
  speed: number,
): IndicatorId | undefined {
  if (kind === 'households') return broadbandIndicatorId(technology, speed);
  const organisation = organisations.find((each) => each === kind);
  return organisation && organisationIndicatorId(organisation, technology, speed);
}
