import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClassesFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { adapter as publishers } from '@kluftatlas/data/sources/open-data-publishers/index.ts';
import { buildRelease } from '@kluftatlas/functions/core/buildRelease.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { openCounted } from './openSmallWorld.ts';
import { firstIngest } from './smallWorld.ts';

/*
 * Amt Deich (011515002) runs Deichdorf, Kleinsiel and Ohnezahl; GVV Tal (081155001) leaves Talstadt its own administration.
 * Listed are the two associations, Kleinsiel itself, and Großstadt, which runs itself.
 */
const list = `sid,title,type,rs,last_check
,Amt Deich,collectiveMunicipality,011515002,2023-12-01
,GVV Tal,collectiveMunicipality,081155001,2023-12-01
,Kleinsiel,municipality,011515002003,2023-12-01
,Großstadt,municipality,081110000000,2023-12-01
`;
const workbook = fileURLToPath(new URL('../../fixtures/destatis-gv/half-broken/input.xlsx', import.meta.url));

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: <Content>(path: string) => Promise<Content>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const ports = await openCounted(folder.path);
  const [boundaries] = firstIngest;
  if (boundaries === undefined) throw new Error('the small world has boundaries');
  await ingestFile(ports, boundaries);
  const registerFile = { name: 'register.xlsx', bytes: new Uint8Array(await readFile(workbook)) };
  await ingestFile(ports, { adapter: register, file: registerFile, acceptBecause: 'a fixture' });
  const listFile = { name: 'portals.csv', bytes: new TextEncoder().encode(list) };
  await ingestFile(ports, { adapter: publishers, file: listFile });
  const { id } = await buildRelease(ports);
  await ports.close();
  file = async (path) =>
    JSON.parse(await readFile(join(folder.path, 'objects', 'releases', id, path), 'utf8'));
}, 120_000);

afterAll(() => folder.remove());

describe('a value of an association in a release', () => {
  it('reaches the members that have none of their own, marked, and nobody whom it does not run', async () => {
    const { values, statuses } = await file<ValuesFile>('values/open-data-publisher/2023-12.json');
    // Alleinhafen, Deichdorf, Kleinsiel, Ohnezahl, Großstadt, Talstadt
    expect(values).toEqual([null, 1, 1, 1, 1, null]);
    expect(statuses).toEqual({
      0: 'notSurveyed',
      1: 'viaAssociation',
      3: 'viaAssociation',
      5: 'notSurveyed',
    });
  });

  it('makes none of its members a town hall: of those listed only Großstadt is one whose size is known', async () => {
    const { aggregates } = await file<ClassesFile>('classes/open-data-publisher.json');
    const counted = aggregates.filter(
      ({ region, scheme, n }) => region === 'DE' && scheme === 'standard' && n > 0,
    );
    expect(counted).toMatchObject([{ sizeClass: '500000+', n: 1, frame: 1, mean: 1 }]);
  });
});
