import { createTopologyBuilder } from '../adapters/mapshaper/topologyBuilder.ts';
import { changeWorkers } from '../adapters/workers/changeWorkers.ts';
import { openAws } from '../composition/aws.ts';
import { openLocal } from '../composition/local.ts';
import type { Ports } from '../core/ports.ts';
import { home } from './home.ts';
import { terminalProgress } from './terminalProgress.ts';

type Stores = Pick<Ports, 'store' | 'objects' | 'clock'>;
type Task<Result> = (ports: Ports) => Promise<Result>;

async function withPortsOf<Result>({ store, objects, clock }: Stores, task: Task<Result>): Promise<Result> {
  const progress = terminalProgress(process.stderr);
  const workers = changeWorkers();
  process.once('exit', progress.stop);
  try {
    const changes = workers.compute;
    return await task({ store, objects, clock, progress, topology: createTopologyBuilder(), changes });
  } finally {
    await workers.close();
    progress.stop();
    process.off('exit', progress.stop);
  }
}

/** Opens this machine's store for one task and closes it whatever happens. */
export async function withLocalPorts<Result>(task: Task<Result>): Promise<Result> {
  const { close, ...stores } = await openLocal(home);
  try {
    return await withPortsOf(stores, task);
  } finally {
    await close();
  }
}

/** Whether the environment names the cloud's table and bucket. */
export const namesCloud = ({ TABLE_NAME, BUCKET_NAME }: NodeJS.ProcessEnv = process.env): boolean =>
  Boolean(TABLE_NAME && BUCKET_NAME);

/** The cloud's stores where the environment names both (`TABLE_NAME`, `BUCKET_NAME`), else this machine's. */
export function withNamedPorts<Result>(task: Task<Result>): Promise<Result> {
  if (!namesCloud()) return withLocalPorts(task);
  const { TABLE_NAME, BUCKET_NAME } = process.env;
  // Said aloud: two variables left in an environment must not send a file elsewhere unnoticed.
  process.stderr.write(`Into the cloud: table ${TABLE_NAME}, bucket ${BUCKET_NAME}.\n`);
  return withPortsOf(openAws(), task);
}
