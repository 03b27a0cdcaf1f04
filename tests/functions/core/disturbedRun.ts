import { createTopologyBuilder } from '@kluftatlas/functions/adapters/mapshaper/topologyBuilder.ts';
import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { buildRelease } from '@kluftatlas/functions/core/buildRelease.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { countWrites, type PortWrite } from '../../contracts/countingStores.ts';
import { firstIngest, reIngest } from './smallWorld.ts';

/*
 * First ingest, re-ingest and release of the small world in the folder `home`. At the write number `fatal` the
 * process is ended by SIGKILL, before or after the write is done; 0 lets it run to its end.
 * Prints its writes, one a line.
 */
const [, , home = '', fatal = '0', side = 'before'] = process.argv;

const end =
  (at: string) =>
  ({ number }: PortWrite) => {
    if (at === side && number === Number(fatal)) process.kill(process.pid, 'SIGKILL');
  };

const local = await openLocal(home);
const writes: string[] = [];
const { ports } = countWrites(
  { store: local.store, objects: local.objects },
  {
    before: (write) => {
      writes.push(write.method);
      return end('before')(write);
    },
    after: end('after'),
  },
);
const all = { ...ports, clock: local.clock, progress: silentProgress, topology: createTopologyBuilder() };
for (const ingestion of firstIngest) await ingestFile(all, ingestion);
await buildRelease(all);
for (const ingestion of reIngest) await ingestFile(all, ingestion);
await buildRelease(all);
await local.close();
process.stdout.write(writes.join('\n'));
