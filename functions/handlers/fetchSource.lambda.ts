import { openAws } from '../composition/aws.ts';
import { awsNetwork } from '../composition/network.ts';
import type { FetchReport } from '../core/fetch/fetchReport.ts';
import { fetchSource } from '../core/fetchSource.ts';
import { silentProgress } from '../ports/progress.ts';
import { readOrder, requireSuccess } from './fetchOrder.ts';
import { namedAdapter } from './namedAdapter.ts';
import { watched } from './watched.ts';

/** Fetches and ingests what a schedule names: `{"source": "destatis-gv"}`. */
export const handler = (event: unknown): Promise<FetchReport> =>
  watched('Fetch', async () => {
    const { source, ...wanted } = readOrder(event);
    const ports = { ...openAws(), ...awsNetwork(), progress: silentProgress, topology: null };
    return requireSuccess(await fetchSource(ports, { adapter: namedAdapter(source), ...wanted }));
  });
