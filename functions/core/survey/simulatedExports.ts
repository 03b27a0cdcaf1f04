import type { RegisterUnits } from '@kluftatlas/data/domain/administrations.ts';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import { simulatedPrefix } from '@kluftatlas/data/domain/survey.ts';
import { limeSurveyCodes, limeSurveyWords } from '@kluftatlas/data/surveys/simulation/exports/limeSurvey.ts';
import { plainTable } from '@kluftatlas/data/surveys/simulation/exports/plainTable.ts';
import { qualtrics } from '@kluftatlas/data/surveys/simulation/exports/qualtrics.ts';
import { returnsOf } from '@kluftatlas/data/surveys/simulation/returns.ts';
import { bareCsv, toolCsv, toolXlsx } from '../../export/surveyExports.ts';

export interface SimulatedExport {
  /** Begins with `simulatedPrefix`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SimulatedExports {
  readonly returns: number;
  readonly files: readonly SimulatedExport[];
}

/** The same made-up answers of one wave, asked of a register, as each survey tool would export them. */
export async function simulatedExports(
  codebook: Codebook,
  register: Pick<RegisterUnits, 'municipalities' | 'administrations'>,
  wave: Period,
): Promise<SimulatedExports> {
  const returns = returnsOf(codebook, register, wave);
  const file = (ending: string, bytes: Uint8Array): SimulatedExport => ({
    name: `${simulatedPrefix}${codebook.id}-${wave}.${ending}`,
    bytes,
  });
  const plain = plainTable(codebook, returns);
  return {
    returns: returns.length,
    files: [
      file('limesurvey-codes.csv', toolCsv(limeSurveyCodes(codebook, returns))),
      file('limesurvey-text.csv', toolCsv(limeSurveyWords(codebook, returns))),
      file('qualtrics.csv', toolCsv(qualtrics(codebook, returns))),
      file('csv', bareCsv(plain)),
      file('xlsx', await toolXlsx(plain)),
    ],
  };
}
