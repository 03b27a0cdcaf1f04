import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { describe, expect, it } from 'vitest';
import { collect } from '../support/collect.ts';
import { importCodebook } from '../support/world.ts';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;
const heading = 'ags,dms,lack[staff],paths[own],share,runs,wish';
const dms = importCodebook.items.find(({ code }) => code === 'dms');
const withOption = (label: string): Codebook => ({
  ...importCodebook,
  items: importCodebook.items.map((item) =>
    item === dms && item.answer.kind === 'single'
      ? {
          ...item,
          answer: {
            ...item.answer,
            options: [...item.answer.options, { code: 'ka', label: { de: label, en: 'not told' } }],
          },
        }
      : item,
  ),
});

describe('a blank of a spreadsheet', () => {
  it.each(['-', '–', '—', '?', 'k. A.', 'k.A.', 'K.A.', 'keine Angabe', 'Keine Angabe', 'NA', 'n/a', 'N/A'])(
    '“%s” is no answer, but where an option is called so',
    async (cell) => {
      const rest = Array<string>(6).fill(cell).join(',');
      const file = lines(heading, `01001000,${rest}`, '01051001,d1,m,Y,5,01051001,-x');
      const { answers, report } = await collect({ a: file });
      expect([report.rejectedCells, report.cells]).toEqual([[], { answered: 6, rejected: 0 }]);
      expect(Object.keys(answers)).toEqual(['01051001']);
      expect(answers['01051001']?.answers['wish']).toBe('-x');
      const called = await collect({ a: file }, withOption(cell));
      expect(called.answers['01001000']?.answers).toEqual({ dms: 'ka' });
    },
  );

  it.each(['unbekannt', 'weiss nicht', '--', '??', 'NAN'])('“%s” is outside the codebook', async (cell) => {
    const { report } = await collect({ a: lines(heading, `01001000,${cell},m,Y,5,,`) });
    expect(report.cells).toEqual({ answered: 4, rejected: 1 });
  });

  it('is not “weiß nicht”, which is an option', async () => {
    const { answers } = await collect({ a: lines(heading, '01001000,weiß nicht,m,,,,') });
    expect(answers['01001000']?.answers).toEqual({ dms: 'nk', lack_staff: 'm' });
  });
});
