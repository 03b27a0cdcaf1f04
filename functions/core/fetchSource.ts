import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SourceAdapter } from '@kluftatlas/data/domain/source.ts';
import type { Fetcher } from '../ports/fetcher.ts';
import type { Secrets } from '../ports/secrets.ts';
import { askedFiles, type Choice } from './fetch/askedFiles.ts';
import { fetchFile } from './fetch/fetchFile.ts';
import type { FetchedFile, FetchReport } from './fetch/fetchReport.ts';
import type { Ports } from './ports.ts';

export interface FetchPorts extends Ports {
  readonly fetcher: Fetcher;
  readonly secrets: Secrets;
}

export interface FetchOptions {
  readonly adapter: SourceAdapter;
  readonly choice: Choice;
  /** Fetches and ingests also what has not changed since the last time. */
  readonly again?: boolean;
  /** Why files go in although the gate would stop them. */
  readonly acceptBecause?: string;
}

/**
 * Fetches files of a source and ingests each. One that fails does not keep the others back: its Problem is in the
 * report, what counted before still counts, and the next run asks for it again.
 * @throws Problem `usage` for a choice that the source has nothing for
 */
export async function fetchSource(ports: FetchPorts, options: FetchOptions): Promise<FetchReport> {
  const { source, addresses } = options.adapter;
  if (addresses === undefined) throw noAddresses(source.id);
  const started = ports.clock.now();
  const before = (await ports.store.readSourceState(source.id))?.failures ?? 0;
  const files: FetchedFile[] = [];
  for (const asked of askedFiles(addresses, options.choice, started)) {
    files.push(await fetchFile(ports, options, addresses, asked));
  }
  return {
    source: source.id,
    seconds: (ports.clock.now().getTime() - started.getTime()) / 1000,
    files,
    failures: await countFailures(ports, options.adapter, before, files),
    byHand: addresses.byHand ?? null,
  };
}

/** Failures count up until a run is without one. */
async function countFailures(
  { store }: FetchPorts,
  { source: { id } }: SourceAdapter,
  before: number,
  files: readonly FetchedFile[],
): Promise<number> {
  const failures = files.some(({ result }) => result === 'failed') ? before + 1 : 0;
  const state = (await store.readSourceState(id)) ?? { source: id, lastHash: null, failures: 0 };
  if (failures !== state.failures) await store.writeSourceState({ ...state, failures });
  return failures;
}

const noAddresses = (source: string): Problem =>
  new Problem(
    'usage',
    `“${source}” is not fetched: no address is known for it`,
    'Hand its files in by their path: npm run ingest -- <source> <file…>.',
  );
