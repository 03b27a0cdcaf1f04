import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { SurveySchemeId } from '@kluftatlas/data/domain/survey.ts';
import { frameColumns, type FrameTableRow } from '@kluftatlas/data/surveys/frame/frameTable.ts';
import { csvText, type CsvColumn } from './csv.ts';

const classId = ({ sizeClass }: FrameTableRow, scheme: SurveySchemeId): string =>
  sizeClassSchemes[scheme].classes[sizeClass[scheme]]?.id ?? '';

const values: Readonly<Record<(typeof frameColumns)[number], (row: FrameTableRow) => string | number>> = {
  kind: ({ kind }) => kind,
  state: ({ state }) => state,
  standard: (row) => classId(row, 'standard'),
  twenty: (row) => classId(row, 'twenty'),
  count: ({ count }) => count,
  members: ({ members }) => members.join(' '),
};

/** `data/reference/surveyFrame.csv` as `readFrameTable` reads it. */
export const frameTable = (rows: readonly FrameTableRow[]): string =>
  csvText(
    rows,
    frameColumns.map((name): CsvColumn<FrameTableRow> => ({
      name,
      germanName: name,
      kind: 'text',
      value: values[name],
    })),
    'csv',
  ).replaceAll('\r\n', '\n');
