import { adapter } from '@kluftatlas/data/sources/genesis/index.ts';
import { fetchSource } from '@kluftatlas/functions/core/fetchSource.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { file, inTurn, redirect, status } from '../../adapters/http/fileServer.ts';
import { openFetching, type Fetching } from './openFetching.ts';
import { servedBy } from './servedBy.ts';

const path = '/genesisws/rest/2020/data/tablefile';
const token = 'a1b2c3-not-to-be-seen';
const edition = '12411-01-01-4';

let fetching: Fetching;
afterEach(() => fetching.close());

async function run(year?: number, environment: NodeJS.ProcessEnv = { GENESIS_TOKEN: token }) {
  fetching = await openFetching(environment);
  return () =>
    fetchSource(fetching.ports, {
      adapter: servedBy(fetching.server, adapter),
      choice: { edition, ...(year !== undefined && { year }) },
    });
}

describeWithSamples('a table of the Regionalstatistik', () => {
  it('is asked for with a form, for a year where one is wanted, and goes in', async () => {
    const fetchTable = await run(2022);
    const zip = readSample('genesis-ffcsv/12411-01-01-4_de_flat.zip');
    fetching.server.at(path, file(zip, 'application/zip'));
    const report = await fetchTable();
    expect(report.files).toMatchObject([{ result: 'ingested', name: '12411-01-01-4.csv' }]);
    const [seen] = fetching.server.requests;
    expect(seen).toMatchObject({ method: 'POST', headers: { username: token, password: '' } });
    expect(Object.fromEntries(new URLSearchParams(seen?.body))).toMatchObject({
      name: edition,
      format: 'ffcsv',
      startyear: '2022',
      endyear: '2022',
    });
    expect(seen?.path).toBe(path);
    // A second time there is no condition: a server would refuse the form. The bytes tell that nothing changed.
    expect((await fetchTable()).files).toMatchObject([{ result: 'unchanged' }]);
    expect(fetching.server.requests[1]?.headers).not.toHaveProperty('if-none-match');
    expect(JSON.stringify(await fetching.ports.store.readSourceState(adapter.source.id))).not.toContain(
      token,
    );
  });
});

describe('the token', () => {
  it.each([
    ['a refusal', status(401)],
    ['a failure', status(500)],
    ['a redirect', redirect('https://elsewhere.example.org/login')],
    ['an answer in JSON', inTurn(file(new TextEncoder().encode('{"Code":15}'), 'application/json'))],
    ['a cut connection', inTurn((response) => void response.destroy())],
  ])('is not in the report of %s', async (_, behaviour) => {
    const fetchTable = await run();
    fetching.server.at(path, behaviour);
    const report = await fetchTable();
    expect(report.files).toMatchObject([{ result: 'failed' }]);
    expect(JSON.stringify(report)).not.toContain(token);
  });

  it('that is missing is a Problem, and nobody is asked', async () => {
    const fetchTable = await run(undefined, {});
    expect((await fetchTable()).files[0]?.problem).toMatchObject({ code: 'secret-missing' });
    expect(fetching.server.requests).toEqual([]);
  });
});
