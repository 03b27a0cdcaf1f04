import { byCodeUnits } from '@kluftatlas/data/domain/codeUnits.ts';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { releasePaths, singleAnswerTable, surveyTable } from '@kluftatlas/data/domain/release.ts';
import type { SurveysFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { withChanges } from '@kluftatlas/data/surveys/results/changes.ts';
import { singleAnswers } from '@kluftatlas/data/surveys/results/singleAnswers.ts';
import { waveFiles, type WaveFiles } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { weighedWave, type WeighedWave } from '@kluftatlas/data/surveys/results/weighedWave.ts';
import { singleAnswerColumns } from '../../export/singleAnswerColumns.ts';
import { surveyColumns } from '../../export/surveyColumns.ts';
import { surveyRows } from '../../export/surveyRows.ts';
import type { Ports } from '../ports.ts';
import { inBothDialects } from './downloads.ts';
import { questionnaireFiles } from './questionnaires.ts';
import { jsonFile, type ReleaseFile } from './releaseFile.ts';
import type { ReleaseWriter } from './releaseWriter.ts';
import { loadWave, type LoadedWave } from './surveys/loadWave.ts';
import { markReleased } from './surveys/markReleased.ts';
import type { SurveyInput } from './surveys/surveyInputs.ts';

interface Released {
  readonly codebook: Codebook;
  readonly files: WaveFiles;
}

/**
 * Everything about surveys: which there are, their newest codebook with what is made of it, and of each wave who answered, the
 * results of every question with their changes since the wave before, and all of it as a table; single answers only where they
 * may be published.
 */
export async function writeSurveys(
  ports: Pick<Ports, 'store' | 'objects'>,
  inputs: readonly SurveyInput[],
  writer: ReleaseWriter,
): Promise<void> {
  await markReleased(ports.store, inputs);
  const newest = new Map(codebooks.map((codebook) => [codebook.id, codebook]));
  const waves = new Map<string, WaveFiles['wave'][]>();
  for (const [survey, ofSurvey] of Map.groupBy(inputs, (input) => input.survey)) {
    let before: Released | null = null;
    for (const input of ofSurvey) {
      const wave = await loadWave(ports, input);
      const weighed = weighedWave(wave);
      const released: Released = { codebook: wave.codebook, files: waveFiles(wave, weighed) };
      await writer.write([...filesOf(released, before), ...singleAnswerFiles(wave, weighed)]);
      waves.set(survey, [...(waves.get(survey) ?? []), released.files.wave]);
      const known = newest.get(survey);
      if (known === undefined || known.version <= wave.codebook.version) newest.set(survey, wave.codebook);
      before = released;
    }
  }
  const surveys: SurveysFile['surveys'] = [...newest.values()]
    .sort((a, b) => byCodeUnits(a.id, b.id))
    .map(({ id, title, publisher, version, items }) => ({
      id,
      title,
      publisher,
      codebook: { version, items: items.length },
      waves: (waves.get(id) ?? []).map(({ survey, wave, fieldPeriod, synthetic }) => ({
        survey,
        wave,
        fieldPeriod,
        synthetic,
      })),
    }));
  await writer.write([jsonFile(releasePaths.surveys, { surveys } satisfies SurveysFile)]);
  for (const codebook of newest.values()) {
    await writer.write([
      jsonFile(releasePaths.codebook(codebook.id), codebook),
      ...(await questionnaireFiles(codebook)),
    ]);
  }
}

/** What each sender said, where the participants were told that it will be published. */
function singleAnswerFiles(wave: LoadedWave, weighed: WeighedWave): readonly ReleaseFile[] {
  const answers = singleAnswers(wave, weighed, wave.senders);
  if (answers === null) return [];
  return inBothDialects(singleAnswerTable(wave.wave), answers, singleAnswerColumns(wave.codebook));
}

function filesOf(released: Released, before: Released | null): readonly ReleaseFile[] {
  const { wave } = released.files;
  const items = before === null ? released.files.items : withChanges(released, before);
  return [
    jsonFile(releasePaths.surveyWave(wave.survey, wave.wave), wave),
    jsonFile(releasePaths.waveCodebook(wave.survey, wave.wave), released.codebook),
    ...items.map((item) => jsonFile(releasePaths.surveyItem(wave.survey, wave.wave, item.item), item)),
    ...inBothDialects(surveyTable(wave), surveyRows(items), surveyColumns),
  ];
}
