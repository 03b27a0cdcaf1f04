import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { datasetId, isoDate, type DatasetId, type SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { SurveyAnswer } from '@kluftatlas/data/domain/survey.ts';
import { surveyAnswerOf } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { openLocal, type LocalPorts } from '@kluftatlas/functions/composition/local.ts';
import { importSurvey, type SurveyImport } from '@kluftatlas/functions/core/survey/importSurvey.ts';
import { surveyFileOf } from '@kluftatlas/functions/core/survey/surveyFile.ts';
import type { SurveyReport } from '@kluftatlas/functions/core/survey/surveyReport.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import type { SnapshotMeta } from '@kluftatlas/functions/ports/snapshotStore.ts';
import { importCodebook } from '../../../data/surveys/support/world.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';
import { seedRegister } from './seededRegister.ts';

export const realProbe = datasetId('survey/probe');

/** What stands in every column about persons. */
export const secret = 'maria.muster@example.org';
/** A city, an association, and a member that did not finish. */
export const answers = [
  'id;submitdate;email;ags;verband;dms;paths[own];paths[it];share;wish;remark',
  `1;2026-05-01 10:00:00;${secret};01001000;;d1;Y;;40;=1+1 <b>😀</b>;${secret}`,
  `2;2026-05-02 10:00:00;${secret};;010515101;d2;;Y;;;`,
  `3;;${secret};01051001;;d2;;;;;`,
  '',
].join('\n');

export const orderOf = (text: string, more: Partial<SurveyImport> = {}): SurveyImport => ({
  files: [surveyFileOf('answers.csv', new TextEncoder().encode(text))],
  codebook: importCodebook satisfies Codebook,
  wave: period('2026-05'),
  fieldPeriod: { from: isoDate('2026-04-01'), to: isoDate('2026-05-31') },
  synthetic: false,
  ...more,
});

interface StoredProbe {
  readonly head: SnapshotMeta | null;
  readonly rows: readonly ObservationRow[];
  readonly senders: Readonly<Record<string, SurveyAnswer>>;
}

/** A store of its own with the made-up register in it. */
export interface ProbeStore {
  readonly local: LocalPorts;
  readonly stores: Pick<LocalPorts, 'store' | 'objects'>;
  run(text: string, more?: Partial<SurveyImport>): Promise<SurveyReport>;
  /** What counts. */
  current(dataset?: DatasetId): Promise<SnapshotId | undefined>;
  stored(dataset?: DatasetId): Promise<StoredProbe | null>;
  /** Keys and content of all objects, as one text. */
  everyObject(): Promise<string>;
  close(): Promise<void>;
}

export async function openProbe(): Promise<ProbeStore> {
  const folder = await temporaryFolder();
  const local = await openLocal(folder.path);
  await seedRegister(local.store);
  const current = async (dataset = realProbe) => (await local.store.listCurrent(dataset))[0]?.snapshot;
  return {
    local,
    stores: { store: local.store, objects: local.objects },
    run: (text, more) => importSurvey({ ...local, progress: silentProgress }, orderOf(text, more)),
    current,
    async stored(dataset) {
      const id = await current(dataset);
      if (id === undefined) return null;
      const head = await local.store.readSnapshot(id);
      const rows = await Array.fromAsync(local.store.readObservations(id));
      const senders = Object.fromEntries(rows.map((row) => [row.area.code, surveyAnswerOf(row)]));
      return { head, rows, senders };
    },
    async everyObject() {
      const keys = await local.objects.list('');
      const text = async (key: string) =>
        `${key}\n${new TextDecoder().decode((await local.objects.get(key)) ?? undefined)}`;
      return (await Promise.all(keys.map(text))).join('\n');
    },
    async close() {
      await local.close();
      await folder.remove();
    },
  };
}
