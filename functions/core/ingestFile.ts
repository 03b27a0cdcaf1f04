import type { Sha256 } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { passGate, refuseDuplicates } from '@kluftatlas/data/domain/qualityGate.ts';
import type { SourceAdapter, SourceFile } from '@kluftatlas/data/domain/source.ts';
import { describeDataset, describeUnchanged } from './describeDataset.ts';
import { fileHash, sha256 } from './fileIdentity.ts';
import type { DatasetReport, IngestReport } from './ingestReport.ts';
import type { Ports } from './ports.ts';
import { loadRegistry, registryOf } from './registry.ts';
import { recordRun } from './recordRun.ts';
import { storeSnapshot } from './storeSnapshot.ts';

export interface IngestOptions {
  readonly adapter: SourceAdapter;
  readonly file: SourceFile;
  /** Why the file goes in although the gate would stop it. */
  readonly acceptBecause?: string;
}

/**
 * One file on its way into the store: parse, check, gate, write, and only then move the pointer of each of
 * its datasets. Repeating it changes nothing; breaking off at any point leaves what counted before.
 * @throws Problem where the file cannot be used or the gate stops it
 */
export async function ingestFile(ports: Ports, options: IngestOptions): Promise<IngestReport> {
  const { adapter, file } = options;
  const started = ports.clock.now();
  const report = (datasets: readonly DatasetReport[]): IngestReport => ({
    source: adapter.source.id,
    file: file.name,
    seconds: (ports.clock.now().getTime() - started.getTime()) / 1000,
    datasets,
  });

  const hash = fileHash(file);
  const identity = sha256(
    JSON.stringify([hash, adapter.parserVersion, file.period ?? null, options.acceptBecause ?? null]),
  );
  const state = await ports.store.readSourceState(adapter.source.id);
  if (state?.lastHash === identity) return report(await describeUnchanged(ports.store, adapter, hash));

  const parsed = await parse(adapter, file);
  const reports: DatasetReport[] = [];
  for (const dataset of parsed) reports.push(await ingestDataset(ports, options, dataset, hash));
  if (reports.some(({ result }) => result !== 'unchanged')) {
    await ports.store.writeSourceState({ source: adapter.source.id, lastHash: identity, failures: 0 });
  }
  return report(reports);
}

async function parse(adapter: SourceAdapter, file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    return await adapter.parse(file);
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

async function ingestDataset(
  ports: Ports,
  { adapter, file, acceptBecause }: IngestOptions,
  parsed: ParsedDataset,
  hash: Sha256,
): Promise<DatasetReport> {
  const role = adapter.source.datasets.find(({ id }) => id === parsed.dataset)?.role;
  const isTerritory = role === 'register' || role === 'geometry';
  const registry = isTerritory ? registryOf(parsed.rows) : await loadRegistry(ports.store);
  const describe = describeDataset(parsed, registry, role === 'register');
  try {
    refuseDuplicates(parsed);
    passGate(parsed, acceptBecause ?? null);
  } catch (problem) {
    await recordRun(ports, adapter, null, 'blocked', describe.outcomes, parsed.rejections);
    throw problem instanceof Problem ? problem.at({ file: file.name }) : problem;
  }
  const needsAcceptance = acceptBecause !== undefined && parsed.rejections.length > 0;
  const { snapshot, result } = await storeSnapshot(ports, {
    adapter,
    file,
    parsed,
    hash,
    acceptedBecause: needsAcceptance ? acceptBecause : null,
  });
  if (result !== 'unchanged') {
    await recordRun(ports, adapter, snapshot, 'stored', describe.outcomes, parsed.rejections);
  }
  return { ...describe, result, unchanged: result === 'stored' ? 0 : parsed.rows.length };
}
