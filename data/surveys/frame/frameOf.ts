import { sizeClassSchemes } from '../../catalogue/sizeClasses.ts';
import type { StateKey } from '../../domain/ids.ts';
import type { Administration, Municipality } from '../../domain/municipality.ts';
import { sizeClassIndex } from '../../domain/sizeClass.ts';
import type { FrameCell, FrameKind, SurveyAnswer } from '../../domain/survey.ts';

/** What a survey needs to know of a register. */
export interface RegisterOfUnits {
  readonly municipalities: readonly Pick<Municipality, 'ags' | 'state' | 'population' | 'association'>[];
  readonly administrations: readonly Pick<Administration, 'key' | 'state' | 'population' | 'members'>[];
}

/** Where a sender stands in the frame; `null`: the register does not have it. */
export interface FramePlace {
  readonly cells: { readonly administration: number | null; readonly municipality: number | null };
  readonly administration: string;
  /** Municipalities administered, by the position of their class in `standard`; empty without an administration. */
  readonly members: readonly number[];
}

export interface Frame {
  readonly cells: readonly FrameCell[];
  placeOf(sender: Pick<SurveyAnswer, 'administration' | 'municipality'>): FramePlace | null;
}

interface Unit {
  readonly kind: FrameKind;
  readonly key: string;
  readonly state: StateKey;
  readonly population: number | null;
}

/**
 * All places and town halls of a register as cells, sorted by kind, state and class; those whose inhabitants are not
 * known have no class and are in no cell.
 */
export function frameOf({ municipalities, administrations }: RegisterOfUnits): Frame {
  const units: Unit[] = [
    ...municipalities.map(({ ags, association, state, population }) => ({
      kind: association === null ? ('own' as const) : ('member' as const),
      key: ags,
      state,
      population,
    })),
    ...administrations
      .filter(({ key, members }) => members[0] !== key)
      .map(({ key, state, population }) => ({ kind: 'association' as const, key, state, population })),
  ];
  const classed = units.flatMap((unit) => {
    const standard = sizeClassIndex(sizeClassSchemes.standard, unit.population);
    const twenty = sizeClassIndex(sizeClassSchemes.twenty, unit.population);
    if (standard === null || twenty === null) return [];
    return [{ unit, standard, cell: [unit.kind, unit.state, standard, twenty].join(' ') }];
  });
  const byCell = [...Map.groupBy(classed, ({ cell }) => cell)].sort(([a], [b]) => (a < b ? -1 : 1));
  const cellOf = new Map(byCell.flatMap(([, of], position) => of.map(({ unit }) => [unit.key, position])));
  const standardOf = new Map(classed.map(({ unit, standard }) => [unit.key, standard]));
  const membersOf = new Map(administrations.map(({ key, members }) => [key, members]));
  const townHallOf = new Map<string, string>(
    municipalities.map(({ ags, association }) => [ags, association ?? ags]),
  );
  return {
    cells: byCell.map(([cell, of]) => {
      const [kind, state, standard, twenty] = cell.split(' ') as [FrameKind, StateKey, string, string];
      return {
        kind,
        state,
        sizeClass: { standard: Number(standard), twenty: Number(twenty) },
        count: of.length,
      };
    }),
    placeOf: ({ administration, municipality }) => {
      const keys = [administration, municipality].filter((key) => key !== null);
      const townHall = administration ?? townHallOf.get(municipality ?? '');
      if (townHall === undefined || keys.some((key) => !cellOf.has(key))) return null;
      return {
        cells: {
          administration: administration === null ? null : (cellOf.get(administration) ?? null),
          municipality: municipality === null ? null : (cellOf.get(municipality) ?? null),
        },
        administration: townHall,
        members:
          administration === null
            ? []
            : (membersOf.get(administration) ?? []).flatMap((ags) => standardOf.get(ags) ?? []),
      };
    },
  };
}
