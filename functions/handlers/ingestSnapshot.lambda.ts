import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { openAws } from '../composition/aws.ts';
import { ingestFile } from '../core/ingestFile.ts';
import type { IngestReport } from '../core/ingestReport.ts';
import { silentProgress } from '../ports/progress.ts';
import { readArrival } from './fileArrival.ts';
import { namedAdapter } from './namedAdapter.ts';
import { watched } from './watched.ts';

/** Ingests the file that a message of the queue tells of. A message whose file fails goes back to the queue. */
export const handler = (event: unknown): Promise<IngestReport> =>
  watched('Ingest', async () => {
    const { key, source, acceptBecause, ...file } = readArrival(event);
    const adapter = namedAdapter(source);
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
