import { describe, expect, it } from 'vitest';
import { questionView } from '../../../web/src/lib/surveys/questionView.ts';
import { registerManifest } from '../support/release.ts';
import { codebook, itemFile, itemOf, waveFile } from './fixtures.ts';

const asked = (wave: string, synthetic = false) => ({ codebook, wave: waveFile(wave, synthetic) });
const viewOf = (code: string, others = [asked('2024-03')]) =>
  questionView(
    registerManifest(),
    asked('2026-03'),
    itemOf(code),
    itemFile(itemOf(code), '2026-03', false),
    others,
  );
const items = waveFile('2026-03', false).items;

describe('a question of a wave', () => {
  it('lies between its neighbours in the questionnaire, of those that have results', () => {
    const pageOf = (code: string | undefined) => `/umfragen/${codebook.id}/2026-03/${code}/`;
    const inOrder = codebook.items.filter(({ code }) => items.includes(code)).map(({ code }) => code);
    for (const [index, code] of inOrder.entries()) {
      const { before, after } = viewOf(code);
      expect(before?.page ?? null).toBe(index === 0 ? null : pageOf(inOrder[index - 1]));
      expect(after?.page ?? null).toBe(index === inOrder.length - 1 ? null : pageOf(inOrder[index + 1]));
    }
  });

  it('leads to other waves, and says which are made up', () => {
    expect(viewOf('dms', [asked('2024-03'), asked('2025-03', true)]).otherWaves).toMatchObject([
      { page: `/umfragen/${codebook.id}/2024-03/dms/`, synthetic: false },
      { page: `/umfragen/${codebook.id}/2025-03/dms/`, synthetic: true },
    ]);
  });

  it('leads to no wave that asked it in other words, or has no results of it', () => {
    const { wave } = asked('2024-03');
    const reworded = codebook.items.map((item) =>
      item.code === 'dms' ? { ...item, question: { ...item.question, de: 'Haben Sie ein DMS?' } } : item,
    );
    const others = [
      { codebook: { ...codebook, items: reworded }, wave },
      { codebook, wave: { ...wave, items: wave.items.filter((code) => code !== 'dms') } },
    ];
    expect(viewOf('dms', others).otherWaves).toEqual([]);
    expect(viewOf('efile', others).otherWaves).toHaveLength(2);
  });

  it('has no two tables of one name, which readers of screens would jump between', () => {
    const { item, states, changes } = viewOf('dms');
    const captions = [item, states, changes].map((part) => part?.table.caption);
    expect(new Set(captions).size).toBe(3);
  });

  it('says what changed and shows the states as far as its results have them', () => {
    expect(viewOf('dms')).toMatchObject({
      changes: { heading: expect.any(String) },
      wavePage: expect.any(String),
    });
    expect(viewOf('efile').changes).toBeNull();
    expect(viewOf('efile').states?.chart.kind).toBe('panels');
  });
});
