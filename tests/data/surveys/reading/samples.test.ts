import { expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { readWhole } from './pieces.ts';

const read = (name: string) => readWhole(readSample(`survey-export/${name}`), 8_192);

describeWithSamples('foreign exports', () => {
  it.each([
    ['limesurvey_survey_100001_R_data_file.csv', 'csv', 646, 3],
    ['limesurvey_survey_998192_R_data_file.csv', 'csv', 71, 7],
    ['rse_survey_2017_de_public_data.csv', 'csv', 248, 325],
    ['spss_ordered_category.sav', 'sav', 1, 4],
    ['spss_sample.sav', 'sav', 7, 5],
    ['spss_sample_missing.sav', 'sav', 7, 6],
    ['spss_simple_alltypes.sav', 'sav', 12, 6],
  ])('%s is read as %s with %s columns and %s answers', async (name, format, columns, rows) => {
    const table = await read(name);
    expect([table.format, table.columns.length, table.rows.length]).toEqual([format, columns, rows]);
    for (const { cells } of table.rows) expect(cells).toHaveLength(columns);
  });

  it('of LimeSurvey have blank headings and double ones', async () => {
    const { headings } = await read('limesurvey_survey_100001_R_data_file.csv');
    expect(headings.filter((heading) => heading === '')).toHaveLength(1);
    expect(headings.length - new Set(headings).size).toBeGreaterThan(10);
  });

  it('of SPSS have days, labels and what their author calls missing', async () => {
    const { columns, rows } = await read('spss_sample_missing.sav');
    expect([...(columns[4]?.valueLabels ?? [])]).toEqual([
      ['-1', 'undetermined'],
      ['1', 'Male'],
      ['2', 'Female'],
    ]);
    expect(rows[0]?.cells).toEqual(['a', '1.1', '2018-05-06', '2018-05-06 10:10:10', '1', '1', '36610']);
    expect(rows.at(-1)?.cells).toEqual(['Z', '', '', '', '', '', '']);
    expect((await read('spss_simple_alltypes.sav')).rows.map(({ cells }) => cells[2])).toEqual([
      ...['', '', '1.234', '', '3.14159', ''],
    ]);
  });
});
