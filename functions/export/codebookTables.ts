import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { Variable } from '@kluftatlas/data/domain/codebookVariables.ts';
import {
  codeLines,
  filterCodes,
  subjectOf,
  type CodeLine,
} from '@kluftatlas/data/surveys/questionnaire/codeList.ts';
import { templateColumns } from '@kluftatlas/data/surveys/questionnaire/templateColumns.ts';
import type { CsvColumn } from './csv.ts';

/** Columns of an empty table of answers. Both dialects have the codes as headings: the import goes by them. */
export const answerColumns = (codebook: Codebook): readonly CsvColumn<never>[] =>
  templateColumns(codebook).map((name) => ({ name, germanName: name, kind: 'text', value: () => null }));

const text = <Row>(name: string, germanName: string, value: (row: Row) => string): CsvColumn<Row> => ({
  name,
  germanName,
  kind: 'text',
  value,
});

/** The list of variables for researchers. */
export function variableColumns(codebook: Codebook): readonly CsvColumn<Variable>[] {
  const lines = Map.groupBy(codeLines(codebook), ({ variable }) => variable.code);
  const codesIn = (language: 'de' | 'en') => (variable: Variable) =>
    (lines.get(variable.code) ?? [])
      .map(({ answer, means }) => (answer === null ? means[language] : `${answer} = ${means[language]}`))
      .join(' | ');
  return [
    text('variable', 'Variable', ({ code }) => code),
    text('item', 'Frage', ({ item }) => item.code),
    text('topic', 'Thema', ({ item }) => item.topic),
    text('unit', 'Einheit', ({ item }) => item.unit),
    text('kind', 'Art', ({ item }) => item.answer.kind),
    text('shown_as', 'Darstellung', ({ item }) => item.shownAs ?? ''),
    text('question_de', 'Wortlaut deutsch', (variable) => subjectOf(variable).de),
    text('question_en', 'Wortlaut englisch', (variable) => subjectOf(variable).en),
    text('answers_de', 'Antworten deutsch', codesIn('de')),
    text('answers_en', 'Antworten englisch', codesIn('en')),
    text('asked_if', 'Filter', ({ item }) => filterCodes(item.askedIf)),
    text('required', 'Pflicht', ({ item }) => (item.required === true ? 'true' : 'false')),
    text('stored', 'Gespeichert', ({ item: { answer } }) =>
      answer.kind === 'text' && answer.publishable !== true ? 'false' : 'true',
    ),
  ];
}

/** One line for each code of each column. */
export const codeColumns: readonly CsvColumn<CodeLine>[] = [
  text('variable', 'Spalte', ({ variable }) => variable.code),
  text('question_de', 'Frage', ({ variable }) => subjectOf(variable).de),
  text('question_en', 'Question', ({ variable }) => subjectOf(variable).en),
  text('answer', 'Code', ({ answer }) => answer ?? ''),
  text('means_de', 'Bedeutung', ({ means }) => means.de),
  text('means_en', 'Meaning', ({ means }) => means.en),
  text('asked_if', 'Filter', ({ variable }) => filterCodes(variable.item.askedIf)),
];
