import type { CsvColumn } from './csv.ts';
import type { SurveyRow } from './surveyRows.ts';

type Value = (row: SurveyRow) => string | number | null;

const text = (name: string, germanName: string, value: Value): CsvColumn<SurveyRow> => ({
  name,
  germanName,
  kind: 'text',
  value,
});
const number = (name: string, germanName: string, value: Value): CsvColumn<SurveyRow> => ({
  name,
  germanName,
  kind: 'number',
  value,
});
const flag = (value: boolean | null): string | null => (value === null ? null : String(value));

/** A row a number: of an item, a group and an option. Codes are those of the codebook; shares are percent. */
export const surveyColumns: readonly CsvColumn<SurveyRow>[] = [
  text('survey', 'Befragung', ({ survey }) => survey),
  text('wave', 'Welle', ({ wave }) => wave),
  text('synthetic', 'simuliert', ({ synthetic }) => flag(synthetic)),
  text('item', 'Frage', ({ item }) => item),
  text('item_row', 'Zeile der Frage', ({ itemRow }) => itemRow),
  text('unit', 'Einheit', ({ unit }) => unit),
  text('group', 'Gruppe', ({ group }) => group.kind),
  {
    name: 'state',
    germanName: 'Land',
    kind: 'key',
    value: ({ group }) => ('state' in group ? group.state : null),
  },
  text('scheme', 'Einteilung', ({ group }) => ('scheme' in group ? group.scheme : null)),
  text('size_class', 'Größenklasse', ({ group }) => ('sizeClass' in group ? group.sizeClass : null)),
  text('measure', 'Maß', ({ measure }) => measure),
  text('option', 'Antwort', ({ option }) => option),
  number('value', 'Wert', ({ value }) => value),
  number('low', 'untere Grenze', ({ low }) => low),
  number('high', 'obere Grenze', ({ high }) => high),
  number('n', 'n', ({ n }) => n),
  number('effective_n', 'wirksames n', ({ effectiveN }) => effectiveN),
  number('frame', 'alle', ({ frame }) => frame),
  text('status', 'Status', ({ status }) => status),
  text('low_n', 'wenige Antworten', ({ lowN }) => flag(lowN)),
  text('from', 'verglichen mit', ({ from }) => from),
];
