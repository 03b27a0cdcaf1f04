import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { buildRelease } from '@kluftatlas/functions/core/buildRelease.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { openCounted } from './openSmallWorld.ts';
import { firstIngest, households } from './smallWorld.ts';

test('a period before its dataset’s first released one is stored, and is no column of a release', async () => {
  const folder = await temporaryFolder();
  const ports = await openCounted(folder.path);
  try {
    for (const ingestion of firstIngest) await ingestFile(ports, ingestion);
    const broadband = firstIngest.find(({ adapter }) => adapter.source.id === 'breitbandatlas');
    if (broadband === undefined) throw new Error('the small world has no broadband');
    for (const at of ['2014-12', '2015-12']) {
      const file = { ...households(Number(at.slice(0, 4))), period: period(at) };
      await ingestFile(ports, { adapter: broadband.adapter, file });
    }
    const { id } = await buildRelease(ports);
    const path = join(folder.path, 'objects/releases', id, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as ReleaseManifest;
    const gigabit = manifest.indicators.find((indicator) => indicator.id === 'broadband-all-1000');
    expect(gigabit?.periods.map((each) => each.period)).toEqual(['2015-12', '2021-06']);
    const stored = manifest.inputs.filter(({ dataset }) => dataset === 'breitbandatlas/households');
    expect(stored.map((each) => each.period)).toEqual(['2014-12', '2015-12', '2021-06']);
    expect(manifest.files.filter((file) => file.path.includes('2014-12'))).toEqual([]);
  } finally {
    await ports.close();
    await folder.remove();
  }
}, 120_000);
