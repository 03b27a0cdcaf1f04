import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { period } from '@kluftatlas/data/domain/period.ts';
import { answerCollector } from '@kluftatlas/data/surveys/cleaning/answerCollector.ts';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { unitIndex } from '@kluftatlas/data/surveys/matching/unitIndex.ts';
import { readExport } from '@kluftatlas/data/surveys/reading/readExport.ts';
import { limeSurveyCodes, limeSurveyWords } from '@kluftatlas/data/surveys/simulation/exports/limeSurvey.ts';
import { plainTable } from '@kluftatlas/data/surveys/simulation/exports/plainTable.ts';
import { qualtrics } from '@kluftatlas/data/surveys/simulation/exports/qualtrics.ts';
import { ratesOf } from '@kluftatlas/data/surveys/simulation/ratesOf.ts';
import { returnsOf } from '@kluftatlas/data/surveys/simulation/returns.ts';
import { surveyAnswerOf } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { bareCsv, toolCsv, toolXlsx } from '@kluftatlas/functions/export/surveyExports.ts';
import { pieces } from '../reading/pieces.ts';
import { madeUpRegister } from './madeUpRegister.ts';

/** Nearly everybody answers, so that each way to answer comes up. */
const rates = { ...ratesOf(codebook.id), response: Array.from({ length: 8 }, () => 0.95), ofMembers: 0.8 };
const returns = returnsOf(codebook, madeUpRegister, period('2026-05'), rates);

const forms: readonly (readonly [name: string, bytes: () => Promise<Uint8Array> | Uint8Array])[] = [
  ['LimeSurvey, codes', () => toolCsv(limeSurveyCodes(codebook, returns))],
  ['LimeSurvey, full text', () => toolCsv(limeSurveyWords(codebook, returns))],
  ['Qualtrics', () => toolCsv(qualtrics(codebook, returns))],
  ['plain CSV', () => bareCsv(plainTable(codebook, returns))],
  ['XLSX', () => toolXlsx(plainTable(codebook, returns))],
];

async function taken(bytes: Uint8Array) {
  const collector = answerCollector(codebook, unitIndex(madeUpRegister));
  await collector.add('export', await readExport(pieces(bytes, 4096)));
  return {
    answers: Object.fromEntries([...collector.rows()].map((row) => [row.area.code, surveyAnswerOf(row)])),
    report: collector.report(),
  };
}

describe('what came back in a made-up wave', () => {
  it('holds broken-off and doubled answers, senders by name only, and awkward text', () => {
    expect(returns.length).toBeGreaterThan(150);
    expect(returns.some(({ isComplete }) => !isComplete)).toBe(true);
    const senders = returns.map(({ said }) => `${said.state} ${said.name}`);
    expect(new Set(senders).size).toBeLessThan(senders.length);
    expect(returns.some(({ said }) => said.ags === '' && said.association === '')).toBe(true);
    expect(returns.some(({ answers }) => /^=/.test(answers['remark'] ?? ''))).toBe(true);
  });

  it('is the same each time', () => {
    expect(returnsOf(codebook, madeUpRegister, period('2026-05'), rates)).toEqual(returns);
  });

  it('asks nobody in states that the codebook leaves out', () => {
    const [state] = returns.map(({ said }) => said.state);
    const asked = returnsOf(
      { ...codebook, states: state === undefined ? [] : [state] },
      madeUpRegister,
      period('2026-05'),
      rates,
    );
    expect(new Set(asked.map(({ said }) => said.state))).toEqual(new Set([state]));
    expect(new Set(returns.map(({ said }) => said.state)).size).toBeGreaterThan(1);
  });

  it('names the municipalities that an association runs by their keys', () => {
    const named = returns.filter(({ answers }) => answers['members'] !== undefined);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ answers }) => !/^\d{8}( \d{8})*$/.test(answers['members'] ?? ''))).toEqual([]);
  });
});

describe('any program that ends a row at CRLF and at LF outside of quotes', () => {
  it.each(forms.slice(0, 4))(
    'finds as many columns in each row as in the heading, from %s',
    async (_, bytes) => {
      const text = new TextDecoder().decode(await bytes());
      // Throws at the first row of another width.
      const [heading, ...rows] = parse(text, { record_delimiter: ['\r\n', '\n'] });
      expect(rows.length).toBeGreaterThan(130);
      expect(rows.flat().some((cell) => cell.includes('\n'))).toBe(true);
      expect(heading?.length).toBeGreaterThan(50);
    },
  );
});

describe('the same answers come in alike', () => {
  const first = async () => taken(await (forms[0]?.[1]() ?? new Uint8Array()));

  it.each(forms)('from %s', async (name, bytes) => {
    const { answers, report } = await taken(await bytes());
    expect(report.rejectedCells).toEqual([]);
    expect(report.rejectedRows).toEqual([]);
    expect(report.unmatched).toEqual([]);
    expect(Object.keys(answers).length).toBeGreaterThan(130);
    expect([name, answers]).toEqual([name, (await first()).answers]);
  });

  it.each(forms.slice(0, 3))('and those who broke off are counted, in %s', async (_, bytes) => {
    const { report } = await taken(await bytes());
    expect(report.outcomes.incomplete).toBe(returns.filter(({ isComplete }) => !isComplete).length);
    expect(report.outcomes.replaced).toBeGreaterThan(0);
  });
});
