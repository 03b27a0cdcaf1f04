import { describe, expect, it } from 'vitest';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { limeSurveyStructure } from '@kluftatlas/data/surveys/questionnaire/limeSurvey/structure.ts';
import { structureText } from '@kluftatlas/data/surveys/questionnaire/limeSurvey/row.ts';
import { checkedCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import { smallCodebook } from '../smallCodebook.ts';
import { awkwardCodebook } from './awkwardCodebook.ts';

type Row = Readonly<Record<string, string>>;

/** The file as LimeSurvey's import reads it: cells by their heading. */
function rowsOf(text: string): readonly Row[] {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n$/, '')
    .split('\r\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    expect(cells).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

interface Question {
  readonly row: Row;
  readonly parts: readonly Row[];
}

/** Questions of one language, each with the subquestions and answers behind it. */
function questionsOf(rows: readonly Row[], language: string): ReadonlyMap<string, Question> {
  const questions = new Map<string, { row: Row; parts: Row[] }>();
  let last: Row[] = [];
  for (const row of rows.filter((candidate) => candidate.language === language)) {
    if (row.class === 'Q') {
      last = [];
      questions.set(row.name ?? '', { row, parts: last });
    } else if (row.class === 'SQ' || row.class === 'A') last.push(row);
  }
  return questions;
}

const rows = rowsOf(limeSurveyStructure(codebook));
const settings = new Map(rows.filter((row) => row.class === 'S').map(({ name, text }) => [name, text]));

const namesOf = (question: Question | undefined, kind: string) =>
  (question?.parts ?? []).filter((part) => part.class === kind).map(({ name }) => name);

describe('the structure for LimeSurvey', () => {
  it('begins with a byte order mark and the heading “class”', () => {
    expect(limeSurveyStructure(codebook).startsWith('\uFEFFclass\ttype/scale\tname\trelevance\ttext\t')).toBe(
      true,
    );
  });

  it.each([
    ['anonymized', 'Y'],
    ['ipaddr', 'N'],
    ['datestamp', 'N'],
    ['savetimings', 'N'],
    ['refurl', 'N'],
    ['language', 'de'],
    ['additional_languages', 'en'],
  ])('sets %s to %s', (name, value) => {
    expect(settings.get(name)).toBe(value);
  });

  it('names the same settings in both languages', () => {
    const of = (language: string) =>
      rows.filter((row) => row.class === 'SL' && row.language === language).map(({ name }) => name);
    expect(of('de')).toEqual(of('en'));
    expect(of('de')).toContain('surveyls_title');
  });

  it.each(['de', 'en'] as const)('holds every item, row and option in language %s', (language) => {
    const questions = questionsOf(rows, language);
    for (const { code, answer, question } of codebook.items) {
      const found = questions.get(code);
      expect(found?.row.text).toBe(question[language]);
      const options = 'options' in answer ? answer.options.map((option) => option.code) : [];
      const parts =
        answer.kind === 'matrix'
          ? answer.rows.map((row) => row.code)
          : answer.kind === 'multiple'
            ? options
            : [];
      expect([code, namesOf(found, 'SQ')]).toEqual([code, parts]);
      expect([code, namesOf(found, 'A')]).toEqual([code, answer.kind === 'multiple' ? [] : options]);
    }
  });

  it('has the rows of both languages in one order, with the same codes and types', () => {
    const of = (language: string) =>
      rows
        .filter((row) => row.class !== 'SL' && row.language === language)
        .map((row) => [row.class, row['type/scale'], row.class === 'G' ? '' : row.name, row.relevance]);
    expect(of('de')).toEqual(of('en'));
  });

  it('keeps labels as they are, so that an export of full answers can be matched', () => {
    const dms = questionsOf(rows, 'de').get('dms');
    const { answer } = codebook.items.find(({ code }) => code === 'dms') ?? {};
    expect(dms?.parts.map(({ text }) => text)).toEqual(
      answer !== undefined && 'options' in answer ? answer.options.map(({ label }) => label.de) : null,
    );
  });

  it.each([
    ['role', 'L'],
    ['ai', 'M'],
    ['std', 'F'],
    ['staff', 'N'],
    ['members', 'T'],
    ['land', '!'],
    ['ags', 'S'],
  ])('asks %s as type %s', (name, type) => {
    expect(questionsOf(rows, 'de').get(name)?.row['type/scale']).toBe(type);
  });

  it('excludes the others where nothing, not known or the association is ticked', () => {
    expect(questionsOf(rows, 'de').get('ai')?.row['exclude_all_others']).toBe('none;nk;aa');
  });

  it('shows a question only after the answers of its filter', () => {
    expect(questionsOf(rows, 'de').get('members')?.row.relevance).toBe(
      `(role.NAOK == 'assoc' or role.NAOK == 'lead')`,
    );
    expect(questionsOf(rows, 'de').get('dms')?.row.relevance).toBe('1');
  });

  it('reads an option that was not chosen as empty', () => {
    const draft = smallCodebook();
    const items = draft.items.map((item) =>
      item.code === 'grid' ? { ...item, askedIf: { variable: 'ways_a', isOneOf: ['N'] } } : item,
    );
    const small = rowsOf(limeSurveyStructure(checkedCodebook({ ...draft, items })));
    expect(questionsOf(small, 'de').get('grid')?.row.relevance).toBe(`(ways_a.NAOK != 'Y')`);
  });

  it('bounds numbers', () => {
    expect(questionsOf(rows, 'en').get('free')?.row).toMatchObject({
      min_num_value_n: '0',
      max_num_value_n: '100',
      suffix: 'percent',
    });
  });

  it('stays inside the lengths of its database', () => {
    const long = rows.filter(
      ({ class: kind, name = '' }) =>
        (kind === 'Q' && name.length > 20) || ((kind === 'A' || kind === 'SQ') && name.length > 5),
    );
    expect(long).toEqual([]);
  });
});

describe('awkward words in the structure', () => {
  const codebookOf: Codebook = awkwardCodebook();
  const text = limeSurveyStructure(codebookOf);

  it('part no cells, run no expression and are no formula', () => {
    for (const row of rowsOf(text)) {
      for (const [column, cell] of Object.entries(row)) {
        expect(cell).not.toMatch(/^[=+@]/);
        expect(cell).not.toContain('"');
        // A validation is a pattern of ours.
        if (column !== 'validation') expect(cell).not.toMatch(/[{}\\]/);
        expect(cell).not.toContain('<b>');
      }
    }
  });

  it('are the same words again as HTML', () => {
    const { text: question = '' } = questionsOf(rowsOf(text), 'de').get('words')?.row ?? {};
    const read = question
      .replaceAll('<br />', '\n')
      .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(read).toBe(`=1+1 "quoted" <b>bold</b>\n{SAVEDID} & \\ 'end'`);
  });

  it('a cell that would break the table is refused', () => {
    expect(() => structureText([{ class: 'S', name: 'x', text: 'a\tb' }])).toThrow(RangeError);
  });
});
