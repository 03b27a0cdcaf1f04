import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrationsOf } from '@kluftatlas/data/domain/administrations.ts';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { ReleaseId } from '@kluftatlas/data/domain/ids.ts';
import { checkedCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import { ReleaseWriter } from '@kluftatlas/functions/core/release/releaseWriter.ts';
import { loadSurveyInputs } from '@kluftatlas/functions/core/release/surveys/surveyInputs.ts';
import { writeSurveys } from '@kluftatlas/functions/core/release/surveys.ts';
import { importCodebook, registerRows } from '../../../data/surveys/support/world.ts';
import { openProbe, secret, type ProbeStore } from '../survey/probeStore.ts';

const id = '2021-12-31-abcdefabcdef' as ReleaseId;
const stores: ProbeStore[] = [];

/** A city, an Amt, two members of it (one refers to the Amt), with everything that must not leave, or not as it is. */
const answers = [
  'id;submitdate;email;ags;verband;dms;paths[own];paths[it];lack[staff];share;runs;wish;remark',
  `1;2026-05-01 10:00:00;${secret};01001000;;d1;Y;;m;40,5;;=1+1 <b>😀</b>;${secret}`,
  `2;2026-05-02 10:00:00;${secret};;010515101;d2;;Y;l;;01051001 01051002;"@SUM(A1)
-2";${secret}`,
  `3;2026-05-02 11:00:00;${secret};01051001;;aa;;;;0;;;`,
  `4;2026-05-02 12:00:00;${secret};01051002;;d3;;;;7;;+49;`,
  '',
].join('\n');

const codebookWith = (publishMicrodata: Codebook['publishMicrodata']): Codebook =>
  checkedCodebook({ ...importCodebook, publishMicrodata });
const told = {
  informedOn: '2026-03-20',
  information: { de: 'Wir veröffentlichen jede Antwort.', en: 'We publish every answer.' },
};

/** Files of a release with one wave, by their path. */
async function released(codebook: Codebook, synthetic = false): Promise<ReadonlyMap<string, string>> {
  const probe = await openProbe();
  stores.push(probe);
  await probe.run(answers, { codebook, synthetic });
  const writer = new ReleaseWriter(probe.local.objects, id);
  await writeSurveys(probe.local, await loadSurveyInputs(probe.local), writer);
  const files = await Promise.all(
    writer.files.map(async ({ path }) => {
      const bytes = await probe.local.objects.get(`releases/${id}/${path}`);
      return [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? undefined)] as const;
    }),
  );
  return new Map(files);
}

afterAll(async () => {
  for (const store of stores) await store.close();
});

describe('single answers', () => {
  it('are in no file unless the codebook says when and how the participants were told', async () => {
    const files = await released(codebookWith(null));
    expect([...files.keys()].filter((path) => path.includes('.answers'))).toEqual([]);
    expect([...files.values()].join('\n')).not.toContain('1+1');
  });

  it('are in no file where they were told after asking began', async () => {
    const files = await released(codebookWith({ ...told, informedOn: '2026-04-02' }));
    expect([...files.keys()].filter((path) => path.includes('.answers'))).toEqual([]);
  });
});

describe('single answers that may be published', () => {
  let files: ReadonlyMap<string, string>;
  let rows: Record<string, string>[];
  beforeAll(async () => {
    files = await released(codebookWith(told));
    rows = parse(files.get('downloads/probe.2026-05.answers.csv') ?? '', { columns: true });
  });

  it('are a row a sender, by key, with name, class, state and both weights', () => {
    expect(rows.map(({ key, name, kind, state }) => [key, name, kind, state])).toEqual([
      ['01001000', 'Förde, Hansestadt', 'own', '01'],
      ['01051001', 'Süderau', 'member', '01'],
      ['01051002', 'Norderau', 'member', '01'],
      ['010515101', 'Auland', 'association', '01'],
    ]);
    const [city, member, , amt] = rows;
    expect(city).toMatchObject({ wave: '2026-05', synthetic: 'false', administration: '01001000' });
    expect(amt).toMatchObject({ administration: '010515101', weight_municipality: '' });
    expect(member).toMatchObject({ administration: '', weight_administration: '', size_class: '0-1999' });
    for (const one of [city, amt]) expect(Number(one?.weight_administration)).toBeGreaterThan(0);
  });

  it('have weights that add up to the units of the frame', () => {
    const sumOf = (column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0);
    // The codebook weights all states together.
    const { administrations, municipalities } = administrationsOf(registerRows);
    expect(sumOf('weight_administration')).toBeCloseTo(administrations.length, 6);
    expect(sumOf('weight_municipality')).toBeCloseTo(municipalities.length, 6);
  });

  it('hold the codes of the answers as stored, a reference to the association among them', () => {
    expect(rows.map(({ dms }) => dms)).toEqual(['d1', 'aa', 'd3', 'd2']);
    expect(rows[0]).toMatchObject({ paths_own: 'Y', lack_staff: 'm', lack_money: '', share: '40.5' });
    expect(rows[3]).toMatchObject({ runs: '01051001 01051002', share: '' });
    expect(rows[1]).toMatchObject({ share: '0' });
  });

  it('hold free text only where it may be published, and nothing about persons', () => {
    expect(Object.keys(rows[0] ?? {})).not.toContain('remark');
    expect([...files.values()].join('\n')).not.toContain(secret);
  });

  it('run nothing in a spreadsheet, in neither dialect', () => {
    expect(rows.map(({ wish }) => wish)).toEqual(["'=1+1 <b>😀</b>", '', "'+49", "'@SUM(A1)\n-2"]);
    const excel = files.get('downloads/probe.2026-05.answers.excel.csv') ?? '';
    expect(excel.startsWith('\uFEFFBefragung;Welle;simuliert;Schlüssel;')).toBe(true);
    const back: string[][] = parse(excel, { delimiter: ';', bom: true });
    const running = back.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^="[\w ]*"$/.test(cell));
    expect(running).toEqual([]);
    expect(excel).toContain('=""01001000""');
  });

  it('lift no suppression: a wave of four has no result', () => {
    expect(JSON.parse(files.get('surveys/probe/2026-05.json') ?? '')).toMatchObject({
      units: { administration: null },
      items: [],
    });
  });
});

describe('made-up single answers', () => {
  it('say so in the name of the file and in every row', async () => {
    const files = await released(codebookWith(told), true);
    const text = files.get('downloads/simuliert-probe.2026-05.answers.csv') ?? '';
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows.map(({ synthetic }) => synthetic)).toEqual(['true', 'true', 'true', 'true']);
    expect([...files.keys()].filter((path) => path.includes('answers')).length).toBe(2);
  });
});
