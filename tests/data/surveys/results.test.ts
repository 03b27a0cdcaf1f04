import type { Respondent } from '@kluftatlas/data/domain/survey.ts';
import { groupKey } from '@kluftatlas/data/domain/surveyGroup.ts';
import { contradictionCounts } from '@kluftatlas/data/surveys/results/contradictions.ts';
import { waveFiles } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { describe, expect, it } from 'vitest';
import { find, shareOf } from './support/findResult.ts';
import { madeUpWave } from './support/madeUpWave.ts';
import { senders } from './support/senders.ts';
import { smallCodebook, smallFrame, waveInput } from './support/smallSurvey.ts';

/** Positions in `smallFrame`. */
const cellAt = {
  amt: 0,
  member: 3,
  otherMember: 5,
  town01: 7,
  hamburg: 10,
  twentyThousand: 14,
  town03: 11,
  city04: 20,
};

/** 24 Ämter of 20 members that have no DMS, 36 towns that have one throughout. */
const ämterAndTowns = [
  ...senders(
    24,
    cellAt.amt,
    { dms: 'r0', path_own: 'Y', path_prov: 'N' },
    Array.from({ length: 20 }, () => 0),
  ),
  ...senders(36, cellAt.town03, { dms: 'r3', path_own: 'N', path_prov: 'Y', market_shop: 'Y' }),
];

describe('an Amt with 20 members', () => {
  const { wave, items } = waveFiles(waveInput(smallCodebook, smallFrame, ämterAndTowns));
  const dms = items.find(({ item }) => item === 'dms');

  it('is one of those who could answer, one who did, and one in n', () => {
    expect(wave.units.administration).toMatchObject({ frame: 332, answered: 60 });
    expect(find(dms?.results ?? [], 'all')).toMatchObject({ n: 60, frame: 332 });
  });

  it('weighs as one administration, and as 20 municipalities only where it says so', () => {
    const all = find(dms?.results ?? [], 'all');
    const [spread] = dms?.spread ?? [];
    expect(all.medianRung).toBe('r3');
    expect(spread).toMatchObject({ n: 60, frame: 332 });
    const share = (shareOf(all, 'r0') ?? NaN) / 100;
    const expected = (100 * 20 * share) / (20 * share + (1 - share));
    expect(Math.abs((shareOf(spread ?? all, 'r0') ?? NaN) - expected)).toBeLessThan(0.1);
  });

  it('is no answer of its members', () => {
    expect(wave.units.municipality?.answered).toBe(36);
  });
});

describe('answers of places', () => {
  const trusting = (count: number, administration: (index: number) => string): readonly Respondent[] =>
    [
      ...senders(count, cellAt.member, { trust: '1' }),
      ...senders(count, cellAt.otherMember, { trust: '2' }),
    ].map((one, index) => ({ ...one, administration: administration(index) }));

  it('from members of four associations are too few, however many members answer', () => {
    const { wave } = waveFiles(
      waveInput(
        smallCodebook,
        smallFrame,
        trusting(30, (index) => `${index % 4}`),
      ),
    );
    expect(wave.units.municipality).toBeNull();
    expect(wave.items).not.toContain('trust');
  });

  it('from members of many are shown', () => {
    const { items } = waveFiles(
      waveInput(
        smallCodebook,
        smallFrame,
        trusting(30, (index) => `${index}`),
      ),
    );
    expect(find(items.find(({ item }) => item === 'trust')?.results ?? [], 'all')).toMatchObject({
      status: 'shown',
      n: 60,
      lowN: false,
    });
  });
});

describe('a group', () => {
  const { wave, items } = waveFiles(
    waveInput(
      smallCodebook,
      smallFrame,
      madeUpWave(smallCodebook, smallFrame, {
        seed: 9,
        leavingOut: 0.05,
        answering: ({ kind, state, sizeClass }) =>
          state < '03' ? 0 : kind === 'member' ? 0.2 : 0.3 + 0.03 * sizeClass.standard,
      }),
    ),
  );
  const results = items.find(({ item }) => item === 'dms')?.results ?? [];

  it('of states from which nobody answered says so, and stands for nobody in the weights', () => {
    expect(wave.units.administration?.weights.uncovered).toEqual([
      { group: { kind: 'state', state: '01' }, frame: 88 },
      { group: { kind: 'state', state: '02' }, frame: 1 },
    ]);
    expect(find(results, '01')).toMatchObject({ status: 'nobody', n: 0, shares: [] });
    expect(find(results, '02:twenty:20001+')).toMatchObject({ status: 'nobody', n: 0 });
    expect(find(results, '03')).toMatchObject({ status: 'shown' });
  });

  it('that is suppressed has no number left in any file', () => {
    const hidden = items.flatMap((file) => file.results).filter(({ status }) => status === 'suppressed');
    expect(hidden.length).toBeGreaterThan(0);
    for (const result of hidden) {
      const { group, row, frame, ...rest } = result;
      expect({ group, row, frame }).toBeTruthy();
      expect(rest).toEqual({ status: 'suppressed', n: null, effectiveN: null, lowN: false, shares: [] });
    }
  });

  it('with 5 to 29 answers is flagged and rounded to whole percent', () => {
    const shown = items.flatMap((file) => file.results).filter(({ status }) => status === 'shown');
    const low = shown.filter(({ lowN }) => lowN);
    expect(low.length).toBeGreaterThan(0);
    expect(shown.every(({ n, lowN }) => (n ?? 0) >= 5 && lowN === (n ?? 0) < 30)).toBe(true);
    const shares = low.flatMap(({ shares: of }) => of);
    for (const { share, interval } of shares) {
      for (const number of [share, ...(interval ?? [])]) expect(Number.isInteger(number)).toBe(true);
    }
  });

  it('is suppressed in every question where the number of those who answered is', () => {
    const coverage = wave.units.administration?.coverage ?? [];
    const hidden = coverage.filter(({ answered }) => answered === null);
    expect(hidden.length).toBeGreaterThan(0);
    for (const { results: of, unit } of items) {
      if (unit !== 'administration') continue;
      for (const { group } of hidden) {
        const same = of.filter((result) => groupKey(result.group) === groupKey(group));
        expect(same.map(({ status }) => status)).toEqual(same.map(() => 'suppressed'));
      }
    }
  });
});

