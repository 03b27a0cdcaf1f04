import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import { openAws } from '../composition/aws.ts';
import { ingestFile } from '../core/ingestFile.ts';
import type { IngestReport } from '../core/ingestReport.ts';
import { silentProgress } from '../ports/progress.ts';
import { readArrival } from './fileArrival.ts';
import { watched } from './watched.ts';

/** Ingests the file that a message of the queue tells of. A message whose file fails goes back to the queue. */
export const handler = (event: unknown): Promise<IngestReport> =>
  watched('Ingest', async () => {
    const { key, source, acceptBecause, ...file } = readArrival(event);
    const adapter = adapters.find((candidate) => candidate.source.id === source);
    if (adapter === undefined) {
      const known = adapters.map((candidate) => candidate.source.id).join(', ');
      throw new Problem(
        'unknown-source',
        `There is no source “${source}”`,
        `Put the file under one of: ${known}.`,
      );
    }
    const ports = { ...openAws(), progress: silentProgress, topology: null };
    const bytes = await ports.objects.get(key);
    if (bytes === null)
      throw new Problem('file-missing', `There is no object ${key}`, 'Put the file there again.');
    return ingestFile(ports, {
      adapter,
      file: { ...file, bytes },
      ...(acceptBecause === undefined ? {} : { acceptBecause }),
    });
  });
