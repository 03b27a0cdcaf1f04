import { adapters } from '@kluftatlas/data/sources/index.ts';
import { embeddedFile } from '../adapters/packages/embeddedFiles.ts';
import { ingestFile } from '../core/ingestFile.ts';
import type { IngestReport } from '../core/ingestReport.ts';
import type { Ports } from '../core/ports.ts';

/** Reads every source that comes with the project; what is in already costs one hash. */
export async function ingestEmbedded(ports: Ports): Promise<IngestReport[]> {
  const reports: IngestReport[] = [];
  for (const adapter of adapters.filter(({ source }) => source.embedded)) {
    reports.push(await ingestFile(ports, { adapter, file: await embeddedFile(adapter.source.id) }));
  }
  return reports;
}
