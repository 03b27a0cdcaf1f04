import type { IsoDate } from '../../domain/ids.ts';
import type { Rejection } from '../../domain/observation.ts';
import { rejection } from '../shared/rejection.ts';
import { serviceRow, type Fields } from './serviceRow.ts';
import { marksOf, type Services } from './services.ts';

/** What is kept of the entries of one area. */
export interface AreaEntries {
  /** Row of the first of them. */
  readonly row: number;
  /** Name of the area as its entries give it; empty where none does. */
  readonly name: string;
  readonly services: Services;
}

/** What is kept of all entries: marks by area and service, not the entries. */
export interface Entries {
  /** Entries that could be read. */
  readonly read: number;
  /** Administrative services that any of them is for. */
  readonly services: number;
  /** By 12-digit regional key. */
  readonly areas: ReadonlyMap<string, AreaEntries>;
  /** All days of import that they name. */
  readonly dates: ReadonlySet<IsoDate>;
  readonly rejections: readonly Rejection[];
}

interface Collector {
  /** An entry that cannot be read becomes a rejection. */
  add(fields: Fields, row: number): void;
  result(): Entries;
}

/** Takes entries one by one: those of a whole country do not fit into memory. */
export function collectEntries(): Collector {
  const areas = new Map<string, { row: number; name: string; services: Map<string, number> }>();
  const dates = new Set<IsoDate>();
  const rejections: Rejection[] = [];
  /** One copy of each key: a read line gives a new one. */
  const keys = new Map<string, string>();
  let read = 0;
  return {
    add(fields, row) {
      try {
        const entry = serviceRow(fields, row);
        const { ars, arsName, date } = entry;
        const area = areas.get(ars) ?? { row, name: '', services: new Map<string, number>() };
        const service = keys.get(entry.service) ?? entry.service;
        keys.set(service, service);
        area.services.set(service, (area.services.get(service) ?? 0) | marksOf(entry));
        if (area.name === '') area.name = arsName;
        areas.set(ars, area);
        if (date !== null) dates.add(date);
        read += 1;
      } catch (error) {
        rejections.push(rejection(error, row));
      }
    },
    result: () => ({ read, services: keys.size, areas, dates, rejections }),
  };
}
