import { describe, expect, it } from 'vitest';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import { chapter3 } from '../../../web/src/lib/story/chapter3.ts';
import { changeOf, measuresOf, twoClasses } from '../gap/measures.ts';
import { aggregatesOf, classesFile, registerManifest, releasedIndicator } from '../support/release.ts';

const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

const files = (changes: Readonly<Record<string, MeasuresFile['changes']>>) => ({
  readClasses: () =>
    classesFile([
      ...twoClasses('2019-06', 10, 35.4),
      ...twoClasses('2021-06', 40, 74.8),
      ...aggregatesOf('standard', '2019-06', [[10, 0]]),
      ...aggregatesOf('standard', '2021-06', [[40, 0]]),
    ]),
  readMeasures: (indicator: string) => {
    const own = changes[indicator];
    return own === undefined ? null : measuresOf({ changes: own });
  },
});

const manifest = registerManifest({
  indicators: ['broadband-all-50', 'broadband-all-1000'].map((id) =>
    releasedIndicator(id, ['2019-06', '2021-06']),
  ),
});
const both = files({
  'broadband-all-50': [changeOf('2019-06', '2021-06', [13.7, 3])],
  'broadband-all-1000': [changeOf('2019-06', '2021-06', [25.5, 35])],
});

describe('the verdict of chapter 3', () => {
  const { charts, after } = chapter3(manifest, both, []);
  const [chart] = charts;

  it('names classes, weighting and the pair of periods of both technologies in its title', () => {
    expect(plain(chart?.title)).toBe(
      'Der Abstand zwischen Gemeinden über 20.000 und bis 20.000 Einwohnern, für den durchschnittlichen Einwohner: ' +
        'kleiner geworden bei ≥ 50 Mbit/s (Mitte 2019 bis Mitte 2021); größer geworden bei ≥ 1.000 Mbit/s (Mitte 2019 bis Mitte 2021)',
    );
  });

  it('shows both beside each other, each with its relative measure and where the two disagree', () => {
    if (chart?.kind !== 'gapLines') throw new Error('There are no lines');
    expect(chart.lines.panels.map(({ label }) => plain(label))).toEqual(['≥ 50 Mbit/s', '≥ 1.000 Mbit/s']);
    for (const { sentences } of chart.verdict.sides)
      expect(sentences.join(' ')).toMatch(
        /relative Abstand.*Absolut und relativ gehen auseinander.*Gezählt sind/s,
      );
  });

  it('says once that lines are not administration, and keeps no sentence that no verdict stands there', () => {
    const words = [...(chart?.kind === 'gapLines' ? chart.verdict.basis : []), ...after].join(' ');
    expect(words.match(/Über die Verwaltung sagt das nichts/g)).toHaveLength(1);
    expect(words).not.toContain('deshalb hier nicht');
  });

  it('has the means of every class below it', () => {
    expect(charts[1]?.kind).toBe('dotRows');
    expect(plain(charts[1]?.title)).toBe(
      '≥ 1.000 Mbit/s: So weit war jede Größenklasse Mitte 2019 und Mitte 2021',
    );
  });

  it('never compares over a change of method', () => {
    const broken = registerManifest({
      indicators: [releasedIndicator('broadband-all-1000', ['2019-06', '2021-06', '2022-06'])],
    });
    const [lines, means] = chapter3(broken, both, []).charts;
    expect(plain(lines?.title)).toContain('größer geworden bei ≥ 1.000 Mbit/s (Mitte 2019 bis Mitte 2021)');
    expect(plain(means?.title)).toContain('Mitte 2019 und Mitte 2021');
  });

  it('is told of the one technology that the release follows', () => {
    const [only] = chapter3(
      manifest,
      files({ 'broadband-all-1000': [changeOf('2019-06', '2021-06', [25.5, 35])] }),
      [],
    ).charts;
    expect(plain(only?.title)).not.toContain('≥ 50');
  });
});
