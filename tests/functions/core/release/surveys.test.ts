import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { isoDate, sourceId, type ReleaseId } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { SurveyItemFile, SurveysFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { embeddedFile } from '@kluftatlas/functions/adapters/packages/embeddedFiles.ts';
import { releaseIdOf, type Input } from '@kluftatlas/functions/core/release/inputs.ts';
import { ReleaseWriter } from '@kluftatlas/functions/core/release/releaseWriter.ts';
import { loadSurveyInputs } from '@kluftatlas/functions/core/release/surveys/surveyInputs.ts';
import { writeSurveys } from '@kluftatlas/functions/core/release/surveys.ts';
import { storeSimulated } from '@kluftatlas/functions/core/survey/storeSimulated.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { importCodebook } from '../../../data/surveys/support/world.ts';
import { answers, openProbe, type ProbeStore } from '../survey/probeStore.ts';

let probe: ProbeStore;
let files: ReleaseWriter['files'];
const id = '2021-12-31-abcdefabcdef' as ReleaseId;

async function release(): Promise<ReleaseWriter['files']> {
  const writer = new ReleaseWriter(probe.local.objects, id);
  await writeSurveys(probe.local, await loadSurveyInputs(probe.local), writer);
  return writer.files;
}
const textOf = async (path: string): Promise<string> =>
  new TextDecoder().decode((await probe.local.objects.get(`releases/${id}/${path}`)) ?? undefined);
const jsonOf = async <File>(path: string): Promise<File> => JSON.parse(await textOf(path)) as File;

beforeAll(async () => {
  probe = await openProbe();
  await storeSimulated(
    { ...probe.local, progress: silentProgress },
    await embeddedFile(sourceId('simulated')),
  );
  await probe.run(answers);
  files = await release();
}, 120_000);
afterAll(() => probe.close());

describe('the surveys of a release', () => {
  it('are listed with their waves, made up or not', async () => {
    const { surveys } = await jsonOf<SurveysFile>('surveys.json');
    const waves = surveys.map((survey) => [
      survey.id,
      survey.waves.map(({ wave, synthetic }) => `${wave}${synthetic ? ' simulated' : ''}`),
    ]);
    expect(waves).toEqual([
      [codebook.id, ['2025-05 simulated', '2026-05 simulated']],
      ['probe', ['2026-05']],
    ]);
  });

  it('come with their codebook and what is made of it', () => {
    const paths = files.map(({ path }) => path);
    for (const survey of [codebook.id, 'probe']) {
      expect(paths).toContain(`surveys/${survey}/codebook.json`);
      expect(paths).toContain(`surveys/${survey}/questionnaire/limesurvey.txt`);
    }
  });

  it('note on what was read of real answers that they are released, and on nothing made up', async () => {
    const heads = await Promise.all(
      ['survey', 'simulated'].map((name) => probe.local.store.listSnapshots(sourceId(name))),
    );
    expect(heads.map((found) => found.map(({ released }) => released))).toEqual([
      [true],
      [undefined, undefined],
    ]);
  });

  it('are the same bytes every time', async () => {
    expect(await release()).toEqual(files);
  });
});

describe('a made-up wave', () => {
  const path = (file: string) => `surveys/${codebook.id}/2026-05${file}`;

  it('says so in every file and in the name of its table', async () => {
    const wave = await jsonOf<SurveyWaveFile>(path('.json'));
    expect(wave).toMatchObject({ synthetic: true, sha256: null });
    expect(wave.items.length).toBeGreaterThan(20);
    for (const item of wave.items) {
      expect(await jsonOf<SurveyItemFile>(path(`/${item}.json`))).toMatchObject({ synthetic: true, item });
    }
    const tables = files.map((file) => file.path).filter((file) => file.startsWith('downloads/'));
    expect(tables.filter((table) => table.includes(codebook.id))).toEqual(
      ['2025-05', '2026-05'].flatMap((period) => [
        `downloads/simuliert-${codebook.id}.${period}.csv`,
        `downloads/simuliert-${codebook.id}.${period}.excel.csv`,
      ]),
    );
  });

  it('has the frame of the register and changes since the wave before', async () => {
    const wave = await jsonOf<SurveyWaveFile>(path('.json'));
    expect(wave.units.administration?.frame).toBe(5037);
    expect(wave.units.municipality?.frame).toBe(10_787);
    expect(wave.frame.date).toBe('2021-12-31');
    const { changes } = await jsonOf<SurveyItemFile>(path('/dms.json'));
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(({ from }) => from))).toEqual(new Set(['2025-05']));
  });

  it('is a table with a line for each number and none for what is suppressed', async () => {
    const rows: Record<string, string>[] = parse(
      await textOf(`downloads/simuliert-${codebook.id}.2026-05.csv`),
      { columns: true },
    );
    const { results } = await jsonOf<SurveyItemFile>(path('/dms.json'));
    const shown = results.filter(({ status }) => status === 'shown');
    const shares = rows.filter(
      (row) => row['item'] === 'dms' && row['measure'] === 'share' && row['n'] !== '',
    );
    expect(shares.length).toBe(shown.reduce((sum, result) => sum + result.shares.length, 0));
    const [all] = results;
    expect(rows[0]).toMatchObject({
      item: expect.any(String) as string,
      synthetic: 'true',
      group: 'all',
      frame: '5037',
      status: 'shown',
    });
    expect(shares[0]).toMatchObject({ value: String(all?.shares[0]?.share), n: String(all?.n) });
    const hidden = rows.filter((row) => row['status'] === 'suppressed');
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) {
      for (const column of ['value', 'low', 'high', 'n', 'effective_n', 'option'])
        expect(row[column]).toBe('');
    }
  });
});

