import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import { embeddedFile } from '@kluftatlas/functions/adapters/packages/embeddedFiles.ts';
import { describe, expect, it } from 'vitest';

const embedded = adapters.filter(({ source }) => source.embedded).map(({ source }) => source.id);

describe('an embedded source', () => {
  it.each(embedded)('%s has a file that is there', async (id) => {
    const { name, bytes } = await embeddedFile(id);
    expect(name).not.toBe('');
    expect(bytes.length).toBeGreaterThan(1000);
  });

  it('brings the files it needs along', async () => {
    const names = await Promise.all(
      embedded.map(async (id) => (await embeddedFile(id)).companions?.map(({ name }) => name) ?? []),
    );
    expect(Object.fromEntries(embedded.map((id, index) => [id, names[index]]))).toEqual({
      'bkg-areas': ['kreise.geo.json'],
      geonames: ['gemeinden.geo.json'],
      'register-totals': [],
      figures: ['figureSources.csv'],
      'model-projects': [],
      'territory-changes': [],
      aggregates: ['aggregates/regions.csv', 'aggregates/indicators.csv', 'aggregates/measures.jsonl'],
    });
  });

  it('that is handed in is not embedded', async () => {
    await expect(embeddedFile(sourceId('destatis-gv'))).rejects.toMatchObject({ code: 'unknown-source' });
  });
});
