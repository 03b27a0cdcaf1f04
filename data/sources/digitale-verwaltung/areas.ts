import type { Rejection } from '../../domain/observation.ts';
import { rejection } from '../shared/rejection.ts';
import { areasOf } from './listedAreas.ts';
import type { Administered } from './ownServices.ts';
import type { FilesRead } from './readFiles.ts';
import type { AreaEntries } from './entries.ts';
import { together } from './services.ts';

export interface AreasRead {
  /** Every area that the files tell of; Hamburg and Berlin twice, as municipality and as state. */
  readonly areas: readonly Administered[];
  /** Keys that are no unit of ours: government regions, unincorporated associations. */
  readonly passedOver: readonly string[];
  /** Keys that mean an area another key means too: it changed its association, and its services stand under both. */
  readonly doubled: readonly string[];
  /** Areas of the list without an answer. */
  readonly unanswered: readonly string[];
  readonly rejections: readonly Rejection[];
}

/** Puts the services to their areas, and finds the areas that have none. */
export function areasRead(files: FilesRead): AreasRead {
  const entries = files.entries.areas;
  const firstRows = [...entries].map(([ars, { row }]) => [ars, row] as const);
  const places = new Map([...askedRows(files), ...firstRows]);
  const names = new Map([...files.areas, ...namesIn(entries, files.areas)]);
  const listed = { names, isList: files.areas.size > 0 };
  const areas = new Map<string, Administered>();
  const doubled: string[] = [];
  const passedOver: string[] = [];
  const rejections: Rejection[] = [];
  for (const [ars, row] of places) {
    try {
      const found = areasOf(ars, listed);
      if (found.length === 0) passedOver.push(ars);
      for (const area of found) {
        const key = `${area.level} ${area.code}`;
        const same = areas.get(key);
        const services = entries.get(ars)?.services ?? new Map<string, number>();
        const own = { ars, name: names.get(ars) ?? '', area, row, services };
        if (same !== undefined) doubled.push(ars);
        areas.set(key, same === undefined ? own : ofBothKeys(same, own));
      }
    } catch (error) {
      rejections.push(rejection(error, row));
    }
  }
  const unanswered = [...files.areas.keys()].filter((ars) => !places.has(ars));
  return { areas: [...areas.values()], passedOver, doubled, unanswered, rejections };
}

/** The key with services speaks for both. */
const ofBothKeys = (one: Administered, other: Administered): Administered => ({
  ...(one.services.size === 0 ? other : one),
  services: together(one.services, other.services),
});

/** Areas asked for, and those of the list below one that was asked for with all below it. */
function askedRows({ asked, areas }: FilesRead): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const below = asked.filter(({ includesBelow }) => includesBelow);
  const starts = below.map(({ ars, row }) => ({ start: ars.replace(/0+$/, ''), row }));
  for (const ars of starts.length === 0 ? [] : areas.keys()) {
    const over = starts.find(({ start }) => ars.startsWith(start));
    if (over !== undefined) rows.set(ars, over.row);
  }
  for (const { ars, row } of asked.toReversed()) rows.set(ars, row);
  return rows;
}

/** Names in the entries, for areas that the list does not name. */
const namesIn = (
  entries: ReadonlyMap<string, AreaEntries>,
  listed: ReadonlyMap<string, string>,
): [string, string][] =>
  [...entries].flatMap(([ars, { name }]) =>
    name === '' || (listed.get(ars) ?? '') !== '' ? [] : [[ars, name]],
  );
