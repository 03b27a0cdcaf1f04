import { datasetId, sourceId, type Ags, type DatasetId, type Sha256, type SourceId } from '../domain/ids.ts';
import type { SurveyId } from '../domain/codebook.ts';
import type { ObservationRow } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import type { Answers, FrameCell, SurveyAnswer, SurveyWave } from '../domain/survey.ts';
import type { ImportOutcomes } from '../domain/surveyResults.ts';

/*
 * How a wave lies in the store: a snapshot of dataset `survey/<id>` (made up: `simulated/<id>`), its period the wave, with
 * one row for each sender whose answers count; beside the rows two objects, the codebook and what is known of the wave.
 */

/** Real and made-up answers are never in one dataset. */
export const surveyDataset = (survey: SurveyId, synthetic: boolean): DatasetId =>
  datasetId(`${synthetic ? 'simulated' : 'survey'}/${survey}`);

/** What stands in the place of a source in the heads of their snapshots. */
export const surveySources: readonly SourceId[] = [sourceId('survey'), sourceId('simulated')];

/** Object of a codebook; named by its content, and in the objects of every snapshot that was read by it. */
export const codebookKey = (survey: SurveyId, sha256: Sha256): string => `surveys/${survey}/${sha256}.json`;

/** How the key of the snapshot's document ends that holds a `StoredWave`. */
export const waveDocument = 'wave.json';

/** What is known of a wave beside its answers. */
export interface StoredWave extends SurveyWave {
  /** Key of its object. */
  readonly codebook: string;
  readonly codebookVersion: number;
  /** The register that senders were found in, or that `frame` was counted from. */
  readonly register: { readonly dataset: DatasetId; readonly period: Period };
  /** Only of made-up answers whose senders are drawn from cells and have no keys (`drawnUnit.ts`). */
  readonly frame?: readonly FrameCell[];
  readonly import: ImportOutcomes;
  /** Of the file as it came, which is not kept; of several files, of their hashes. `null` where answers were made up. */
  readonly sha256: Sha256 | null;
}

/** What no code of a variable looks like: they start with a letter. */
const administrationKey = '@administration';
const municipalityKey = '@municipality';

/**
 * One sender's answers as a row under the sender's own key: an AGS, or an association's.
 * `row` is the row of the file.
 */
export function observationOf(answer: SurveyAnswer, row: number): ObservationRow {
  const { administration, municipality, answers } = answer;
  return {
    row,
    area:
      municipality === null
        ? { level: 'administration', code: administration ?? '' }
        : { level: 'municipality', code: municipality },
    values: [],
    attributes: {
      ...answers,
      ...(administration === null ? {} : { [administrationKey]: administration }),
      ...(municipality === null ? {} : { [municipalityKey]: municipality }),
    },
  };
}

/** The way back; fields that are no answers are left out. */
export function surveyAnswerOf({ attributes = {} }: Pick<ObservationRow, 'attributes'>): SurveyAnswer {
  const answers: Answers = Object.fromEntries(
    Object.entries(attributes).filter(([code]) => !code.startsWith('@')),
  );
  return {
    administration: attributes[administrationKey] ?? null,
    municipality: (attributes[municipalityKey] as Ags | undefined) ?? null,
    answers,
  };
}
