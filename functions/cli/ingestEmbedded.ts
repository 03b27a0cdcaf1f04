import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import { embeddedFile } from '../adapters/packages/embeddedFiles.ts';
import { ingestFile } from '../core/ingestFile.ts';
import type { IngestReport } from '../core/ingestReport.ts';
import type { Ports } from '../core/ports.ts';
import { storeSimulated } from '../core/survey/storeSimulated.ts';

/**
 * Reads every source that comes with the project; what is in already costs one hash. Made-up answers of surveys are for this
 * machine only: the cloud goes without.
 */
export async function ingestEmbedded(
  ports: Ports,
  { withSimulated }: { readonly withSimulated: boolean },
): Promise<IngestReport[]> {
  const reports: IngestReport[] = [];
  for (const adapter of adapters.filter(({ source }) => source.embedded)) {
    reports.push(await ingestFile(ports, { adapter, file: await embeddedFile(adapter.source.id) }));
  }
  if (withSimulated) reports.push(await storeSimulated(ports, await embeddedFile(sourceId('simulated'))));
  return reports;
}
