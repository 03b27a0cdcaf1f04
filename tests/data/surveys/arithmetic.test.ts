import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { FrameCell, Respondent } from '@kluftatlas/data/domain/survey.ts';
import type { GroupResult } from '@kluftatlas/data/domain/surveyResults.ts';
import { withChanges } from '@kluftatlas/data/surveys/results/changes.ts';
import { maySpread } from '@kluftatlas/data/surveys/disclosure/dominance.ts';
import { counted } from '@kluftatlas/data/surveys/disclosure/counted.ts';
import { waveFiles } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { describe, expect, it } from 'vitest';
import { find } from './support/findResult.ts';
import { senders } from './support/senders.ts';
import { smallCodebook, smallFrame, waveInput } from './support/smallSurvey.ts';

/** What could be worked out of published numbers without being a count of answers. Cells are positions in `smallFrame`. */
const [amt, amt03] = [0, 2];
const [towns03, larger03, city03, city04] = [11, 12, 13, 20];

const filesOf = (respondents: readonly Respondent[], codebook = smallCodebook, wave?: string) =>
  waveFiles(waveInput(codebook, smallFrame, respondents, wave));
const resultsOf = (files: ReturnType<typeof filesOf>, code: string) =>
  files.items.find(({ item }) => item === code)?.results ?? [];

describe('an option of several that all units of a frame chose', () => {
  const cells = [{ ...smallFrame[city04], count: 6 } as FrameCell];
  const isSafe = (saying: (index: number) => readonly string[], answering = 6) =>
    counted(
      'administration',
      cells,
      Array.from({ length: answering }, (_, index) => ({
        cell: 0,
        administration: `${index}`,
        said: saying(index),
      })),
    ).isSafe([0]);

  it('may not be shown, however the other options differ', () => {
    expect(isSafe((index) => ['0', `${1 + (index % 2)}`])).toBe(false);
    expect(isSafe(() => [])).toBe(false);
  });

  it('may be shown when one of them did not choose it, or one unit did not answer', () => {
    expect(isSafe((index) => (index === 5 ? ['1'] : ['0', `${1 + (index % 2)}`]))).toBe(true);
    expect(isSafe((index) => ['0', `${1 + (index % 2)}`], 5)).toBe(true);
  });
});

describe('answers counted as often as their administration has municipalities', () => {
  const spreadOf = (ämter: number) =>
    filesOf([
      ...senders(
        ämter,
        amt,
        { dms: 'r0' },
        Array.from({ length: 20 }, () => 0),
      ),
      ...senders(30, towns03, { dms: 'r3' }),
      ...senders(10, larger03, { dms: 'r2' }),
    ]).items.find(({ item }) => item === 'dms')?.spread;

  it('are not shown where their difference to the plain share would be the answer of one Amt', () => {
    expect(spreadOf(1)).toEqual([]);
    expect(spreadOf(4)).toEqual([]);
  });

  it('are shown where it is that of many', () => {
    expect(spreadOf(9)).toHaveLength(1);
  });

  it('are not shown where every municipality runs itself, as they are the answers of administrations', () => {
    const frame = smallFrame.map((cell): FrameCell => ({ ...cell, kind: 'own' }));
    const answering = [...senders(30, towns03, { dms: 'r3' }), ...senders(10, larger03, { dms: 'r2' })];
    const { items } = waveFiles(waveInput(smallCodebook, frame, answering));
    const dms = items.find(({ item }) => item === 'dms');
    expect(dms?.results.some(({ status }) => status === 'shown')).toBe(true);
    expect(dms?.spread).toEqual([]);
  });

  it('are not shown where one of many has more of the municipalities than all others', () => {
    const towns = Array.from({ length: 30 }, () => ({ weight: 1, members: 1 }));
    const ämter = [2, 3, 4, 5, 6].map((members) => ({ weight: 1, members }));
    expect(maySpread([...towns, ...ämter, { weight: 1, members: 16 }])).toBe(true);
    expect(maySpread([...towns, ...ämter, { weight: 1, members: 17 }])).toBe(false);
    expect(maySpread([...towns, ...ämter, { weight: 2, members: 9 }])).toBe(false);
  });
});

describe('a number that makes up more than half of its group', () => {
  const classes = [0, 7, 8, 9];
  const frame = classes.map((position) => ({ ...smallFrame[position], state: '03', count: 40 }) as FrameCell);
  const staffOf = (largest: string) => {
    const respondents = frame.flatMap(({ kind }, position) =>
      Array.from({ length: 20 - position }, (_, index): Respondent => ({
        cells: {
          administration: kind === 'member' ? null : position,
          municipality: kind === 'association' ? null : position,
        },
        administration: `${position} ${index}`,
        members: [],
        answers: {
          staff: position === 3 && index === 0 ? largest : `${(position === 3 ? 4 : 40) + (index % 3)}`,
        },
      })),
    );
    const files = waveFiles(waveInput(smallCodebook, frame, respondents));
    return resultsOf(files, 'staff');
  };
  const standardOf = (results: readonly GroupResult[]) =>
    results.filter(({ group }) => group.kind === 'class' && group.scheme === 'standard');

  it('takes the mean from its group', () => {
    expect(find(staffOf('480'), 'standard:50000-99999')).toMatchObject({ status: 'shown', numbers: null });
  });

  it('cannot be subtracted from the mean of all: another group has none either', () => {
    const results = staffOf('480');
    expect(find(results, 'all').numbers).not.toBeNull();
    expect(standardOf(results).filter(({ numbers }) => numbers === null).length).toBeGreaterThan(1);
  });

  it('is as good as any other while it does not', () => {
    expect(find(staffOf('24'), 'standard:50000-99999').numbers).not.toBeNull();
  });
});

