import { byCodeUnits } from '@kluftatlas/data/domain/codeUnits.ts';
import type { SurveyId } from '@kluftatlas/data/domain/codebook.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { surveyDataset } from '@kluftatlas/data/surveys/storedSurvey.ts';
import type { SnapshotMeta } from '../../../ports/snapshotStore.ts';
import type { Ports } from '../../ports.ts';

/** A wave that counts. */
export interface SurveyInput extends SnapshotMeta {
  readonly survey: SurveyId;
  readonly synthetic: boolean;
}

/**
 * Heads of all waves that count, by survey and oldest first: of surveys whose codebook is in the store or comes with the
 * project. Made-up waves give way to the first real one of their survey, so that a file never holds both.
 */
export async function loadSurveyInputs({
  store,
  objects,
}: Pick<Ports, 'store' | 'objects'>): Promise<readonly SurveyInput[]> {
  const stored = (await objects.list('surveys/')).map((key) => key.split('/')[1] ?? '');
  const ids = [...new Set([...stored, ...codebooks.map(({ id }) => id)])].sort(byCodeUnits) as SurveyId[];
  const inputs: SurveyInput[] = [];
  for (const survey of ids) {
    const real = await store.listCurrent(surveyDataset(survey, false));
    const synthetic = real.length === 0;
    const current = synthetic ? await store.listCurrent(surveyDataset(survey, true)) : real;
    for (const { snapshot, period } of current.toSorted((a, b) => byCodeUnits(a.period, b.period))) {
      const meta = await store.readSnapshot(snapshot);
      if (meta === null) {
        throw new Problem(
          'store-failed',
          `The pointer of ${survey} ${period} names a snapshot that is not there`,
          'Import this wave again.',
        );
      }
      inputs.push({ ...meta, survey, synthetic });
    }
  }
  return inputs;
}
