import { describe, expect, it } from 'vitest';
import { gapsOf, sourcesView } from '../../../web/src/lib/sources/sourcesView.ts';
import { inputOf, manifestOf, registerManifest, releasedIndicator } from '../support/release.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the sources', () => {
  it('in the release come first; the others say how a file is handed in', () => {
    const views = sourcesView(manifestOf(), []);
    expect(views.map(({ id, inputs }) => [id, inputs !== null])).toEqual([
      ['bkg-areas', true],
      ['geonames', true],
      ['register-totals', true],
      ['figures', true],
      ['model-projects', true],
      ['destatis-gv', false],
      ['breitbandatlas', false],
    ]);
    expect(views.at(-1)?.command).toBe('npm run ingest -- breitbandatlas <Datei>');
  });

  it('tell what became of the rows of each of their files', () => {
    const accepted = inputOf('breitbandatlas', { acceptedBecause: 'geprüft' });
    const view = sourcesView(manifestOf({ inputs: [inputOf('breitbandatlas'), accepted] }), []).find(
      ({ id }) => id === 'breitbandatlas',
    );
    expect(view?.inputs?.rows).toHaveLength(2);
    expect(plain(view?.inputs?.rows[0]?.join('|') ?? '')).toBe(
      'Tabelle|30. Juni 2021|11.388|10.696|264|387|41|0',
    );
    expect(view?.accepted).toEqual(['geprüft']);
  });
});

describe('what a release cannot place', () => {
  it('is said in municipalities and inhabitants, once for each file', () => {
    const manifest = registerManifest({
      geometry: {
        territoryDate: '2016-01-01' as never,
        withoutPolygon: { municipalities: 90, inhabitants: 683_163 },
        changedPolygons: 387,
      },
      indicators: ['broadband-all-50', 'broadband-all-1000'].map((id) => releasedIndicator(id, ['2021-06'])),
    });
    expect(gapsOf(manifest).map(plain)).toEqual([
      '90 Gemeinden mit 683.163 Einwohnern haben auf der Karte keine Fläche, weil die Grenzen den Gebietsstand 1. Januar 2016 haben.',
      '387 Flächen der Karte gehören zu Gemeinden, die es so nicht mehr gibt und deren Nachfolger nicht bekannt ist.',
      'Titel breitbandatlas, Mitte 2021: Gemeinden ohne Wert, auch nachdem die Werte aufgelöster Gemeinden übertragen wurden: 91, mit zusammen 683.713 Einwohnern.',
    ]);
  });

  it('includes the municipalities of unknown size', () => {
    expect(gapsOf(manifestOf()).map(plain)).toEqual([
      '1.351 Gemeinden haben keine bekannte Größe und sind in keiner Größenklasse.',
    ]);
  });
});
