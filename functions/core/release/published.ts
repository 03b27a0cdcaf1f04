import type { Region } from '@kluftatlas/data/domain/area.ts';
import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { AggregateRow } from '@kluftatlas/data/domain/observation.ts';
import type { FiguresFile, ModelProjectsFile, RegisterTotal } from '@kluftatlas/data/domain/release.ts';
import type { DatasetRole } from '@kluftatlas/data/domain/source.ts';
import { publishedFigureOf } from '@kluftatlas/data/sources/figures/index.ts';
import type { SnapshotStore } from '../../ports/snapshotStore.ts';
import type { Input } from './inputs.ts';

/** All rows of the inputs of one role. */
export async function aggregatesOf(
  store: SnapshotStore,
  inputs: readonly Input[],
  role: DatasetRole,
): Promise<AggregateRow[]> {
  const rows: AggregateRow[] = [];
  for (const input of inputs.filter((candidate) => candidate.role === role)) {
    for await (const row of store.readAggregates(input.id)) rows.push(row);
  }
  return rows;
}

/** Published class counts: one row of the source gives the municipalities, another the inhabitants. */
export async function loadRegisterTotals(
  store: SnapshotStore,
  inputs: readonly Input[],
): Promise<readonly RegisterTotal[]> {
  const totals = new Map<string, RegisterTotal>();
  for (const { region, sizeClass, indicator, value, attributes } of await aggregatesOf(
    store,
    inputs,
    'registerTotals',
  )) {
    const date = isoDate(attributes?.['date'] ?? '');
    const key = `${date} ${region} ${sizeClass}`;
    const max = attributes?.['max'] ?? '';
    const total = totals.get(key) ?? {
      date,
      region: region as Region,
      min: Number(attributes?.['min']),
      max: max === '' ? null : Number(max),
      municipalities: 0,
      inhabitants: 0,
    };
    totals.set(key, { ...total, [indicator]: value });
  }
  return [...totals.values()];
}

export async function loadFigures(store: SnapshotStore, inputs: readonly Input[]): Promise<FiguresFile> {
  return { figures: (await aggregatesOf(store, inputs, 'figures')).map(publishedFigureOf) };
}

export async function loadModelProjects(
  store: SnapshotStore,
  inputs: readonly Input[],
): Promise<ModelProjectsFile> {
  const projects: ModelProjectsFile['projects'][number][] = [];
  for (const input of inputs.filter(({ role }) => role === 'list')) {
    for await (const { area, attributes } of store.readObservations(input.id)) {
      projects.push({
        ags: area.code,
        name: attributes?.['name'] ?? area.code,
        round: Number(attributes?.['round']),
        year: Number(attributes?.['year']),
        population2021: Number(attributes?.['population2021']),
      });
    }
  }
  return { projects };
}
