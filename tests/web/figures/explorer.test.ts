import { describe, expect, it } from 'vitest';
import { figureSpansLayout } from '../../../web/src/lib/charts/FigureSpans/figureSpansLayout.ts';
import { populationPlace } from '../../../web/src/lib/charts/PublishedFigures/publishedFiguresLayout.ts';
import { figureBlocks } from '../../../web/src/lib/figures/figureBlocks.ts';
import { chosenBlocks, countOf, figureTopics } from '../../../web/src/lib/figures/figureExplorer.ts';
import { figureChoices } from '../../../web/src/lib/figures/figureChoices.ts';
import { selectedRecords } from '../../../web/src/lib/figures/selectedRecords.ts';
import { allFigures } from '../../../web/src/lib/state/figureState.ts';
import { classOf, figureOf } from '../gap/figures.ts';

const figures = [
  figureOf({ id: 'A-1', sourceId: 'A', topic: 'ki', confidence: 'A' }),
  figureOf({ id: 'A-2', sourceId: 'A', topic: 'ki', confidence: 'C', category: { de: 'nein', en: 'no' } }),
  figureOf({ id: 'B-1', sourceId: 'B', topic: 'ki', respondents: 'persons', year: 2024 }),
  figureOf({
    id: 'C-1',
    sourceId: 'C',
    topic: 'ozg',
    year: null,
    unit: { de: 'Leistungen', en: 'services' },
  }),
];
const blocks = figureBlocks(figures);
const choices = figureChoices(figures);
const idsOf = (of: readonly { readonly rows: readonly { readonly id: string }[] }[]) =>
  of.flatMap(({ rows }) => rows.map(({ id }) => id));

describe('a choice of published figures', () => {
  it.each([
    ['topic', { topic: 'ozg' }, ['C-1']],
    ['year', { year: '2024' }, ['B-1']],
    ['missing year', { year: 'ohne' }, ['C-1']],
    ['source', { source: 'A' }, ['A-1', 'A-2']],
    ['respondents', { respondents: 'persons' }, ['B-1']],
    ['being read in the source itself', { confidence: 'a' as const }, ['A-1']],
    ['not being worded', { confidence: 'ab' as const }, ['B-1', 'A-1', 'C-1']],
    ['topic and year', { topic: 'ki', year: '2022' }, ['A-1', 'A-2']],
  ])('by %s leaves just these', (_, choice, ids) => {
    expect(idsOf(chosenBlocks(blocks, { ...allFigures, ...choice }))).toEqual(ids);
  });

  it('that leaves nothing leaves no picture', () => {
    const none = chosenBlocks(blocks, { ...allFigures, topic: 'ozg', year: '2024' });
    expect(figureTopics(none, choices)).toEqual([]);
  });
});

describe('pictures of published figures', () => {
  it('never hold two kinds of respondents or two topics, and lose no figure', () => {
    const charts = figureTopics(blocks, choices).flatMap((topic) => topic.charts);
    for (const { blocks: of } of charts) {
      expect(new Set(of.map(({ respondents, topic }) => `${respondents} ${topic}`)).size).toBe(1);
    }
    expect(charts.flatMap((chart) => idsOf(chart.blocks)).toSorted()).toEqual(
      figures.map(({ id }) => id).toSorted(),
    );
    expect(countOf(blocks)).toBe(figures.length);
  });

  it('have a table with every figure of theirs, its letter and its sponsor', () => {
    const [chart] = figureTopics(blocks, choices).flatMap((topic) => topic.charts);
    expect(chart?.table.rows).toHaveLength(idsOf(chart?.blocks ?? []).length);
    expect(chart?.table.rows[0]).toContain('A');
    expect(chart?.table.rows[0]?.join(' ')).toContain('Auftrag: Institut');
  });

  it('mention a survey once below its questions that follow each other', () => {
    const asked = figureBlocks([
      figureOf({ id: 'A-1', indicator: { de: 'erste', en: 'first' } }),
      figureOf({ id: 'A-2', indicator: { de: 'zweite', en: 'second' }, confidence: 'A' }),
      figureOf({ id: 'B-1', sourceId: 'B', title: 'Andere Umfrage' }),
    ]);
    const [chart] = figureTopics(asked, figureChoices(figures.concat(figureOf()))).flatMap(
      (topic) => topic.charts,
    );
    expect(chart?.surveys.map((one) => [one.blocks.length, one.letters])).toEqual([
      [2, 'A, B'],
      [1, 'B'],
    ]);
  });

  it('mention a survey once, whatever is noted at its single questions', () => {
    const note = { de: 'gedruckt „ein Drittel“', en: 'printed “a third”' };
    const asked = figureBlocks([
      figureOf({ id: 'A-1', indicator: { de: 'erste', en: 'first' }, note }),
      figureOf({ id: 'A-2', indicator: { de: 'zweite', en: 'second' } }),
    ]);
    const [chart] = figureTopics(asked, figureChoices([figureOf()])).flatMap((topic) => topic.charts);
    expect(chart?.surveys.map((one) => one.blocks.map((block) => block.note))).toEqual([
      ['gedruckt „ein Drittel“', ''],
    ]);
  });

  it('take a number that is not printed for no count', () => {
    const asked = figureBlocks([figureOf(), figureOf({ id: 'A-2', value: null })]);
    const [chart] = figureTopics(asked, figureChoices([figureOf()])).flatMap((topic) => topic.charts);
    expect(chart?.subtitle).not.toContain('Anzahlen');
  });

  it('of counts promise neither shares nor size classes', () => {
    const unit = { de: 'Angebote', en: 'offers' };
    const counted = figureBlocks([figureOf({ unit, value: 100, sizeClass: classOf('alle', null, null) })]);
    const [chart] = figureTopics(counted, figureChoices([figureOf()])).flatMap((topic) => topic.charts);
    expect(chart).toMatchObject({ hasShares: false, hasSizes: false });
    expect(chart?.subtitle).toContain('Anzahlen, wie gedruckt');
    expect(chart?.subtitle).not.toMatch(/Anteil|Größenklasse/);
  });

  it('show no topic under its key', () => {
    expect(choices.topics.map(({ title }) => title)).toEqual([
      'Künstliche Intelligenz',
      'Onlinezugangsgesetz (OZG)',
    ]);
  });
});

