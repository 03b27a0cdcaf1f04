import type { Addresses } from '@kluftatlas/data/domain/addresses.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** What a person or a schedule wants of a source; nothing said means the newest of everything. */
export interface Choice {
  /** Id of one of its addresses. */
  readonly edition?: string;
  readonly year?: number;
  /** 1 to 4. */
  readonly quarter?: number;
}

type Address = Addresses['files'][number];

export interface Candidate {
  readonly address: string;
  readonly name: string;
}

/** One file to be fetched: the first of its candidates that is there. */
export interface Asked {
  readonly from: Address;
  readonly candidates: readonly [Candidate, ...Candidate[]];
  readonly year: number | null;
}

const quarters = [1, 2, 3, 4] as const;
/** Full years that are tried, the one before this one first: publishers need up to two. */
const yearsBack = 3;
const monthsBack = 12;

/** Replaces `{place}` by its value. */
export const fill = (template: string, places: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, place: string) => String(places[place] ?? whole));

/**
 * The files that a choice means, on a day.
 * @throws Problem `usage` for a choice that the source has nothing for
 */
export function askedFiles({ files }: Addresses, choice: Choice, today: Date): readonly Asked[] {
  const { edition } = choice;
  const offered = files.filter(({ id, onRequest }) =>
    edition === undefined ? onRequest !== true : id === edition,
  );
  const asked = offered.flatMap((from) => filled(from, choice, today));
  if (asked.length > 0 || files.length === 0) return asked;
  const known = files.map(({ id, address }) => `${id}${placesIn(address)}`).join(', ');
  throw new Problem('usage', 'The source has no such file', `It has: ${known}.`);
}

const placesIn = (address: string): string => {
  const places = [...address.matchAll(/\{(year|quarter)\}/g)].map(([, place]) => `--${place}`);
  return places.length === 0 ? '' : ` (${places.join(', ')})`;
};

function filled(from: Address, { year, quarter }: Choice, today: Date): readonly Asked[] {
  const has = (place: string) => from.address.includes(`{${place}}`);
  const takesYear = has('year') || (from.kind === 'file' && from.yearFields !== undefined);
  if ((year !== undefined && !takesYear) || (quarter !== undefined && !has('quarter'))) return [];
  const asked = (...places: [Places, ...Places[]]): Asked => ({
    from,
    candidates: places.map((each) => candidate(from, each)) as [Candidate, ...Candidate[]],
    year: year ?? null,
  });
  if (has('quarter'))
    return (quarter === undefined ? quarters : [quarter]).map((each) => asked({ quarter: each }));
  if (has('month')) {
    const months = newestMonths(today).filter((month) => year === undefined || month.year === year);
    const [newest, ...older] = months;
    return newest === undefined ? [] : [asked(newest, ...older)];
  }
  if (!has('year')) return [asked(year === undefined ? {} : { year })];
  if (year !== undefined) return [asked({ year })];
  const last = today.getUTCFullYear() - 1;
  return [
    asked({ year: last }, ...Array.from({ length: yearsBack - 1 }, (_, back) => ({ year: last - 1 - back }))),
  ];
}

type Places = Readonly<Record<string, string | number>>;

const candidate = ({ address, name }: Address, places: Places): Candidate => ({
  address: fill(address, places),
  name: fill(name, places),
});

/** This month and those before it, newest first. */
const newestMonths = (today: Date): { year: number; month: string }[] =>
  Array.from({ length: monthsBack }, (_, back) => {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1));
    return { year: month.getUTCFullYear(), month: String(month.getUTCMonth() + 1).padStart(2, '0') };
  });
