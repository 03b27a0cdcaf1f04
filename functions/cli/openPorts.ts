import { createTopologyBuilder } from '../adapters/mapshaper/topologyBuilder.ts';
import { openAws } from '../composition/aws.ts';
import { openLocal } from '../composition/local.ts';
import type { Ports } from '../core/ports.ts';
import { home } from './home.ts';
import { terminalProgress } from './terminalProgress.ts';

type Stores = Pick<Ports, 'store' | 'objects' | 'clock'>;
type Task<Result> = (ports: Ports) => Promise<Result>;

const portsOf = ({ store, objects, clock }: Stores): Ports => ({
  store,
  objects,
  clock,
  progress: terminalProgress(process.stderr),
  topology: createTopologyBuilder(),
});

/** Opens this machine's store for one task and closes it whatever happens. */
export async function withLocalPorts<Result>(task: Task<Result>): Promise<Result> {
  const { close, ...stores } = await openLocal(home);
  try {
    return await task(portsOf(stores));
  } finally {
    await close();
  }
}

/** The cloud's stores where the environment names both (`TABLE_NAME`, `BUCKET_NAME`), else this machine's. */
export function withNamedPorts<Result>(task: Task<Result>): Promise<Result> {
  const { TABLE_NAME, BUCKET_NAME } = process.env;
  return TABLE_NAME && BUCKET_NAME ? task(portsOf(openAws())) : withLocalPorts(task);
}
