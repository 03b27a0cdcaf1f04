import { byCodeUnits } from '@kluftatlas/data/domain/codeUnits.ts';
import type { IsoDate } from '@kluftatlas/data/domain/ids.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import { changeTable } from '@kluftatlas/data/territory/changes.ts';
import { agreementOf, type Agreement } from '@kluftatlas/data/territory/inferred/agreement.ts';
import { changesFromOverlay, type OverlayInput } from '@kluftatlas/data/territory/inferred/fromOverlay.ts';
import { changesFromRegisters } from '@kluftatlas/data/territory/inferred/fromRegisters.ts';

export interface TableInput extends OverlayInput {
  /** Changes of official files and crosswalks. */
  readonly official: readonly TerritoryChange[];
}

export interface ReferenceTable {
  /** Without renamings; in the order of their days and keys. */
  readonly changes: readonly TerritoryChange[];
  /** What the overlay and pairs of registers find, held against what is known officially. */
  readonly agreement: readonly (Agreement & { readonly of: string })[];
}

/**
 * Official changes first; before them what the overlay of two boundaries finds, and for keys that lived in between
 * what pairs of registers say.
 */
export function referenceTable(input: TableInput): ReferenceTable {
  const official = input.official.filter(({ level }) => level === 'municipality');
  const fromOverlay = changesFromOverlay(input);
  const isBetween = ({ from, since }: TerritoryChange) =>
    !input.older.areas.has(from) && !input.newer.areas.has(from) && (since ?? '') < input.newer.date;
  const pairs = pairsOf(input).map(([before, after]) => ({
    of: `registers ${before.date} and ${after.date}`,
    since: before.date,
    until: after.date,
    changes: changesFromRegisters(before, after),
  }));
  const between = pairs
    .filter(({ since }) => since >= input.older.date)
    .flatMap(({ changes }) => changes.filter(isBetween));
  const used = changesInUse([...official, ...fromOverlay, ...between]);
  return {
    changes: used,
    agreement: [
      {
        of: 'overlay',
        ...agreementOf(
          fromOverlay,
          within(official, input.older.date, input.newer.date, 1),
          input.newer.date,
        ),
      },
      ...pairs.flatMap(({ of, since, until, changes }) => {
        const known = within(official, since, until, 0);
        return known.length === 0 ? [] : [{ of, ...agreementOf(changes, known, until) }];
      }),
    ],
  };
}

const pairsOf = ({ registers }: TableInput) =>
  registers.slice(1).map((after, at) => [registers[at] as (typeof registers)[number], after] as const);

/** Official changes between two days; of spans those too that end up to `slack` years later. */
function within(
  changes: readonly TerritoryChange[],
  since: IsoDate,
  until: IsoDate,
  slack: number,
): TerritoryChange[] {
  const latest = `${Number(until.slice(0, 4)) + slack}${until.slice(4)}`;
  return changes
    .filter((change) => (change.since ?? change.date) >= since && change.date <= latest)
    .map((change) => (change.date > until ? { ...change, date: until } : change));
}

/** The rows behind the handovers that a table of all of them would use. */
function changesInUse(changes: readonly TerritoryChange[]): readonly TerritoryChange[] {
  const { handovers } = changeTable(changes);
  const used = new Set(handovers.map(({ from, date, source }) => `${from} ${date} ${source}`));
  const rows = changes.filter(({ from, date, source }) => used.has(`${from} ${date} ${source}`));
  return rows
    .toSorted((a, b) => byCodeUnits(a.date, b.date) || byCodeUnits(a.from, b.from) || byCodeUnits(a.to, b.to))
    .map((change, at) => ({ ...change, row: at + 2 }));
}
