import { describe, expect, it } from 'vitest';
import { statesView } from '../../../web/src/lib/surveys/statesView.ts';
import { itemFile, itemOf, ofBavaria, panelsOf, waveInWords } from './fixtures.ts';

describe('an item by state and class', () => {
  const file = itemFile(itemOf('dms'), '2026-03', false);
  const view = statesView(itemOf('dms'), file, waveInWords);

  it('tells in the table who did not answer at all', () => {
    const line = view?.table.rows.find(([state]) => state === 'Saarland');
    expect(line?.[1]).toBe('keine Antwort');
  });

  it('shows each state and its classes on one scale, the suppressed ones as such', () => {
    const [panel] = view ? panelsOf(view.chart) : [];
    const rows = panel?.rows ?? [];
    const bavaria = rows.findIndex(({ label }) => label === 'Bayern');
    expect(rows.slice(bavaria, bavaria + 3)).toMatchObject([
      { label: 'Bayern', role: 'head', mark: 'few' },
      { label: 'bis\u00a020.000', role: 'part', mark: 'few' },
      { label: 'über\u00a020.000', role: 'part', mark: 'suppressed', value: null, n: '' },
    ]);
    expect(view?.table.rows.map(([group]) => group)).toContain('Bayern, über\u00a020.000');
  });

  it('repeats no city state as its own class', () => {
    const [panel] = view ? panelsOf(view.chart) : [];
    const rows = panel?.rows ?? [];
    const hamburg = rows.findIndex(({ label }) => label === 'Hamburg');
    expect(rows[hamburg + 1]?.label).toBe('Niedersachsen');
    expect(view?.table.rows.filter(([group]) => group?.startsWith('Hamburg'))).toHaveLength(1);
  });

  it('is not drawn where nothing is shown of everybody', () => {
    const results = file.results.map((result) => ({ ...result, status: 'suppressed' as const, n: null }));
    expect(statesView(itemOf('dms'), { ...file, results }, waveInWords)).toBeNull();
  });

  it('is not drawn in a survey of one state, where it would repeat everybody', () => {
    expect(statesView(itemOf('dms'), { ...file, results: ofBavaria(file.results) }, waveInWords)).toBeNull();
  });
});
