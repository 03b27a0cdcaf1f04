import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { datasetId, isoDate, type StateKey } from '@kluftatlas/data/domain/ids.ts';
import type { StoredWave } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { loadWave } from '@kluftatlas/functions/core/release/surveys/loadWave.ts';
import {
  loadSurveyInputs,
  type SurveyInput,
} from '@kluftatlas/functions/core/release/surveys/surveyInputs.ts';
import { importSurvey } from '@kluftatlas/functions/core/survey/importSurvey.ts';
import { surveyFileOf } from '@kluftatlas/functions/core/survey/surveyFile.ts';
import { surveyReportText } from '@kluftatlas/functions/core/survey/surveyReport.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { countWrites } from '../../../contracts/countingStores.ts';
import { problemOf } from '../../../data/sources/shared/problemOf.ts';
import { importCodebook } from '../../../data/surveys/support/world.ts';
import { answers, openProbe, orderOf, realProbe, secret, type ProbeStore } from './probeStore.ts';

const madeUp = datasetId('simulated/probe');

let probe: ProbeStore;
beforeEach(async () => {
  probe = await openProbe();
});
afterEach(() => probe.close());

describe('a wave', () => {
  it('says so where the participants were told too late that single answers will be published', async () => {
    const toldOn = async (informedOn: string) => {
      const information = { de: 'Wir veröffentlichen jede Antwort.', en: 'We publish every answer.' };
      return probe.run(answers, {
        codebook: { ...importCodebook, publishMicrodata: { informedOn, information } },
      });
    };
    const tooLate = await toldOn('2026-04-02');
    expect(tooLate.toldTooLate).toBe(true);
    expect(surveyReportText(tooLate)).toContain('No single answers will be published');
    expect((await toldOn('2026-04-01')).toldTooLate).toBe(false);
    expect((await probe.run(answers)).toldTooLate).toBe(false);
  });

  it('becomes a snapshot of its senders, with codebook and wave beside it', async () => {
    const report = await probe.run(answers);
    expect(report).toMatchObject({ result: 'stored', dataset: realProbe, takesThePlace: false });
    const { head, senders } = (await probe.stored()) ?? {};
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
      JSON.parse(new TextDecoder().decode((await probe.local.objects.get(key)) ?? undefined)) as Value;
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
    await probe.run(answers);
    const objects = await probe.everyObject();
    expect(objects).toContain('runs/');
    expect(objects).not.toContain('raw/');
    expect(objects).not.toContain(secret);
    expect(objects).not.toContain('10:00:00');
    expect(JSON.stringify(await probe.stored())).not.toContain(secret);
  });

  it('is unchanged by the same bytes, and writes nothing for them', async () => {
    await probe.run(answers);
    const { ports: counted, counts } = countWrites(probe.stores);
    const again = await importSurvey(
      { ...probe.local, ...counted, progress: silentProgress },
      orderOf(answers),
    );
    expect(again.result).toBe('unchanged');
    expect(counts()).toEqual({});
  });

  it('is another one by another codebook, field period or mapping of the same bytes', async () => {
    await probe.run(answers);
    const first = await probe.current();
    const results = [
      await probe.run(answers, { codebook: { ...importCodebook, version: 4 } }),
      await probe.run(answers, { fieldPeriod: { from: isoDate('2026-03-01'), to: isoDate('2026-05-31') } }),
      await probe.run(answers, { mapping: new Map([['wish', { kind: 'drop' }]]) }),
    ];
    expect(results.map(({ result, takesThePlace }) => [result, takesThePlace])).toEqual(
      results.map(() => ['stored', true]),
    );
    expect(await probe.current()).not.toBe(first);
    expect((await probe.run(answers)).result).toBe('moved');
    expect(await probe.current()).toBe(first);
  });

  it('may come in several files, which are one whatever their order', async () => {
    const [head = '', one = '', two = '', three = ''] = answers.split('\n');
    const file = (...lines: string[]) =>
      surveyFileOf('part.csv', new TextEncoder().encode(`${lines.join('\n')}\n`));
    const [first, second] = [file(head, one, three), file(head, two)];
    expect((await probe.run('', { files: [first, second] })).answers?.outcomes).toMatchObject({
      read: 3,
      taken: 2,
    });
    expect((await probe.run('', { files: [second, first] })).result).toBe('unchanged');
  });

  it('that is made up never meets a real one', async () => {
    await probe.run(answers, { synthetic: true });
    expect(await probe.current()).toBeUndefined();
    expect((await probe.stored(madeUp))?.rows).toHaveLength(2);
    expect(await probe.everyObject()).toContain('"sha256": null');
  });

  it('of a survey that asks some states has nobody else in its answers and in its frame', async () => {
    const codebook = { ...importCodebook, states: ['01' as StateKey] };
    const other = `${answers}4;2026-05-03 10:00:00;${secret};09171001;;d1;;;;;\n`;
    const report = await probe.run(other, { codebook, acceptBecause: 'one was asked by mistake' });
    expect(report.answers?.outcomes).toMatchObject({ taken: 2, unmatched: 1 });
    expect(report.answers?.unmatched).toMatchObject([
      { row: 5, code: 'unknown-key', reason: expect.stringContaining('does not ask') },
    ]);
    const [input] = await loadSurveyInputs(probe.local);
    const { cells, respondents } = await loadWave(probe.local, input as SurveyInput);
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['01']));
    // Of the made-up register: a city, an Amt, its three members.
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(5);
    expect(respondents).toHaveLength(2);
  });

  it('of a survey that asks everywhere has all states in its frame', async () => {
    await probe.run(answers);
    const [input] = await loadSurveyInputs(probe.local);
    const { cells } = await loadWave(probe.local, input as SurveyInput);
    expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(['01', '07', '09', '14']));
  });

  it('tells by question what is outside the codebook', async () => {
    const report = await probe.run(answers.replace(';40;', ';140;'), { acceptBecause: 'it was a slip' });
    expect(surveyReportText(report)).toContain('outside the codebook by question: share 1 of 1\n');
  });

  it('tells by file what of the codebook has no column, but for texts that are never read', async () => {
    const files = [
      ...orderOf(answers).files,
      surveyFileOf('other.csv', new TextEncoder().encode('ags;dms\n01051001;d1\n')),
    ];
    const report = await probe.run('', { files });
    expect(report.answers?.files.map(({ missing }) => missing)).toEqual([
      ['paths_none', 'lack', 'runs'],
      ['paths', 'lack', 'share', 'runs', 'wish'],
    ]);
    expect(surveyReportText(report)).toContain('  no column for: paths_none, lack, runs\n');
  });

  it('tells how many questions have no column where they are too many to name', async () => {
    const [more = []] = importCodebook.items.map((item) =>
      Array.from({ length: 20 }, (_, at) => ({ ...item, code: `more${at}` })),
    );
    const codebook = { ...importCodebook, items: [...importCodebook.items, ...more] };
    expect(surveyReportText(await probe.run(answers, { codebook }))).toContain(
      '  no column for: paths_none, lack, runs, more0, more1, more2, more3, more4 and 15 more',
    );
  });

  it('keeps a reason that a person gave', async () => {
    const lost = answers.replace('01001000', '99999999');
    expect(await problemOf(() => probe.run(lost))).toMatchObject({ code: 'gate-blocked' });
    await probe.run(lost, { acceptBecause: 'the ministry knows the sender' });
    expect((await probe.stored())?.head?.acceptedBecause).toBe('the ministry knows the sender');
  });
});
