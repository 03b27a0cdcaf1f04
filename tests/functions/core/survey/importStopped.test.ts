import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { importSurvey } from '@kluftatlas/functions/core/survey/importSurvey.ts';
import { surveyFileOf } from '@kluftatlas/functions/core/survey/surveyFile.ts';
import { sweepSnapshots } from '@kluftatlas/functions/core/sweepSnapshots.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { countWrites } from '../../../contracts/countingStores.ts';
import { problemOf } from '../../../data/sources/shared/problemOf.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';
import { answers, openProbe, orderOf, secret, type ProbeStore } from './probeStore.ts';

let probe: ProbeStore;
beforeEach(async () => {
  probe = await openProbe();
});
afterEach(() => probe.close());

describe('nothing goes in', () => {
  const refused = async (action: () => Promise<unknown>) => {
    const problem = await problemOf(action);
    expect(await probe.current()).toBeUndefined();
    expect(await probe.local.store.listSnapshots(sourceId('survey'))).toEqual([]);
    return problem;
  };

  it.each<[string, string, string]>([
    ['of a file that is cut off', answers.slice(0, -40), 'truncated-file'],
    ['where too many answers are outside the codebook', answers.replace(';d2;;Y', ';zz;Y;Y'), 'gate-blocked'],
    ['where nobody is found', answers.replaceAll('01001000', '').replaceAll('010515101', ''), 'empty-file'],
    ['where nobody finished', answers.replaceAll(/2026-05-0\d 10:00:00/g, ''), 'empty-file'],
    ['of headings alone', `${answers.split('\n')[0]}\n`, 'empty-file'],
    ['of another survey', 'ags;Frage 1;Frage 2\n01001000;1;2\n', 'wrong-file'],
  ])('%s, and the run report says why', async (_, text, code) => {
    expect(await refused(() => probe.run(text))).toMatchObject({ code });
    expect(await probe.everyObject()).toContain(`"code": "${code}"`);
  });

  it.each([
    ['1 file', ['a.csv'], 'a.csv'],
    ['3 files', ['a.csv', 'b.csv', 'c.csv'], 'a.csv, b.csv, c.csv'],
    ['5 files', ['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv'], 'a.csv, b.csv, c.csv and 2 more'],
  ])('of a wave out of %s that cannot be used, and it is told which they are', async (_, names, file) => {
    const of = (text: string) => ({
      files: names.map((name) => surveyFileOf(name, new TextEncoder().encode(text))),
    });
    const [heading = ''] = answers.split('\n');
    const everyAnswer = {
      'gate-blocked': answers.replace(';d2;;Y', ';zz;Y;Y'),
      'empty-file': `${heading}\n`,
    };
    for (const [code, text] of Object.entries(everyAnswer))
      expect(await refused(() => probe.run('', of(text)))).toMatchObject({ code, place: { file } });
    const unknown = answers.replaceAll('01001000', '').replaceAll('010515101', '');
    expect(await refused(() => probe.run('', of(unknown)))).toMatchObject({
      ...{ code: 'empty-file', place: { file } },
    });
  });

  it('of a month that has not begun', async () => {
    expect(await refused(() => probe.run(answers, { wave: period('2999-01') }))).toMatchObject({
      code: 'value-range',
    });
  });

  it('and the report says nothing of persons, whatever is refused', async () => {
    const names = ['Maria Muster', '0431 1234567', 'maria@example.org', '192.0.2.17', 'Muster'];
    for (const name of names) {
      for (const text of [
        answers.replace('01001000', name),
        answers.replace(';d1;', `;${name};`).replace(';40;', `;${name};`),
        answers.split('\n').slice(1).join('\n').replace(secret, name),
      ])
        await refused(() => probe.run(text));
    }
    const objects = await probe.everyObject();
    for (const name of [...names, secret]) expect(objects).not.toContain(name);
  });

  it.each([
    [
      'a name and options',
      'Musterstadt,Max Mustermann,Bayern,own,m,all\nNeustadt,Eva Beispiel,Hessen,it,l,all\n',
    ],
    ['a name and words of nobody’s', 'Musterstadt,Max Mustermann,gern\nNeustadt,Eva Beispiel,ungern\n'],
  ])('of a file that begins with %s, and the report repeats none of it', async (_, text) => {
    expect(await refused(() => probe.run(text))).toMatchObject({ code: 'wrong-file' });
    expect(await probe.everyObject()).not.toMatch(/Muster|Max|Eva|Beispiel/);
  });

  it('when the second of two files is wrong', async () => {
    const files = [
      ...orderOf(answers).files,
      surveyFileOf('note.csv', new TextEncoder().encode('a,b\n1,2\n')),
    ];
    expect(await refused(() => probe.run('', { files }))).toMatchObject({
      code: 'wrong-file',
      place: { file: 'note.csv' },
    });
  });

  it('without a register', async () => {
    const empty = await temporaryFolder();
    const { close, ...bare } = await openLocal(empty.path);
    const problem = await problemOf(() =>
      importSurvey({ ...bare, progress: silentProgress }, orderOf(answers)),
    );
    await close();
    await empty.remove();
    expect(problem).toMatchObject({
      code: 'register-missing',
      advice: expect.stringContaining('npm run ingest'),
    });
  });
});

it('broken off before any of its writes, it leaves what counted before, and the next run ends it', async () => {
  await probe.run(answers.replace('d1', 'd3'));
  const before = await probe.current();
  for (let fatal = 1; ; fatal += 1) {
    const { ports: failing } = countWrites(probe.stores, {
      before: ({ number }) => {
        if (number === fatal) throw new Error('power cut');
      },
    });
    const failed = await importSurvey(
      { ...probe.local, ...failing, progress: silentProgress },
      orderOf(answers),
    ).then(
      () => false,
      () => true,
    );
    if (!failed) break;
    // What counts is whole at every moment: the wave of before, or the new one once all of it is in.
    const { head, rows, senders } = (await probe.stored()) ?? {};
    expect([head?.state, rows?.length]).toEqual(['complete', 2]);
    const isBefore = (await probe.current()) === before;
    expect(senders?.['01001000']?.answers['dms']).toBe(isBefore ? 'd3' : 'd1');
    if (!isBefore) break;
  }
  expect((await probe.run(answers)).result).not.toBe('moved');
  expect((await probe.stored())?.senders['01001000']?.answers['dms']).toBe('d1');
});

it('what a broken-off import left is swept away', async () => {
  const { ports: failing } = countWrites(probe.stores, {
    before: ({ method }) => {
      if (method === 'store.writeObservations') throw new Error('power cut');
    },
  });
  await expect(
    importSurvey({ ...probe.local, ...failing, progress: silentProgress }, orderOf(answers)),
  ).rejects.toThrow('power cut');
  expect(await sweepSnapshots(probe.local.store)).toBe(1);
  expect(await probe.local.store.listSnapshots(sourceId('survey'))).toEqual([]);
});
