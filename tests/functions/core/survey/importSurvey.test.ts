import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { datasetId, isoDate, sourceId } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { surveyAnswerOf, type StoredWave } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { openLocal, type LocalPorts } from '@kluftatlas/functions/composition/local.ts';
import { importSurvey, type SurveyImport } from '@kluftatlas/functions/core/survey/importSurvey.ts';
import { surveyFileOf } from '@kluftatlas/functions/core/survey/surveyFile.ts';
import { sweepSnapshots } from '@kluftatlas/functions/core/sweepSnapshots.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { countWrites } from '../../../contracts/countingStores.ts';
import { problemOf } from '../../../data/sources/shared/problemOf.ts';
import { importCodebook } from '../../../data/surveys/support/world.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';
import { seedRegister } from './seededRegister.ts';

const real = datasetId('survey/probe');
const madeUp = datasetId('simulated/probe');
const secret = 'maria.muster@example.org';
const answers = [
  'id;submitdate;email;ags;verband;dms;paths[own];paths[it];share;wish;remark',
  `1;2026-05-01 10:00:00;${secret};01001000;;d1;Y;;40;=1+1 <b>😀</b>;${secret}`,
  `2;2026-05-02 10:00:00;${secret};;010515101;d2;;Y;;;`,
  `3;;${secret};01051001;;d2;;;;;`,
  '',
].join('\n');

let folder: { readonly path: string; remove(): Promise<void> };
let local: LocalPorts;

beforeEach(async () => {
  folder = await temporaryFolder();
  local = await openLocal(folder.path);
  await seedRegister(local.store);
});
afterEach(async () => {
  await local.close();
  await folder.remove();
});

const order = (text: string, more: Partial<SurveyImport> = {}): SurveyImport => ({
  files: [surveyFileOf('answers.csv', new TextEncoder().encode(text))],
  codebook: importCodebook,
  wave: period('2026-05'),
  fieldPeriod: { from: isoDate('2026-04-01'), to: isoDate('2026-05-31') },
  synthetic: false,
  ...more,
});
const stores = () => ({ store: local.store, objects: local.objects });
const ports = () => ({ ...local, progress: silentProgress });
const run = (text: string, more?: Partial<SurveyImport>) => importSurvey(ports(), order(text, more));
const current = async (dataset = real) => (await local.store.listCurrent(dataset))[0]?.snapshot;

async function stored(dataset = real) {
  const id = await current(dataset);
  if (id === undefined) return null;
  const head = await local.store.readSnapshot(id);
  const rows = await Array.fromAsync(local.store.readObservations(id));
  return { head, rows, senders: Object.fromEntries(rows.map((row) => [row.area.code, surveyAnswerOf(row)])) };
}

async function everyObject(): Promise<string> {
  const keys = await local.objects.list('');
  const texts = await Promise.all(
    keys.map(
      async (key) => `${key}\n${new TextDecoder().decode((await local.objects.get(key)) ?? undefined)}`,
    ),
  );
  return texts.join('\n');
}