describe('a wave of two answers', () => {
  it('is there, without a result and without saying that they are two', async () => {
    const wave = await jsonOf<SurveyWaveFile>('surveys/probe/2026-05.json');
    expect(Object.keys(wave.leftOut)).toEqual(['incomplete', 'replaced', 'unmatched', 'rejected']);
    expect(wave).toMatchObject({
      synthetic: false,
      units: { administration: null, municipality: null },
      items: [],
      contradictions: [],
      leftOut: { incomplete: 1 },
    });
    expect(wave.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the id of a release', () => {
  it('changes with every wave, but not its date', async () => {
    const surveys = await loadSurveyInputs(probe.local);
    const input = { ...surveys[0], role: 'register', dataDate: '2021-12-31' } as unknown as Input;
    const of = (count: number) => releaseIdOf([input], surveys.slice(0, count));
    expect(new Set([of(0), of(1), of(2), of(3)]).size).toBe(4);
    expect(of(3)).toMatch(/^2021-12-31-/);
  });
});

describe('made-up waves', () => {
  it('give way to the first real one of their survey', async () => {
    await probe.run(answers, { synthetic: true });
    const ofProbe = (await loadSurveyInputs(probe.local)).filter(({ survey }) => survey === 'probe');
    expect(ofProbe.map(({ synthetic }) => synthetic)).toEqual([false]);
  });
});

describe('a wave that was asked with an older codebook', () => {
  it('keeps it beside its results, while the newest one is the one to ask with', async () => {
    const changed = {
      ...importCodebook,
      version: importCodebook.version + 1,
      title: { de: 'Neu gefragt', en: 'Asked anew' },
    };
    await probe.run(answers, {
      codebook: changed,
      wave: period('2026-06'),
      fieldPeriod: { from: isoDate('2026-06-01'), to: isoDate('2026-06-30') },
    });
    await release();
    const titleIn = async (file: string) => (await jsonOf<Codebook>(`surveys/probe/${file}`)).title.de;
    expect(await titleIn('2026-05.codebook.json')).toBe(importCodebook.title.de);
    expect(await titleIn('2026-06.codebook.json')).toBe('Neu gefragt');
    expect(await titleIn('codebook.json')).toBe('Neu gefragt');
  });
});
