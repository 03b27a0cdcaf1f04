import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import { adapter } from '@kluftatlas/data/sources/bkg-areas/index.ts';
import { embeddedFile } from '@kluftatlas/functions/adapters/packages/embeddedFiles.ts';
import { expect, it } from 'vitest';

it('the package holds 11,084 municipalities, 215 unincorporated areas and 402 districts, none rejected', async () => {
  const [dataset] = await adapter.parse(await embeddedFile(sourceId('bkg-areas')));
  const areas = dataset?.rows.filter(({ area }) => area.level === 'municipality') ?? [];
  const kinds = Object.groupBy(areas, ({ attributes }) => attributes?.['kind'] ?? 'none');
  expect(kinds['municipality']).toHaveLength(11_084);
  expect(kinds['unincorporatedArea']).toHaveLength(215);
  expect(new Set(areas.map(({ area }) => area.code)).size).toBe(11_299);
  expect(dataset?.rows.filter(({ area }) => area.level === 'district')).toHaveLength(402);
  expect(areas.find(({ area }) => area.code === '02000000')?.attributes?.['name']).toBe('Hamburg');
  expect(dataset?.rejections).toEqual([]);
});