describe('a wave', () => {
  it('becomes a snapshot of its senders, with codebook and wave beside it', async () => {
    const report = await run(answers);
    expect(report).toMatchObject({ result: 'stored', dataset: real, takesThePlace: false });
    const { head, senders } = (await stored()) ?? {};
    expect(head).toMatchObject({
      ...{ source: 'survey', period: '2026-05', dataDate: '2026-05-31', territoryDate: '2021-12-31' },
      ...{ rowsRead: 3, rowsKept: 2, rejected: 0, state: 'complete' },
    });
    expect(senders).toEqual({
      '01001000': {
        administration: '01001000',
        municipality: '01001000',
        answers: { dms: 'd1', paths_own: 'Y', paths_it: 'N', share: '40', wish: '=1+1 <b>😀</b>' },
      },
      '010515101': {
        administration: '010515101',
        municipality: null,
        answers: { dms: 'd2', paths_own: 'N', paths_it: 'Y' },
      },
    });
    const [codebookKey = '', waveKey = ''] = head?.objects ?? [];
    const read = async <Value>(key: string) =>
      JSON.parse(new TextDecoder().decode((await local.objects.get(key)) ?? undefined)) as Value;
    expect(codebookKey).toMatch(/^surveys\/probe\/[0-9a-f]{64}\.json$/);
    expect(await read<Codebook>(codebookKey)).toEqual(importCodebook);
    expect(await read<StoredWave>(waveKey)).toEqual({
      survey: 'probe',
      wave: '2026-05',
      fieldPeriod: { from: '2026-04-01', to: '2026-05-31' },
      synthetic: false,
      codebook: codebookKey,
      codebookVersion: 3,
      register: { dataset: 'destatis-gv/municipalities', period: '2021-12' },
      import: { read: 3, taken: 2, incomplete: 1, replaced: 0, unmatched: 0, rejected: 0 },
      sha256: head?.sha256,
    });
  });

  it('leaves nothing about persons and nothing of the file itself anywhere', async () => {
    await run(answers);
    const objects = await everyObject();
    expect(objects).toContain('runs/');
    expect(objects).not.toContain('raw/');
    expect(objects).not.toContain(secret);
    expect(objects).not.toContain('10:00:00');
    expect(JSON.stringify(await stored())).not.toContain(secret);
  });

  it('is unchanged by the same bytes, and writes nothing for them', async () => {
    await run(answers);
    const { ports: counted, counts } = countWrites(stores());
    const again = await importSurvey({ ...local, ...counted, progress: silentProgress }, order(answers));
    expect(again.result).toBe('unchanged');
    expect(counts()).toEqual({});
  });

  it('is another one by another codebook, field period or mapping of the same bytes', async () => {
    await run(answers);
    const first = await current();
    const results = [
      await run(answers, { codebook: { ...importCodebook, version: 4 } }),
      await run(answers, { fieldPeriod: { from: isoDate('2026-03-01'), to: isoDate('2026-05-31') } }),
      await run(answers, { mapping: new Map([['wish', { kind: 'drop' }]]) }),
    ];
    expect(results.map(({ result, takesThePlace }) => [result, takesThePlace])).toEqual(
      results.map(() => ['stored', true]),
    );
    expect(await current()).not.toBe(first);
    expect((await run(answers)).result).toBe('moved');
    expect(await current()).toBe(first);
  });

  it('may come in several files, which are one whatever their order', async () => {
    const [head = '', one = '', two = '', three = ''] = answers.split('\n');
    const file = (...lines: string[]) =>
      surveyFileOf('part.csv', new TextEncoder().encode(`${lines.join('\n')}\n`));
    const [first, second] = [file(head, one, three), file(head, two)];
    expect((await run('', { files: [first, second] })).answers?.outcomes).toMatchObject({
      read: 3,
      taken: 2,
    });
    expect((await run('', { files: [second, first] })).result).toBe('unchanged');
  });

  it('that is made up never meets a real one', async () => {
    await run(answers, { synthetic: true });
    expect(await current()).toBeUndefined();
    expect((await stored(madeUp))?.rows).toHaveLength(2);
    expect(await everyObject()).toContain('"sha256": null');
  });

  it('keeps a reason that a person gave', async () => {
    const lost = answers.replace('01001000', '99999999');
    expect(await problemOf(() => run(lost))).toMatchObject({ code: 'gate-blocked' });
    await run(lost, { acceptBecause: 'the ministry knows the sender' });
    expect((await stored())?.head?.acceptedBecause).toBe('the ministry knows the sender');
  });
});

describe('nothing goes in', () => {
  const refused = async (action: () => Promise<unknown>) => {
    const problem = await problemOf(action);
    expect(await current()).toBeUndefined();
    expect(await local.store.listSnapshots(sourceId('survey'))).toEqual([]);
    return problem;
  };

  it.each<[string, string, string]>([
    ['of a file that is cut off', answers.slice(0, -40), 'truncated-file'],
    ['where too many answers are outside the codebook', answers.replace(';d2;;Y', ';zz;Y;Y'), 'gate-blocked'],
    ['where nobody is found', answers.replaceAll('01001000', '').replaceAll('010515101', ''), 'empty-file'],
    ['of another survey', 'ags;Frage 1;Frage 2\n01001000;1;2\n', 'wrong-file'],
  ])('%s, and the run report says why', async (_, text, code) => {
    expect(await refused(() => run(text))).toMatchObject({ code });
    expect(await everyObject()).toContain(`"code": "${code}"`);
  });

  it('of a month that has not begun', async () => {
    expect(await refused(() => run(answers, { wave: period('2999-01') }))).toMatchObject({
      code: 'value-range',
    });
  });

  it('when the second of two files is wrong', async () => {
    const files = [...order(answers).files, surveyFileOf('note.csv', new TextEncoder().encode('a,b\n1,2\n'))];
    expect(await refused(() => run('', { files }))).toMatchObject({
      code: 'wrong-file',
      place: { file: 'note.csv' },
    });
  });

  it('without a register', async () => {
    const empty = await temporaryFolder();
    const { close, ...bare } = await openLocal(empty.path);
    const problem = await problemOf(() =>
      importSurvey({ ...bare, progress: silentProgress }, order(answers)),
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
  await run(answers.replace('d1', 'd3'));
  const before = await current();
  for (let fatal = 1; ; fatal += 1) {
    const { ports: failing } = countWrites(stores(), {
      before: ({ number }) => {
        if (number === fatal) throw new Error('power cut');
      },
    });
    const failed = await importSurvey(
      { ...local, ...failing, progress: silentProgress },
      order(answers),
    ).then(
      () => false,
      () => true,
    );
    if (!failed) break;
    const now = await current();
    if (now !== before) break;
    expect((await stored())?.senders['01001000']?.answers['dms']).toBe('d3');
  }
  expect((await run(answers)).result).not.toBe('moved');
  expect((await stored())?.senders['01001000']?.answers['dms']).toBe('d1');
});

it('what a broken-off import left is swept away', async () => {
  const { ports: failing } = countWrites(stores(), {
    before: ({ method }) => {
      if (method === 'store.writeObservations') throw new Error('power cut');
    },
  });
  await expect(
    importSurvey({ ...local, ...failing, progress: silentProgress }, order(answers)),
  ).rejects.toThrow('power cut');
  expect(await sweepSnapshots(local.store)).toBe(1);
  expect(await local.store.listSnapshots(sourceId('survey'))).toEqual([]);
});
