import { states } from '../../catalogue/states.ts';
import type { ObservationRow } from '../../domain/observation.ts';

/** States whose municipalities have been in associations at least since 1995, in every edition from then on. */
const withAssociations: ReadonlySet<string> = new Set('01 03 07 08 09 12 13 14 15 16'.split(' '));
/** Below this a file is no register of the state, but a part of one. */
const fewestMunicipalities = 100;

/**
 * Early editions (1994) know associations in some states only: municipalities of the others would be taken for town
 * halls of their own. They lose their regional key, so that such a register says nothing of administrations.
 */
export function withoutUntoldKeys(rows: readonly ObservationRow[]): {
  readonly rows: readonly ObservationRow[];
  readonly notes: readonly string[];
} {
  const inState = (level: ObservationRow['area']['level'], key: string) =>
    rows.filter(({ area }) => area.level === level && area.code.startsWith(key)).length;
  const untold = states.filter(
    ({ key }) =>
      withAssociations.has(key) &&
      inState('administration', key) === 0 &&
      inState('municipality', key) >= fewestMunicipalities,
  );
  if (untold.length === 0) return { rows, notes: [] };
  const isUntold = ({ area }: ObservationRow) =>
    area.level === 'municipality' && untold.some(({ key }) => area.code.startsWith(key));
  const names = untold.map(({ name }) => name.de).join(', ');
  return {
    rows: rows.map((row) => (isUntold(row) ? withoutArs(row) : row)),
    notes: [`No associations in ${names}: who administers whom is not in this register`],
  };
}

const withoutArs = (row: ObservationRow): ObservationRow => ({
  ...row,
  attributes: Object.fromEntries(Object.entries(row.attributes ?? {}).filter(([name]) => name !== 'ars')),
});