describe('a number', () => {
  const note = (de: string) => ({ note: { de, en: de } });
  const unit = { de: 'Bekundungen', en: 'expressions' };
  it.each([
    [
      'with the word before it',
      { value: 300, unit, ...note('gedruckt „über 300“') },
      'über\u00a0300 Bekundungen',
    ],
    ['with its sign', { value: 7, ...note('gedruckt „knapp 7 %“') }, 'knapp\u00a07\u00a0%'],
    ['as a number, where words were printed', { value: 75, ...note('gedruckt „drei Viertel“') }, '75\u00a0%'],
    [
      'as it is, where the note is of two',
      { value: 400, unit, ...note('gedruckt „rund 400“ und „etwa ein Fünftel“') },
      '400 Bekundungen',
    ],
    [
      'as it is, where the note is of another',
      { value: 40, unit, ...note('gedruckt „rund 400“') },
      '40 Bekundungen',
    ],
  ])('is shown %s', (_, changes, text) => {
    expect(figureBlocks([figureOf(changes)])[0]?.rows[0]?.text).toBe(text);
  });
});

describe('a figure over its own bounds', () => {
  const rowOf = (sizeClass: ReturnType<typeof classOf>, changes = {}) => {
    const [block] = figureBlocks([figureOf({ sizeClass, ...changes })]);
    return figureSpansLayout(block?.rows ?? []).rows[0];
  };

  it('reaches from its lower to its upper bound on the axis of inhabitants', () => {
    const { span } = rowOf(classOf('10.000–20.000', 10_000, 20_000)) ?? {};
    expect(span?.x).toBeCloseTo(populationPlace(10_000));
    expect((span?.x ?? 0) + (span?.width ?? 0)).toBeCloseTo(populationPlace(20_000));
    expect(span).toMatchObject({ openBelow: false, openAbove: false });
  });

  it('is open where the source prints no bound, and reaches to that end', () => {
    const above = rowOf(classOf('über 100.000', 100_001, null))?.span;
    expect((above?.x ?? 0) + (above?.width ?? 0)).toBeCloseTo(100);
    expect(above?.openAbove).toBe(true);
    expect(rowOf(classOf('unter 10.000', 0, 9_999))?.span).toMatchObject({ x: 0, openBelow: true });
  });

  it('has no place on the axis without printed bounds: they are never guessed', () => {
    expect(rowOf(classOf('kleinere Kommunen', null, null))?.span).toBeNull();
  });

  it('has a bar only where it is a share', () => {
    const counted = rowOf(classOf('alle', null, null), {
      unit: { de: 'Leistungen', en: 'services' },
      value: 42,
    });
    expect(counted).toMatchObject({ bar: null, text: '42 Leistungen' });
    expect(rowOf(classOf('alle', null, null), { value: null })).toMatchObject({
      bar: null,
      text: 'keine Zahl gedruckt',
    });
  });
});

describe('the rows of a chosen table', () => {
  const text = 'id,title\r\nA-1,"two\r\nlines, and ""quotes"""\r\n"B-1",b\r\nA-10,c\r\n';

  it('are those of the ids, byte for byte, below the heading', () => {
    expect(selectedRecords(text, new Set(['A-1']))).toBe(
      'id,title\r\nA-1,"two\r\nlines, and ""quotes"""\r\n',
    );
    expect(selectedRecords(text, new Set(['B-1', 'A-10']))).toBe('id,title\r\n"B-1",b\r\nA-10,c\r\n');
  });

  it('are none where nothing is chosen', () => {
    expect(selectedRecords(text, new Set())).toBe('id,title\r\n');
  });
});
