import { indicatorId } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { Finding } from '@kluftatlas/data/domain/release.ts';
import { expect, it } from 'vitest';
import { findingsOf } from '../../../web/src/lib/sources/findingsView.ts';
import { registerManifest, releasedIndicator } from '../support/release.ts';

const fall = (indicator: string, areas: readonly string[]): Finding => ({
  kind: 'fall',
  action: 'mark',
  indicator: indicatorId(indicator),
  period: period('2021-06'),
  comparedWith: period('2020-12'),
  areas,
  outOf: 100,
});
const manifest = registerManifest({
  indicators: ['broadband-all-400', 'broadband-all-1000'].map((id) => releasedIndicator(id, ['2021-06'])),
});
const sentences = (findings: readonly Finding[], source = 'breitbandatlas') =>
  findingsOf(manifest, findings, source).map((text) => text.replaceAll('\u00a0', ' '));

it('falls between two periods are told once, by the indicator with the most of them', () => {
  const findings = [
    fall('broadband-all-400', ['07131001']),
    fall('broadband-all-1000', ['07131001', '07131002', '09162000']),
  ];
  expect(sentences(findings)).toEqual([
    expect.stringMatching(
      /^Zwischen Ende 2020 und Mitte 2021 sinkt „.*1\.000.*“ mancherorts um mehr als 20 Punkte\. Zahl der Gemeinden: 3, davon in Rheinland-Pfalz 2; weitere Kennzahlen mit solchen Fällen: 1\./,
    ),
  ]);
});

it('a mean far from the publisher’s figure is told with both numbers', () => {
  const difference: Finding = {
    ...fall('broadband-all-1000', ['09']),
    kind: 'differsFromTotal',
    comparedWith: null,
    totals: { ours: 58.04, official: 64.1 },
  };
  expect(sentences([difference])[0]).toContain('Bayern: Der Mittelwert der Gemeinden (58,0 %)');
});

it('what is explained, or belongs to another source, is not told', () => {
  const told = { ...fall('broadband-all-1000', ['07131001']), action: 'tell' as const };
  expect(sentences([told])).toEqual([]);
  expect(sentences([fall('broadband-all-1000', ['07131001'])], 'figures')).toEqual([]);
});
