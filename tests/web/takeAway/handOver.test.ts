import { describe, expect, it } from 'vitest';
import { handOver } from '../../../web/src/lib/takeAway/handOver.ts';
import { sentences } from '../../../web/src/lib/takeAway/sentences.ts';
import { changesView } from '../../../web/src/lib/surveys/changesView.ts';
import { itemView } from '../../../web/src/lib/surveys/itemView.ts';
import { statesView } from '../../../web/src/lib/surveys/statesView.ts';
import { codebook, itemFile, itemOf, shownItems, waveInWords } from '../surveys/fixtures.ts';

it('parts become sentences, each ended once and none empty', () => {
  expect(sentences(['Befund', ' ', 'Warum?', 'Punkt.'])).toBe('Befund. Warum? Punkt.');
});

describe('what is taken from a question of a made-up wave', () => {
  const view = itemView(codebook, itemOf('dms'), itemFile(itemOf('dms'), '2026-03', true), waveInWords);
  const taken = handOver(view.takeAway, {
    title: view.title,
    subtitle: view.subtitle,
    sources: [{ text: 'Ministerium: Befragung' }],
    release: '2025-12-31-0123456789ab',
  });

  it('is a sentence with number, group, date, n, rounding, source and release, that says it is made up', () => {
    expect(taken.sentence).toMatch(/^Simuliert: .+ \d+,\d\u00a0% der Verwaltungen.+Welle März 2026/);
    expect(taken.sentence).toMatch(/Geantwortet haben 412 von 5\.037\u00a0Verwaltungen/);
    expect(taken.sentence).toMatch(/Gerundet auf eine Nachkommastelle/);
    expect(taken.sentence).toMatch(/Quelle: Ministerium: Befragung\. .*Ausgabe 2025-12-31-0123456789ab\.$/);
  });

  it('has a row of values for each row of the table twin, and for each state', () => {
    // The states are drawn too, and stand below.
    expect(taken.values.rows).toHaveLength(view.table.rows.length + 16);
    expect(new Set(taken.values.rows.map((row) => row.length))).toEqual(
      new Set([taken.values.columns.length]),
    );
  });

  it('leads to the question of the wave, whichever is the newest when somebody follows the link', () => {
    expect(taken.path).toBe(`/umfragen/${codebook.id}/2026-03/dms/`);
  });
});

describe.each(shownItems.map((item) => ({ code: item.code, item })))('the charts of $code', ({ item }) => {
  const file = itemFile(item, '2026-03', true);
  const bySize = itemView(codebook, item, file, waveInWords);
  const charts = [bySize, statesView(item, file, waveInWords), changesView(item, file, waveInWords)].filter(
    (chart) => chart !== null,
  );

  it('have each a row of values for a row of the twin, and none the anchor of another', () => {
    for (const chart of charts) {
      const { columns, rows } = chart.takeAway.values;
      const states = chart === bySize && bySize.states ? 16 : 0;
      expect(rows).toHaveLength(chart.table.rows.length + states);
      expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
      expect(new Set(columns).size).toBe(columns.length);
    }
    expect(new Set(charts.map((chart) => chart.takeAway.part)).size).toBe(charts.length);
  });

  it('are known as made up', () => {
    expect(charts.map((chart) => chart.takeAway.synthetic)).toEqual(charts.map(() => true));
  });
});
