import { divideMeasures } from '@kluftatlas/data/domain/divide.ts';
import { definitions } from '@kluftatlas/data/measures/definitions.ts';
import { describe, expect, it } from 'vitest';
import { basicsOf } from '../../../web/src/lib/method/basics.ts';
import { themeViews } from '../../../web/src/lib/method/methodView.ts';
import { manifestOf, registerManifest, releasedIndicator, typedManifest } from '../support/release.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the methods', () => {
  const measures = themeViews().flatMap((theme) => theme.measures);

  it('have every measure that is defined, once and in its order', () => {
    expect(measures.map(({ id }) => id)).toEqual(definitions.map(({ id }) => id));
  });

  it('name every source, with its address where it has a DOI', () => {
    const byId = new Map(measures.map(({ id, sources }) => [id, sources]));
    expect(byId.get('erreygers')).toEqual([
      {
        text: 'Erreygers (2009): Correcting the Concentration Index',
        lang: 'en',
        href: 'https://doi.org/10.1016/j.jhealeco.2008.02.003',
      },
    ]);
    expect(byId.get('gap')).toEqual([{ text: 'Festlegung dieses Projekts', lang: 'de', href: null }]);
    expect(measures.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('say by which names the measures stand in the files of a release', () => {
    const names = measures.flatMap((measure) => measure.names);
    expect(names).toEqual(
      expect.arrayContaining([...divideMeasures, 'quantiles', 'interval', 'lags', 'onStart']),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('explain the letters of a formula, its own before those of all', () => {
    const gap = measures.find(({ id }) => id === 'gap');
    expect(gap?.symbols.map(({ symbol }) => symbol)).toEqual(['g', 'μ', 'K']);
    expect(gap?.symbols[2]?.meaning).toBe('die größte Klasse; 1 ist die kleinste');
  });
});

describe('what all measures rest on', () => {
  it('are the schemes of the catalogue, in which 20,000 itself is small', () => {
    const { schemes, largestSmall } = basicsOf(registerManifest());
    expect(schemes.map(({ name, classes }) => [spaced(name), classes.length])).toEqual([
      ['8 Klassen', 8],
      ['4 Klassen', 4],
      ['2 Klassen', 2],
    ]);
    expect(schemes.at(-1)?.classes.map(spaced)).toEqual(['bis 20.000', 'über 20.000']);
    expect(largestSmall).toBe('20.000');
  });

  it('are the types of the BBSR too, where the release has them, with their source', () => {
    expect(basicsOf(registerManifest()).types).toBeNull();
    const { types } = basicsOf(typedManifest());
    expect(types?.classes).toHaveLength(7);
    expect([types?.classes[0], types?.classes.at(-1)]).toEqual(['Landgemeinde', 'Größere Großstadt']);
    expect(spaced(types?.without ?? '')).toContain('5 Gemeinden und 11 Verwaltungen');
    expect(spaced(types?.source.text ?? '')).toBe('© bbsr-umsteiger, 31. Dezember 2019');
  });

  it('is the register of the release with its inhabitants', () => {
    const { inhabitants } = basicsOf(registerManifest());
    expect(spaced(inhabitants.text)).toContain('10.787 Gemeinden mit zusammen 83.232.283 Einwohnern');
    expect(spaced(inhabitants.source.text)).toBe('© destatis-gv, 31. Dezember 2021');
  });

  it('is an approximation where there is no register, and says so', () => {
    const { inhabitants } = basicsOf(manifestOf());
    expect(spaced(inhabitants.text)).toMatch(/Näherung.* 9\.733 Gemeinden .* 1\.351 Gemeinden/);
    expect(inhabitants.source.id).toBe('geonames');
  });

  it('is said of households only where there are shares of households', () => {
    expect(basicsOf(registerManifest()).hasHouseholds).toBe(false);
    const indicators = [releasedIndicator('broadband-all-50', ['2021-06'])];
    expect(basicsOf(registerManifest({ indicators })).hasHouseholds).toBe(true);
  });
});
