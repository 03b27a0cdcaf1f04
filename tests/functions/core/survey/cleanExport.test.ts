import { describe, expect, it } from 'vitest';
import { cleanExport, emptyCleanReport } from '@kluftatlas/functions/core/survey/cleanExport.ts';
import { surveyFileOf } from '@kluftatlas/functions/core/survey/surveyFile.ts';
import { problemOf } from '../../../data/sources/shared/problemOf.ts';
import { collect } from '../../../data/surveys/support/collect.ts';
import { importCodebook } from '../../../data/surveys/support/world.ts';

const secret = 'Maria Muster';
const original = [
  'id;submitdate;ipaddr;Ansprechpartner;ags;name;land;Haben Sie ein DMS?;paths[own];paths[it];share;wish;remark;Lieblingsfarbe',
  `1;2026-05-01;192.0.2.1;${secret};01001000;;;ja, überall;Ja;;40,5;=cmd|x;${secret};rot`,
  `2;2026-05-02;192.0.2.2;${secret};${secret};Süderau;SH;${secret};;Ja;;;;`,
  `3;;192.0.2.3;${secret};01051002;;;d1;;;;;;`,
  `4;2026-05-02;192.0.2.4;${secret};1051002;;;nein;;;-5;;;`,
  `5;2026-05-02;192.0.2.4;${secret};01051003;${secret};SH;ja, teils;;;;;;`,
  `6;2026-05-02;192.0.2.4;${secret};0431 1234567;${secret}, Tel. 1234;SH;ja, teils;;;;;;`,
  `7;2026-05-02;192.0.2.4;${secret};09171001;${secret};SH;ja, teils;;;;;;`,
  `8;2026-05-02;192.0.2.4;${secret};;Norderau;${secret};ja, teils;;;;;;`,
  '',
].join('\n');

async function clean(text: string) {
  const report = emptyCleanReport();
  const file = surveyFileOf('answers.csv', new TextEncoder().encode(text));
  const order = { file, codebook: importCodebook, outName: 'clean.csv' };
  const lines = await Array.fromAsync(cleanExport(order, report));
  return { text: lines.join(''), report };
}

describe('a cleaned export', () => {
  it('has the codebook’s columns and who answered, codes, and nothing that may tell of a person', async () => {
    const { text, report } = await clean(original);
    expect(text.split('\r\n')).toEqual([
      'ags,name,land,dms,paths_own,paths_it,share,wish,submissionRank',
      "01001000,,,d1,Y,N,40.5,'=cmd|x,1",
      ',Süderau,SH,,N,Y,,,2',
      ',,,d3,,,,,2',
      '01051003,,SH,d2,,,,,2',
      ',,SH,d2,,,,,2',
      '09171001,,SH,d2,,,,,2',
      ',Norderau,,d2,,,,,2',
      '',
    ]);
    expect(text).not.toContain('Muster');
    expect(text).not.toContain('1234');
    expect(report.unreadSenders).toBe(4);
    expect(report.senders.map(({ row, problem }) => [row, problem.code])).toEqual([
      [3, 'key-format'],
      [5, 'key-leading-zero'],
      [7, 'key-format'],
      [9, 'unknown-key'],
    ]);
    expect(report).toMatchObject({
      read: 8,
      written: 7,
      incomplete: 1,
      broken: 0,
      foreign: 0,
      rejectedCells: 2,
    });
  });

  it('is imported as the export itself is', async () => {
    const cleaned = await collect({ a: (await clean(original)).text });
    const whole = await collect({ a: original });
    expect(Object.keys(cleaned.answers)).toEqual(['01001000', '01051001', '01051003']);
    expect(whole.answers['01001000']?.answers).toMatchObject({ dms: 'd1', paths_own: 'Y', share: '40.5' });
    expect({ ...cleaned.answers['01001000']?.answers, wish: '' }).toEqual({
      ...whole.answers['01001000']?.answers,
      wish: '',
    });
    expect(cleaned.report.unmatched.map(({ code }) => code)).toEqual(Array(3).fill('unknown-key'));
    // A key of one state beside the name of another is nobody’s in either.
    for (const { report } of [cleaned, whole])
      expect(report.rejectedRows.filter(({ code }) => code === 'conflict')).toHaveLength(1);
  });

  it('is refused with the name of the file where the import would refuse it', async () => {
    expect(await problemOf(() => clean('a,b\n1,2\n'))).toMatchObject({
      code: 'wrong-file',
      place: { file: 'answers.csv' },
    });
  });
});
