import { describe, expect, it } from 'vitest';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { answersOf } from '../../../web/src/lib/surveys/itemAnswers.ts';
import type { ItemChart } from '../../../web/src/lib/surveys/itemCharts.ts';
import { changesView } from '../../../web/src/lib/surveys/changesView.ts';
import { itemView, type ItemView } from '../../../web/src/lib/surveys/itemView.ts';
import { statesView } from '../../../web/src/lib/surveys/statesView.ts';
import {
  changedUnits,
  codebook,
  itemFile,
  itemOf,
  ofBavaria,
  shownItems,
  panelsOf,
  waveInWords,
  weightedBySizeAlone,
} from './fixtures.ts';

const viewOf = (code: string, synthetic = false, changes: Partial<SurveyItemFile> = {}): ItemView =>
  itemView(
    codebook,
    itemOf(code),
    { ...itemFile(itemOf(code), '2026-03', synthetic), ...changes },
    waveInWords,
  );

const stacksOf = (chart: ItemChart) => {
  if (chart.kind !== 'stacks') throw new Error('Not drawn as stacks');
  return chart.bars;
};

describe('an item with several answers', () => {
  const view = viewOf('ai');
  const panels = panelsOf(view.chart);

  it('has a plot for each answer that counts, with everybody and the eight classes', () => {
    expect(panels.map(({ key }) => key)).toEqual(answersOf(itemOf('ai')).map(({ code }) => code));
    expect(panels.map(({ key }) => key)).not.toContain('aa');
    expect(panels[0]?.rows.map(({ key }) => key)).toEqual([
      'all',
      ...['0-1999', '2000-4999', '5000-9999', '10000-19999', '20000-49999', '50000-99999']
        .concat(['100000-499999', '500000+'])
        .map((id) => `standard:${id}`),
    ]);
  });

  it('marks few answers, and writes their shares without decimals', () => {
    const few = panels[0]?.rows.find(({ key }) => key === 'standard:0-1999');
    expect(few).toMatchObject({ mark: 'few', n: 'n\u00a0=\u00a025' });
    expect(few?.text).toMatch(/^\d+\u00a0%$/);
  });

  it('shows neither value, range nor n where the result is suppressed', () => {
    const rows = panels.flatMap((panel) => panel.rows.filter(({ key }) => key === 'standard:500000+'));
    expect(rows).toHaveLength(panels.length);
    for (const row of rows) {
      expect(row).toMatchObject({
        mark: 'suppressed',
        value: null,
        interval: null,
        n: '',
        text: 'nicht gezeigt',
      });
    }
    const [, ...line] = view.table.rows.find(([group]) => group === '500.000 und mehr') ?? [];
    expect(new Set(line.slice(0, -2))).toEqual(new Set(['nicht gezeigt']));
    expect(line.at(-2)).toBe('–');
  });

  it('gives every share with its range in the table', () => {
    const all = view.table.rows[0] ?? [];
    expect(all[1]).toMatch(/^\d+,\d\u00a0% \(\d+,\d\u00a0bis\u00a0\d+,\d\)$/);
    expect(all.slice(-2)).toEqual(['412', '5.037']);
  });

  it('says by what its own unit is weighted', () => {
    const units = changedUnits(waveInWords.units, weightedBySizeAlone);
    const file = itemFile(itemOf('ai'), '2026-03', false);
    const sized = itemView(codebook, itemOf('ai'), file, {
      ...waveInWords,
      units: { ...units, municipality: waveInWords.units.municipality },
    });
    expect(sized.uncertainty).toContain('sind nach Größenklasse gewichtet');
    expect(view.uncertainty).toContain('sind nach Größenklasse und Land gewichtet');
  });

  it('says of how many, and what that number is', () => {
    expect(view.subtitle).toContain('Geantwortet haben 412 von 5.037\u00a0Verwaltungen');
    expect(view.table.columns.at(-1)).toBe('Verwaltungen insgesamt');
  });

  it('says in a line for each use how often the larger ones name it', () => {
    expect(view.representation?.lead).toMatch(/Verwaltungen mit über 20\.000\u00a0Einwohnern/);
    expect(view.representation?.answers).toContain('„Protokolle von Sitzungen schreiben“ 1,0-mal so oft');
    expect(view.representation?.answers).toHaveLength(
      answersOf(itemOf('ai')).filter(({ meaning }) => meaning === undefined).length,
    );
  });

  it('says nothing of the kind where nothing is shown of them', () => {
    const { results } = itemFile(itemOf('ai'), '2026-03', false);
    const hidden = results.map((result) => ({ ...result, shares: [] }));
    expect(viewOf('ai', false, { results: hidden }).representation).toBeNull();
  });
});

