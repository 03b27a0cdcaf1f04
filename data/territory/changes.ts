import { byCodeUnits } from '../domain/codeUnits.ts';
import type { IsoDate } from '../domain/ids.ts';
import type { TerritoryChange } from '../domain/territoryChange.ts';

/** One receiver of a handover and its shares of the giver's inhabitants and area; each add up to 1. */
export interface Part {
  readonly to: string;
  readonly toName: string;
  readonly weight: number;
  readonly areaWeight: number;
}

/** All that one municipality hands over at one time, itself among the receivers where it lives on. */
export interface Handover {
  readonly from: string;
  readonly fromName: string;
  readonly date: IsoDate;
  readonly since: IsoDate | null;
  readonly parts: readonly Part[];
  /** The giver's inhabitants and square kilometres before; `null` where nobody says. */
  readonly inhabitants: number | null;
  readonly area: number | null;
  readonly evidence: TerritoryChange['evidence'];
  readonly source: string;
}

/** A handover that is not used: its shares are not known or do not add up to 1. */
export interface UnusableHandover {
  readonly from: string;
  readonly date: IsoDate;
  readonly source: string;
  readonly reason: 'weightsUnknown' | 'weightsDoNotAddUp';
}

/** In the order of their days; of one municipality no two speak of the same time. */
export interface ChangeTable {
  readonly handovers: readonly Handover[];
  readonly unusable: readonly UnusableHandover[];
}

/** How far the sum of a giver's shares may be from 1. */
const tolerance = 0.001;

/**
 * Brings the changes of several sources into one table, whatever order they come in. Where two speak of the same
 * municipality and time, official goes before inferred, an exact day before a span, a short span before a long one.
 */
export function changeTable(changes: readonly TerritoryChange[]): ChangeTable {
  const groups = Map.groupBy(
    changes.filter(({ level }) => level === 'municipality'),
    ({ from, date, since, source }) => [from, date, since ?? '', source].join(' '),
  );
  const read = [...groups.values()].map(handoverOf);
  const usable = read.filter((found): found is Handover => 'parts' in found && !isIdentity(found));
  const handovers = [...Map.groupBy(usable, ({ from }) => from).values()].flatMap(withoutOverlap);
  const unusable = read.filter((found): found is UnusableHandover => 'reason' in found);
  return { handovers: handovers.toSorted(byDate), unusable: unusable.toSorted(byDate) };
}

type Dated = Pick<Handover, 'date' | 'from' | 'source'>;
const byDate = (a: Dated, b: Dated): number =>
  byCodeUnits(a.date, b.date) || byCodeUnits(a.from, b.from) || byCodeUnits(a.source, b.source);

/** Of rows for one receiver from several files the same one counts, whatever order they come in. */
function byAmounts(a: TerritoryChange, b: TerritoryChange): number {
  const amounts = ({ weight, areaWeight, inhabitants, area }: TerritoryChange) =>
    JSON.stringify([weight, areaWeight, inhabitants, area]);
  return byCodeUnits(amounts(a), amounts(b));
}

/** A row that is there twice (a year's file repeats its months) counts once. */
function handoverOf(rows: readonly TerritoryChange[]): Handover | UnusableHandover {
  const receivers = new Map(rows.toSorted(byAmounts).map((row) => [row.to, row]));
  const changes = [...receivers.values()].toSorted((a, b) => byCodeUnits(a.to, b.to));
  const [first] = changes;
  if (first === undefined) throw new Error('A group has a row');
  const { from, fromName, date, since, evidence, source } = first;
  const areaWeights = sharesOf(changes, ({ areaWeight }) => areaWeight);
  const weights = sharesOf(changes, ({ weight }) => weight);
  const used = weights === 'weightsUnknown' ? areaWeights : weights;
  if (typeof used === 'string') return { from, date, source, reason: used };
  const parts = changes.map(({ to, toName }, at) => ({
    to,
    toName,
    weight: used[at] ?? 0,
    areaWeight: (typeof areaWeights === 'string' ? used : areaWeights)[at] ?? 0,
  }));
  const inhabitants = sumOf(changes, (change) => change.inhabitants);
  const area = sumOf(changes, (change) => change.area);
  return { from, fromName, date, since, parts, inhabitants, area, evidence, source };
}

/** The shares, brought to a sum of exactly 1; or why they cannot be used. */
function sharesOf(
  changes: readonly TerritoryChange[],
  shareOf: (change: TerritoryChange) => number | null,
): readonly number[] | UnusableHandover['reason'] {
  const shares = changes.map(shareOf).filter((share) => share !== null);
  if (shares.length < changes.length) return 'weightsUnknown';
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > tolerance + Number.EPSILON) return 'weightsDoNotAddUp';
  return shares.map((share) => share / sum);
}

function sumOf(
  changes: readonly TerritoryChange[],
  amountOf: (change: TerritoryChange) => number | null,
): number | null {
  let sum = 0;
  for (const change of changes) {
    const amount = amountOf(change);
    if (amount === null) return null;
    sum += amount;
  }
  return sum;
}

const isIdentity = ({ from, parts }: Handover): boolean => parts.every(({ to }) => to === from);

/** Handovers of one municipality; each pair that speaks of the same time loses its weaker one. */
function withoutOverlap(handovers: readonly Handover[]): readonly Handover[] {
  const kept: Handover[] = [];
  for (const handover of handovers.toSorted(byStrength)) {
    if (!kept.some((other) => overlap(other, handover))) kept.push(handover);
  }
  return kept;
}

const span = ({ since, date }: Handover): number =>
  since === null ? 0 : Date.parse(date) - Date.parse(since);
const rank = ({ evidence }: Handover): number => (evidence === 'official' ? 0 : 1);
const byStrength = (a: Handover, b: Handover): number =>
  rank(a) - rank(b) || span(a) - span(b) || byDate(a, b);

/** A span begins after its first day; an exact day is a span of itself. */
function overlap(a: Handover, b: Handover): boolean {
  if (a.since === null && b.since === null) return a.date === b.date;
  const startsBefore = (one: Handover, end: IsoDate) =>
    one.since === null ? one.date <= end : one.since < end;
  return startsBefore(a, b.date) && startsBefore(b, a.date);
}
