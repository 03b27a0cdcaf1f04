import { describe, expect, it } from 'vitest';
import type { SurveyChange } from '@kluftatlas/data/domain/surveyResults.ts';
import { changesView } from '../../../web/src/lib/surveys/changesView.ts';
import { itemFile, itemOf, panelsOf, waveInWords } from './fixtures.ts';

const fileOf = (code: string) => itemFile(itemOf(code), '2026-03', false);
const viewOf = (code: string, changes: readonly SurveyChange[] = fileOf(code).changes) =>
  changesView(itemOf(code), { ...fileOf(code), changes }, waveInWords);

describe('the change since the wave before', () => {
  const view = viewOf('dms');

  it('says what changed since the wave before, with its range', () => {
    expect(view?.title).toBe('Veränderung seit der Welle Juni\u00a02024 (Welle März 2026)');
    expect(view?.finding).toBe(
      '„kein DMS“: −4,2 (−8,1\u00a0bis\u00a0−0,3) Prozentpunkte bei allen zusammen. Der Anteil ist kleiner geworden.',
    );
    expect(view?.table.rows[0]?.slice(0, 2)).toEqual(['alle', '−4,2 (−8,1\u00a0bis\u00a0−0,3)']);
    expect(viewOf('efile')).toBeNull();
  });

  it('draws the change around zero, and says where none can be told', () => {
    const [panel] = view ? panelsOf(view.chart) : [];
    expect(view?.chart).toMatchObject({ measure: 'points' });
    expect(panel?.rows.slice(0, 3)).toMatchObject([
      { key: 'all', text: '−4,2', n: '−8,1\u00a0bis\u00a0−0,3', value: -4.2, interval: [-8.1, -0.3] },
      { key: 'twenty:0-20000', text: '−1,0' },
      { key: 'twenty:20001+', mark: 'absent', text: 'nicht vergleichbar', value: null },
    ]);
  });

  it('gives a change of few answers in whole points, and marks it', () => {
    const changes = itemFile(itemOf('dms'), '2026-03', false).changes.map((change) => ({
      ...change,
      ...{ difference: 12, interval: [-13, 34] as const, lowN: true },
    }));
    const { chart, table } = viewOf('dms', changes) ?? {};
    const [panel] = chart ? panelsOf(chart) : [];
    expect(panel?.rows[0]).toMatchObject({ mark: 'few', text: '+12', n: '−13\u00a0bis\u00a0+34' });
    expect(table?.rows[0]?.slice(0, 2)).toEqual(['alle\u00a0(wenige)', '+12 (−13\u00a0bis\u00a0+34)']);
  });

  it('says in a picture of a change what was asked', () => {
    expect(view?.subtitle.startsWith(itemOf('dms').question.de)).toBe(true);
  });

  it('decides on no change whose range holds zero', () => {
    const changes = itemFile(itemOf('dms'), '2026-03', false).changes.map((change) => ({
      ...change,
      interval: [-9, 1] as const,
    }));
    expect(viewOf('dms', changes)?.finding).toContain('lässt sich nicht entscheiden');
  });
});
