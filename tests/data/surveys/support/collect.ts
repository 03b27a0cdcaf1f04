import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { SurveyAnswer } from '@kluftatlas/data/domain/survey.ts';
import { answerCollector } from '@kluftatlas/data/surveys/cleaning/answerCollector.ts';
import type { ImportReport } from '@kluftatlas/data/surveys/cleaning/importReport.ts';
import type { ColumnMapping } from '@kluftatlas/data/surveys/matching/columnMapping.ts';
import { readExport } from '@kluftatlas/data/surveys/reading/readExport.ts';
import { surveyAnswerOf } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { pieces } from '../reading/pieces.ts';
import { importCodebook, units } from './world.ts';

export interface CollectedWave {
  /** By key of the sender. */
  readonly answers: Readonly<Record<string, SurveyAnswer>>;
  readonly report: ImportReport;
}

/** What is taken of small exports, by name. */
export async function collect(
  files: Readonly<Record<string, Uint8Array | string>>,
  codebook: Codebook = importCodebook,
  mapping?: ColumnMapping,
): Promise<CollectedWave> {
  const collector = answerCollector(codebook, units, mapping);
  for (const [name, file] of Object.entries(files)) {
    await collector.add(name, await readExport(pieces(file, 512)));
  }
  const rows = [...collector.rows()];
  return {
    answers: Object.fromEntries(rows.map((row) => [row.area.code, surveyAnswerOf(row)])),
    report: collector.report(),
  };
}
