import { neutralised } from '@kluftatlas/data/domain/csvCell.ts';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { Variable } from '@kluftatlas/data/domain/codebookVariables.ts';
import { publishableVariables, type SingleAnswer } from '@kluftatlas/data/surveys/results/singleAnswers.ts';
import type { CsvColumn } from './csv.ts';

type Kind = CsvColumn<SingleAnswer>['kind'];

const column =
  (kind: Kind) =>
  (name: string, germanName: string, value: CsvColumn<SingleAnswer>['value']): CsvColumn<SingleAnswer> => ({
    name,
    germanName,
    kind,
    value,
  });
const [text, key, number] = [column('text'), column('key'), column('number')];
/** What others wrote is never run as a formula, in neither dialect. */
const words = (value: string | null | undefined): string | null =>
  value === null || value === undefined ? null : neutralised(value);

/** A row a sender: who it is, what its answers count, and the code of each answer; empty where there is none. */
export const singleAnswerColumns = (
  codebook: Pick<Codebook, 'items'>,
): readonly CsvColumn<SingleAnswer>[] => [
  text('survey', 'Befragung', ({ wave }) => wave.survey),
  text('wave', 'Welle', ({ wave }) => wave.wave),
  text('synthetic', 'simuliert', ({ wave }) => String(wave.synthetic)),
  key('key', 'Schlüssel', (sender) => sender.key),
  text('name', 'Name', ({ name }) => words(name)),
  text('kind', 'Art', ({ kind }) => kind),
  key('state', 'Land', ({ state }) => state),
  text('size_class', 'Größenklasse', ({ sizeClass }) => sizeClass),
  key('administration', 'Verwaltung', ({ administration }) => administration?.key ?? null),
  text('administration_size_class', 'Größenklasse der Verwaltung', ({ administration }) =>
    administration === null ? null : administration.sizeClass,
  ),
  number('weight_administration', 'Gewicht als Verwaltung', ({ weights }) => weights.administration),
  number('weight_municipality', 'Gewicht als Gemeinde', ({ weights }) => weights.municipality),
  ...publishableVariables(codebook).map(variableColumn),
];

/** Headings are the codes of the variables, in both dialects. */
function variableColumn({ code, item }: Variable): CsvColumn<SingleAnswer> {
  const answerOf = ({ answers }: SingleAnswer) => answers[code] ?? null;
  switch (item.answer.kind) {
    case 'number':
      return number(code, code, (sender) => {
        const answer = answerOf(sender);
        return answer === null ? null : Number(answer);
      });
    case 'text':
      return text(code, code, (sender) => words(answerOf(sender)));
    case 'single':
    case 'multiple':
    case 'matrix':
    case 'municipalities':
      return key(code, code, answerOf);
  }
}