describe('how answers were weighted', () => {
  // Most in two states, 9 of 197 in the third: all of these are cut.
  const counts = [22, 10, 1, 0, 0, 0, 13, 14, 9, 2, 0, 3, 1, 4, 0, 0, 0, 0, 19, 13, 8, 1];
  const { wave } = filesOf(counts.flatMap((count, cell) => senders(count, cell, { dms: `r${cell % 3}` })));
  const report = wave.units.administration;

  it('does not tell how many weights were cut to fewer than ten in a row', () => {
    const [, , of03] = report?.coverage.filter(({ group }) => group.kind === 'state') ?? [];
    expect(of03?.answered).toBe(9);
    expect(report?.weights.trimmed).toBeNull();
  });

  it('tells how far that takes the category furthest off from its units', () => {
    expect(report?.weights.deviation).toBeGreaterThan(0.5);
    expect(report?.weights.deviation).toBeLessThan(1);
  });
});

describe('a change since the wave before', () => {
  const everywhere = [
    ...senders(20, amt, { dms: 'r1' }),
    ...senders(20, towns03, { dms: 'r2' }),
    ...senders(20, larger03, { dms: 'r2' }),
    ...senders(12, 17 + 1, { dms: 'r3' }),
  ];
  const asked = (respondents: readonly Respondent[], wave: string, codebook: Codebook = smallCodebook) => ({
    codebook,
    files: filesOf(respondents, codebook, wave),
  });
  const kindsOf = (later: ReturnType<typeof asked>, earlier: ReturnType<typeof asked>) =>
    new Set(withChanges(later, earlier).flatMap(({ changes }) => changes.map(({ group }) => group.kind)));

  it('is given of all and of single states where both waves stand for the same states', () => {
    const kinds = kindsOf(asked(everywhere, '2025-03'), asked(everywhere, '2023-03'));
    expect(kinds).toContain('all');
    expect(kinds).toContain('state');
  });

  it('is given of single states only where one of them stands for fewer', () => {
    const fewer = everywhere.filter(({ cells }) => smallFrame[cells.administration ?? -1]?.state !== '01');
    const kinds = kindsOf(asked(fewer, '2025-03'), asked(everywhere, '2023-03'));
    expect(kinds).toContain('state');
    expect(kinds).not.toContain('all');
    expect(kinds).not.toContain('class');
  });
});

describe('the representation of a class among those who use something', () => {
  it('is 1 where all use it, also while nobody answered in some states', () => {
    const files = filesOf([
      ...senders(30, towns03, { market_shop: 'Y' }),
      ...senders(30, larger03, { market_shop: 'Y' }),
      ...senders(15, amt03, { market_shop: 'Y' }),
      ...senders(20, city03, { market_shop: 'Y' }),
      ...senders(10, 17, { market_shop: 'Y' }),
    ]);
    expect(files.wave.units.administration?.weights.uncovered.length).toBeGreaterThan(0);
    const large = find(resultsOf(files, 'market'), 'twenty:20001+');
    const [shop] = large.shares;
    expect(shop?.share).toBe(100);
    expect(shop?.representation).toBeCloseTo(1, 1);
  });

  it('is 1 where all who answer the question use it, also while half of a class leave it out', () => {
    const files = filesOf([
      ...senders(15, towns03, { market_shop: 'Y' }),
      ...senders(15, towns03, { dms: 'r1' }),
      ...senders(30, larger03, { market_shop: 'Y' }),
      ...senders(20, city03, { market_shop: 'Y' }),
    ]);
    const ratios = ['twenty:0-20000', 'twenty:20001+'].map(
      (group) => find(resultsOf(files, 'market'), group).shares[0]?.representation,
    );
    expect(ratios).toEqual([1, 1]);
  });
});

describe('a question that a filter leaves out', () => {
  /** Answers that count to a question only for those who are further on, of 60 at `r3` and 60 others. */
  const nBeside = (others: Respondent['answers']) => {
    const files = filesOf(
      [towns03, larger03].flatMap((cell) => [
        ...senders(30, cell, { dms: 'r3', choice_a: 'free', path_own: 'Y' }),
        ...senders(30, cell, { ...others, choice_a: 'given', path_own: 'Y' }),
      ]),
    );
    return resultsOf(files, 'choice').find(({ group, row }) => group.kind === 'all' && row === 'a')?.n;
  };

  it('counts no answers of those who were not to be asked', () => {
    expect(nBeside({ dms: 'r0' })).toBe(60);
  });

  it('counts those of senders who left out what the filter looks at', () => {
    expect(nBeside({})).toBe(120);
  });
});
