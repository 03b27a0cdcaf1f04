import { describeFinding } from '@kluftatlas/data/checks/describeFinding.ts';
import type { Sha256 } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SourceAdapter, SourceFile } from '@kluftatlas/data/domain/source.ts';
import { limits } from '@kluftatlas/data/sources/shared/limits.ts';
import { checkDataset, type CheckedDataset } from './checkDataset.ts';
import { describeUnchanged } from './describeDataset.ts';
import { fileHash, sha256 } from './fileIdentity.ts';
import type { DatasetReport, IngestReport } from './ingestReport.ts';
import type { Ports } from './ports.ts';
import { recordRun } from './recordRun.ts';
import { writeRunReport } from './runReport.ts';
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
  const startedAt = started.toISOString();
  const report = (datasets: readonly DatasetReport[]): IngestReport => ({
    source: adapter.source.id,
    file: file.name,
    seconds: (ports.clock.now().getTime() - started.getTime()) / 1000,
    datasets,
  });

  refuseHuge(file);
  const hash = fileHash(file);
  const identity = sha256(
    JSON.stringify([hash, adapter.parserVersion, file.period ?? null, options.acceptBecause ?? null]),
  );
  const state = await ports.store.readSourceState(adapter.source.id);
  const known = state?.lastHash === identity ? await describeUnchanged(ports.store, adapter, hash) : null;
  if (known !== null) return report(known);

  const checked = await checkAll(ports, options, hash).catch(async (problem: unknown) => {
    if (problem instanceof Problem) {
      await writeRunReport(ports, { ...report([]), startedAt, findings: [], problem: problem.summary() });
    }
    throw problem;
  });
  const reports: DatasetReport[] = [];
  for (const dataset of checked) reports.push(await storeDataset(ports, options, dataset, hash));
  if (reports.some(({ result }) => result !== 'unchanged')) {
    const source = adapter.source.id;
    await ports.store.writeSourceState({ ...state, source, lastHash: identity, failures: 0 });
    const findings = checked.flatMap((dataset) => dataset.findings);
    await writeRunReport(ports, { ...report(reports), startedAt, findings, problem: null });
  }
  return report(reports);
}

/** All are checked before the first is written: nothing of a file that is stopped goes in. */
async function checkAll(
  ports: Ports,
  options: IngestOptions,
  hash: Sha256,
): Promise<readonly CheckedDataset[]> {
  const checked: CheckedDataset[] = [];
  for (const dataset of await parse(options.adapter, options.file)) {
    checked.push(await checkDataset(ports, { ...options, hash }, dataset));
  }
  return checked;
}

function refuseHuge({ name, bytes }: SourceFile): void {
  if (bytes.length <= limits.fileBytes) return;
  throw new Problem(
    'wrong-file',
    `The file has ${bytes.length} bytes, more than the ${limits.fileBytes} allowed for one`,
    'Official files are far below this: check that it is the right one.',
    { file: name },
  );
}

async function parse(adapter: SourceAdapter, file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    const datasets = await adapter.parse(file);
    refuseCollisions(datasets);
    return datasets;
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

/** A file that gives nothing is not the right one; of two tables for one place the first would be lost unnoticed. */
function refuseCollisions(datasets: readonly ParsedDataset[]): void {
  if (datasets.length === 0) {
    throw new Problem('empty-file', 'Nothing of the file is read', 'Check that it is the right one.');
  }
  const seen = new Set<string>();
  for (const { dataset, period } of datasets) {
    const words = `${dataset} of ${period}`;
    if (seen.has(words)) {
      throw new Problem(
        'conflict',
        `Two tables of the file are ${words}`,
        'Hand in a file for each of them, each with its own `--period`.',
      );
    }
    seen.add(words);
  }
}

async function storeDataset(
  ports: Ports,
  { adapter, file }: IngestOptions,
  { parsed, description: described, findings, acceptedBecause }: CheckedDataset,
  hash: Sha256,
): Promise<DatasetReport> {
  const { snapshot, result } = await storeSnapshot(ports, { adapter, file, parsed, hash, acceptedBecause });
  const { outcomes } = described;
  const description = {
    ...described,
    findings: findings.map((finding) => ({
      action: finding.action,
      areas: finding.areas.length,
      sentence: describeFinding(finding),
    })),
  };
  if (result === 'stored') {
    await recordRun(ports, parsed, { snapshot, result, outcomes });
    return { ...description, result, unchanged: 0 };
  }
  if (result === 'moved') await recordRun(ports, parsed, { snapshot, result: 'stored', outcomes });
  return { ...description, result, outcomes: { ...outcomes, stored: 0 }, unchanged: outcomes.stored };
}
