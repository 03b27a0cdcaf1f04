import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readManifest } from './support/release.ts';
import { readTable } from './support/tables.ts';
import { numberIn } from './support/writtenNumbers.ts';

const { keepOpen } = useBrowser();
const { official } = inject('site');
const manifest = readManifest();
/** The columns of numbers behind the rows read. */
const inOrder = ['stored', 'setAside', 'mapped', 'unmapped', 'rejected'] as const;

describe('the sources', () => {
  const open = keepOpen('/quellen/');

  it('name the release that the site shows', async () => {
    expect(await open().locator('#ausgabe').innerText()).toContain(manifest.id);
  });

  it.each(manifest.sources.map(({ id }) => id))(
    '%s: say what became of every row, as the manifest does',
    async (id) => {
      const inputs = manifest.inputs.filter(({ source }) => source === id);
      const entry = open().locator(`[id="${id}"]`);
      const tables = await entry.locator('table').all();
      const rows = (await Promise.all(tables.map(readTable))).flat();
      const counts = rows.map((cells) => cells.slice(2).map((cell) => numberIn(cell)));
      const expected = inputs.map(({ rowsRead, outcomes }) => [
        rowsRead,
        ...inOrder.map((outcome) => outcomes?.[outcome]),
      ]);
      expect(counts.toSorted()).toEqual(expected.toSorted());
    },
  );

  it('name publisher, licence and attribution of each', async () => {
    for (const { id, publisher, licence, attribution } of manifest.sources) {
      const words = (await open().locator(`[id="${id}"]`).innerText()).replaceAll('\u00a0', ' ');
      expect(words).toContain(publisher);
      expect(words).toContain(licence.name);
      expect(words).toContain(attribution);
    }
  });

  it.runIf(official)(
    'mid-2021 broadband: 11,388 rows, 10,696 stored, 264 set aside, 387 carried over, 41 not assigned, none rejected',
    async () => {
      const rows = await readTable(open().locator('[id="breitbandatlas"] table').first());
      const midYear = rows.find((cells) => /^30\.\sJuni\s2021$/.test(cells[1] ?? '')) ?? [];
      expect(midYear.slice(2).map((cell) => numberIn(cell))).toEqual([11_388, 10_696, 264, 387, 41, 0]);
    },
  );

  it.runIf(official)(
    'say what has no value: one municipality in mid-2021, and none has no polygon',
    async () => {
      const words = await open().locator('#ausgabe').innerText();
      const { withoutPolygon, changedPolygons } = manifest.geometry;
      expect([withoutPolygon.municipalities, changedPolygons]).toEqual([0, 0]);
      expect(words).not.toMatch(/keine Fläche|Flächen der Karte/);
      expect(words).toMatch(/Gemeinden ohne Wert, .*: 1, mit zusammen 550\sEinwohnern/);
    },
  );
});