describe('the ladder', () => {
  const view = viewOf('dms');
  const [bar] = stacksOf(view.chart);

  it('stacks its rungs in their order, with what nobody knows at the end and outside of the scale', () => {
    if (view.chart.kind !== 'stacks') throw new Error('Not drawn as stacks');
    expect(view.chart.answers.map(({ outside }) => outside)).toEqual([
      ...Array<boolean>(6).fill(false),
      true,
    ]);
    expect(view.chart.answers[0]?.label).toBe('kein DMS');
  });

  it('is of all administrations, where a question with a condition is of those that were asked', () => {
    expect(view.title).toMatch(/% der Verwaltungen;/);
    expect(viewOf('reuse').title).toMatch(/% der gefragten Verwaltungen;/);
  });

  it('names the median rung of each class beside its bar', () => {
    expect(bar?.stacks[0]?.text).toBe('Median: wird gerade eingeführt');
    expect(bar?.stacks.find(({ key }) => key === 'standard:100000-499999')?.text).toBe(
      'Median: in der ganzen Verwaltung',
    );
  });

  it('leads with those who have none, whatever the other shares are', () => {
    expect(view.title).toMatch(
      /^„kein DMS“: 7,7\u00a0% der Verwaltungen; bis 20\.000\u00a0Einwohner .* \(Welle März 2026\)$/,
    );
  });

  it('is compared between states too', () => {
    expect(view.states?.kind).toBe('stacks');
    expect(viewOf('ai').states).toBeNull();
  });

  it('is not compared where all are of one state', () => {
    const file = itemFile(itemOf('dms'), '2026-03', false);
    expect(viewOf('dms', false, { results: ofBavaria(file.results) }).states).toBeNull();
  });
});

describe('delivery paths', () => {
  const view = viewOf('pdms');

  it('show how many equally frequent ones the mix is worth, out of how many there are', () => {
    expect(view.diversity).toMatchObject({ measure: 'number', highest: 7 });
    expect(view.diversity && panelsOf(view.diversity)[0]?.rows[0]).toMatchObject({
      value: 2.8,
      text: '2,8',
      interval: [2.5, 3.2],
    });
    expect(view.title).toContain(
      'Die Wege sind so vielfältig wie 2,8 gleich häufige; bis 20.000\u00a0Einwohner 2,8, darüber 2,8',
    );
  });

  it('carried over to the municipalities say how many answered, not how many were asked', () => {
    expect(view.notes[1]).toMatch(/geantwortet haben 412\u00a0Verwaltungen\.$/);
  });

  it('do not set the answers against those that were not asked', () => {
    expect(view.subtitle).toMatch(
      /Geantwortet haben 412\u00a0Verwaltungen .*; die Frage ging nicht an alle\.$/,
    );
    expect(view.subtitle).not.toContain('5.037');
    expect(view.table.columns.at(-1)).toBe('Verwaltungen insgesamt, auch nicht gefragte');
  });

  it('say whom they were asked of', () => {
    expect(view.notes[0]).toMatch(/^Gefragt wurde nur, wer bei „Wie weit ist das Dokumentenmanagementsystem/);
  });
});

describe('a question with rows', () => {
  it('names the row of each answer that it compares', () => {
    expect(viewOf('market').representation?.answers[0]).toBe(
      'Marktplätze für digitale Lösungen: „kennen wir nicht“ 1,0-mal so oft',
    );
  });

  it('has a bar for each row, all with one key', () => {
    expect(stacksOf(viewOf('market').chart).map(({ title }) => title)).toEqual([
      'Marktplätze für digitale Lösungen',
      'Projektdatenbanken',
      'Plattformen für offene Software',
    ]);
  });
});

describe('a number', () => {
  it('stands in the title with its unit', () => {
    expect(viewOf('days').title).toMatch(
      /^Im Mittel 12,0 Arbeitstage; bis 20\.000\u00a0Einwohner 12,0, darüber 12,0 /,
    );
    expect(viewOf('days').subtitle).toContain('Gewichtetes Mittel, Arbeitstage.');
  });

  it('shows nothing where one answer makes up most of it, although the group is shown', () => {
    const file = itemFile(itemOf('days'), '2026-03', false);
    const results = file.results.map((result) => ({ ...result, numbers: null }));
    const view = viewOf('days', false, { results });
    expect(panelsOf(view.chart)[0]?.rows[0]).toMatchObject({ mark: 'suppressed', value: null });
    expect(view.table.rows[0]?.slice(1)).toEqual([...Array<string>(4).fill('nicht gezeigt'), '412', '5.037']);
    expect(view.title).toContain('Nicht gezeigt, zum Schutz der Antwortenden');
  });

  it('has quantiles only where they are published', () => {
    const { table } = viewOf('days');
    expect(table.rows[0]?.slice(1, 5)).toEqual(['12,0 (10,5\u00a0bis\u00a014,0)', '4', '9', '17']);
    expect(table.rows[1]?.slice(2, 5)).toEqual(Array(3).fill('nicht gezeigt'));
  });
});

describe('made-up answers', () => {
  it.each(shownItems.map(({ code }) => code))(
    'of %s say so in the title, the subtitle and every table',
    (code) => {
      const view = viewOf(code, true);
      expect(view.synthetic).toBe(true);
      const file = itemFile(itemOf(code), '2026-03', true);
      const charts = [
        view,
        statesView(itemOf(code), file, waveInWords),
        changesView(itemOf(code), file, waveInWords),
      ];
      for (const chart of charts.filter((one) => one !== null)) {
        expect(chart.title).toMatch(/^Simuliert: /);
        expect(chart.table.caption).toMatch(/^Simuliert: /);
        expect(chart.subtitle).toContain('Ausgedachte Antworten');
      }
    },
  );

  it('are the only ones to say so', () => {
    const view = viewOf('dms');
    expect(JSON.stringify(view)).not.toMatch(/[Ss]imuliert|[Aa]usgedacht/);
  });
});
