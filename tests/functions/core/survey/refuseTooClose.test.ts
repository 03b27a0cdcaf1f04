import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { period } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { markReleased } from '@kluftatlas/functions/core/release/surveys/markReleased.ts';
import { loadSurveyInputs } from '@kluftatlas/functions/core/release/surveys/surveyInputs.ts';
import type { SurveyImport } from '@kluftatlas/functions/core/survey/importSurvey.ts';
import { problemOf } from '../../../data/sources/shared/problemOf.ts';
import { openProbe, type ProbeStore } from './probeStore.ts';

let probe: ProbeStore;
beforeEach(async () => {
  probe = await openProbe();
});
afterEach(() => probe.close());

/** Six town halls of their own, an Amt and two of its members. */
const [city, market, ...others] = [
  ...['01001000', '09171001', '09172001', '09173001', '09174001', '14625001'],
];
const members = ['01051001', '01051002'] as const;
const amt = '010515101';

const file = (rows: Readonly<Record<string, string>>): string =>
  [
    'ags,verband,dms',
    ...Object.entries(rows).map(([key, dms]) => (key.length === 9 ? `,${key},${dms}` : `${key},,${dms}`)),
    '',
  ].join('\n');
const all = (dms: string): Record<string, string> =>
  Object.fromEntries([city, market, ...others].map((key) => [key, dms]));
const release = async () => markReleased(probe.local.store, await loadSurveyInputs(probe.local));
const result = async (rows: Readonly<Record<string, string>>, more?: Partial<SurveyImport>) => {
  try {
    return (await probe.run(file(rows), more)).result;
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
};

describe('a wave that was in a release', () => {
  beforeEach(async () => {
    await probe.run(file(all('d1')));
    await release();
  });

  it.each<[string, Record<string, string>]>([
    ['one answer more', { ...all('d1'), [amt]: 'd2' }],
    ['one answer less', Object.fromEntries(Object.entries(all('d1')).slice(1))],
    ['one answer changed', { ...all('d1'), '01001000': 'd3' }],
    [
      'two members of one association, who are one administration',
      { ...all('d1'), [members[0]]: 'd1', [members[1]]: 'd2' },
    ],
    ['four changed', { ...all('d2'), '01001000': 'd1', '09171001': 'd1' }],
  ])('is not replaced by %s', async (_, rows) => {
    const before = await probe.current();
    expect(await result(rows)).toBe('too-few-changes');
    expect(await probe.current()).toBe(before);
  });

  it('is replaced where five administrations differ', async () => {
    expect(await result({ ...all('d2'), '01001000': 'd1' })).toBe('stored');
  });

  it('may come again as it is, in the same bytes or in others', async () => {
    expect(await result(all('d1'))).toBe('unchanged');
    expect(await result(Object.fromEntries(Object.entries(all('d1')).reverse()))).toBe('stored');
  });

  it('is held against every release of it, not against the last alone', async () => {
    await probe.run(file(all('d2')));
    await release();
    expect(await result({ ...all('d1'), '01001000': 'd3' })).toBe('too-few-changes');
  });

  it('is replaced where a person says that nobody has got the release, and the reason is recorded', async () => {
    const rows = { ...all('d1'), [amt]: 'd2' };
    expect(await result(rows, { unpublishedBecause: 'only looked at here' })).toBe('stored');
    expect(await probe.everyObject()).toContain('"unpublishedBecause": "only looked at here"');
  });

  it('names the wave, how many differ and what to do', async () => {
    const problem = await problemOf(() => probe.run(file({ ...all('d1'), [amt]: 'd2' })));
    expect(problem.message).toContain(
      'The wave 2026-05 was in a release, and only the answers of 1 administration',
    );
    expect(problem.advice).toContain('--unpublished');
  });
});

it('a wave that was in no release yet may be handed in again however little differs', async () => {
  await probe.run(file(all('d1')));
  expect(await result({ ...all('d1'), [amt]: 'd2' })).toBe('stored');
});

it('almost the same answers are not two waves, released or not, whatever a person says', async () => {
  await probe.run(file(all('d1')));
  const later = { wave: period('2026-06'), unpublishedBecause: 'nobody has it' };
  expect(await result({ ...all('d1'), [amt]: 'd2' }, later)).toBe('too-few-changes');
  expect(await result(all('d2'), later)).toBe('stored');
});

it('two waves of four administrations that differ in all of them are not said to have the same answers', async () => {
  const four = (dms: string) => Object.fromEntries(Object.entries(all(dms)).slice(0, 4));
  await probe.run(file(four('d1')));
  const problem = await problemOf(() => probe.run(file(four('d2')), { wave: period('2026-06') }));
  expect(problem.message).toContain(
    'The wave 2026-05 and this one differ in nothing but the answers of 4 administrations',
  );
  expect(problem.advice).toMatch(/--wave 2026-05\. Else wait until those of at least 5/);
});

it('made-up answers may differ as little as they like', async () => {
  await probe.run(file(all('d1')), { synthetic: true });
  await release();
  expect(await result({ ...all('d1'), [amt]: 'd2' }, { synthetic: true })).toBe('stored');
});