describe('a group whose whole frame gave the same answer', () => {
  const others = [
    ...senders(30, cellAt.town03, { dms: 'r1' }),
    ...senders(12, cellAt.amt, { dms: 'r2' }),
    ...senders(9, cellAt.town01, { dms: 'r2' }),
  ];
  const statusOf = (all: readonly Respondent[]) => {
    const { items } = waveFiles(waveInput(smallCodebook, smallFrame, all));
    return find(items.find(({ item }) => item === 'dms')?.results ?? [], '04:twenty:20001+').status;
  };
  const cities = [
    ...senders(8, cellAt.city04, { dms: 'r0' }),
    ...senders(2, cellAt.city04 + 1, { dms: 'r0' }),
  ];

  it('is suppressed: everybody would know what each of them said', () => {
    expect(statusOf([...others, ...cities, ...senders(10, 18, { dms: 'r4' })])).toBe('suppressed');
  });
});

describe('who refers to the association', () => {
  const asked = (choice: string) => ({ dms: 'r3', choice_a: choice, choice_b: 'free' });
  const { items } = waveFiles(
    waveInput(smallCodebook, smallFrame, [
      ...senders(12, cellAt.amt, asked('given')),
      ...senders(20, cellAt.town03, asked('am')),
      ...senders(20, cellAt.town03 + 1, asked('free')),
    ]),
  );
  const results = items.find(({ item }) => item === 'choice')?.results ?? [];

  it('is in no n of this row and in no share, but in those of the other row', () => {
    expect(find(results, 'all', 'a')).toMatchObject({ n: 32 });
    expect(find(results, 'all', 'a').shares.map(({ option }) => option)).toEqual(['free', 'given']);
    expect(find(results, 'all', 'b')).toMatchObject({ n: 52, shares: [{ share: 100 }, { share: 0 }] });
  });
});

describe('contradictions', () => {
  const count = (contradicting: number) =>
    waveFiles(
      waveInput(smallCodebook, smallFrame, [
        ...ämterAndTowns.slice(24),
        ...senders(contradicting, cellAt.amt, { dms: 'r0', path_own: 'Y' }),
        ...senders(10, 6, { dms: 'r0', path_own: 'N' }),
      ]),
    ).wave.contradictions;

  it('are counted, and not told from 1 to 4', () => {
    expect(count(7)).toEqual([{ id: 'noneButRun', answers: 7 }]);
    expect(count(4)).toEqual([{ id: 'noneButRun', answers: null }]);
    expect(count(0)).toEqual([{ id: 'noneButRun', answers: 0 }]);
  });

  it('are also those of an option that stands alone, where it was chosen beside others', () => {
    const beside = (answers: Respondent['answers']) =>
      waveFiles(waveInput(smallCodebook, smallFrame, [...ämterAndTowns, ...senders(6, cellAt.amt, answers)]))
        .wave.contradictions;
    expect(beside({ market_no: 'Y', market_shop: 'Y', market_base: 'N' })).toContainEqual({
      id: 'notAlone:market_no',
      answers: 6,
    });
    expect(beside({ market_no: 'Y', market_shop: 'N' })).toHaveLength(1);
    expect(beside({ market_no: 'N', market_shop: 'Y', market_base: 'Y' })).toHaveLength(1);
  });

  const notAlone = { dms: 'r0', path_own: 'Y', market_no: 'Y', market_shop: 'Y' };

  it('are not told of questions of which not even the number of answers is', () => {
    const idsWithout = (hidden: string) =>
      contradictionCounts(smallCodebook, [notAlone], (item) => item !== hidden).map(({ id }) => id);
    expect(idsWithout('')).toEqual(['noneButRun', 'notAlone:market_no']);
    expect(idsWithout('market')).toEqual(['noneButRun']);
    expect(idsWithout('path')).toEqual(['notAlone:market_no']);
  });

  it('are none in answers that a filter leaves out', () => {
    const items = smallCodebook.items.map((item) =>
      item.code === 'market' ? { ...item, askedIf: { variable: 'dms', isOneOf: ['r3'] } } : item,
    );
    const told = (dms: string) =>
      contradictionCounts({ items, contradictions: [] }, [{ ...notAlone, dms }], () => true);
    expect([told('r3').length, told('r0').length]).toEqual([1, 0]);
  });
});
