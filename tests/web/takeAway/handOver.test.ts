import { describe, expect, it } from 'vitest';
import { handOver } from '../../../web/src/lib/takeAway/handOver.ts';
import { sentences } from '../../../web/src/lib/takeAway/sentences.ts';
import { codebook, itemFile, itemOf, shownItems } from '../surveys/fixtures.ts';
import { itemView } from '../../../web/src/lib/surveys/itemView.ts';

it('parts become sentences, each ended once and none empty', () => {
  expect(sentences(['Befund', ' ', 'Warum?', 'Punkt.'])).toBe('Befund. Warum? Punkt.');
});

describe('what is taken from a question of a made-up wave', () => {
  const view = itemView(codebook, itemOf('dms'), itemFile(itemOf('dms'), '2026-03', true), {
    title: 'Welle März 2026',
    fieldPeriod: 'befragt vom 1. bis 28. März 2026',
  });
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

  it('has a row of values for each row of the table twin', () => {
    expect(taken.values.rows).toHaveLength(view.table.rows.length);
    expect(new Set(taken.values.rows.map((row) => row.length))).toEqual(
      new Set([taken.values.columns.length]),
    );
  });

  it('leads to the wave, whichever is the newest when somebody follows the link', () => {
    expect(taken.path).toBe(`/umfragen/${codebook.id}/2026-03/`);
  });
});

describe.each(shownItems.map((item) => ({ code: item.code, item })))('the charts of $code', ({ item }) => {
  const { table, takeAway, states, changes } = itemView(codebook, item, itemFile(item, '2026-03', true), {
    title: 'Welle März 2026',
    fieldPeriod: 'befragt vom 1. bis 28. März 2026',
  });
  const charts = [{ table, takeAway }, states, ...(changes ? [changes] : [])];

  it('have each a row of values for a row of the twin, and none the anchor of another', () => {
    for (const chart of charts) {
      const { columns, rows } = chart.takeAway.values;
      expect(rows).toHaveLength(chart.table.rows.length);
      expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
      expect(new Set(columns).size).toBe(columns.length);
    }
    expect(new Set(charts.map((chart) => chart.takeAway.part)).size).toBe(charts.length);
  });

  it('are known as made up', () => {
    expect(charts.map((chart) => chart.takeAway.synthetic)).toEqual(charts.map(() => true));
  });
});
