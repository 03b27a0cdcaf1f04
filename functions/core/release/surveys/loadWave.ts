import { administrationsOf } from '@kluftatlas/data/domain/administrations.ts';
import { isAsked } from '@kluftatlas/data/domain/askedStates.ts';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { IsoDate } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import { lastDayOf } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { FrameCell, Respondent } from '@kluftatlas/data/domain/survey.ts';
import { drawnUnitOf } from '@kluftatlas/data/surveys/frame/drawnUnit.ts';
import { frameOf, type Frame } from '@kluftatlas/data/surveys/frame/frameOf.ts';
import { checkedCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import type { Sender } from '@kluftatlas/data/surveys/results/singleAnswers.ts';
import type { WaveInput } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { surveyAnswerOf, waveDocument, type StoredWave } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { sha256 } from '../../fileIdentity.ts';
import type { Ports } from '../../ports.ts';
import { requiredObject } from '../requiredObject.ts';
import type { SurveyInput } from './surveyInputs.ts';

type StorePorts = Pick<Ports, 'store' | 'objects'>;

/** What a made-up wave is drawn from has no cells without a key: its senders are found by their position. */
interface WaveFrame {
  readonly cells: readonly FrameCell[];
  readonly dataset: string;
  readonly date: IsoDate | null;
  respondentOf(row: ObservationRow): Respondent | null;
  /** Of a municipality or an administration, by its key; `null` of a made-up one. */
  nameOf(key: string): string | null;
}

/** A wave with who sent each of its answers. */
export interface LoadedWave extends WaveInput {
  /** In the order of the respondents. */
  readonly senders: readonly Sender[];
}

/**
 * A wave out of the store, beside the frame of the register that its senders were found in.
 * @throws Problem `register-missing` where this register is not in the store any more
 */
export async function loadWave(ports: StorePorts, input: SurveyInput): Promise<LoadedWave> {
  const stored = (await readJson(
    ports,
    input.objects.find((key) => key.endsWith(waveDocument)),
  )) as StoredWave;
  const codebook = checkedCodebook(await readJson(ports, stored.codebook));
  const frame = await frameOfWave(ports, stored, codebook);
  const rows = await Array.fromAsync(ports.store.readObservations(input.id));
  const known = rows.flatMap((row) => {
    const respondent = frame.respondentOf(row);
    const { code } = row.area;
    return respondent === null ? [] : [{ respondent, sender: { key: code, name: frame.nameOf(code) } }];
  });
  const missing = rows.length - known.length;
  const { survey, wave, fieldPeriod, synthetic } = stored;
  return {
    wave: { survey, wave, fieldPeriod, synthetic },
    codebook,
    cells: frame.cells,
    frame: { dataset: frame.dataset, date: frame.date },
    respondents: known.map(({ respondent }) => respondent),
    senders: known.map(({ sender }) => sender),
    import: {
      ...stored.import,
      taken: stored.import.taken - missing,
      unmatched: stored.import.unmatched + missing,
    },
    sha256: stored.sha256,
    inputsHash: input.sha256,
    seedOf: (text) => parseInt(sha256(text).slice(0, 8), 16),
  };
}

async function readJson({ objects }: StorePorts, key: string | undefined): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await requiredObject(objects, key ?? waveDocument)));
}

async function frameOfWave(ports: StorePorts, stored: StoredWave, codebook: Codebook): Promise<WaveFrame> {
  const { register } = stored;
  if (stored.frame !== undefined) {
    return {
      cells: stored.frame,
      dataset: register.dataset,
      date: lastDayOf(register.period),
      respondentOf: drawnRespondent,
      nameOf: () => null,
    };
  }
  const { frame, date, names } = await registerFrame(ports, stored, codebook);
  return {
    cells: frame.cells,
    dataset: register.dataset,
    date,
    respondentOf: (row) => {
      const answer = surveyAnswerOf(row);
      const place = frame.placeOf(answer);
      return place === null ? null : { ...place, answers: answer.answers };
    },
    nameOf: (key) => names.get(key) ?? null,
  };
}

function drawnRespondent(row: ObservationRow): Respondent | null {
  const unit = drawnUnitOf(row.attributes ?? {});
  return unit === null
    ? null
    : { ...unit, administration: row.area.code, answers: surveyAnswerOf(row).answers };
}

/** Only the states that the survey asks. */
async function registerFrame(
  { store }: StorePorts,
  { survey, wave, register }: StoredWave,
  codebook: Codebook,
): Promise<{
  readonly frame: Frame;
  readonly date: IsoDate;
  readonly names: ReadonlyMap<string, string>;
}> {
  const current = await store.listCurrent(register.dataset);
  const pointer = current.find(({ period }) => period === register.period);
  const head = pointer === undefined ? null : await store.readSnapshot(pointer.snapshot);
  if (head === null) {
    throw new Problem(
      'register-missing',
      `The register of ${register.period}, which the senders of ${survey} ${wave} were found in, is not in the store`,
      'Read it again: npm run ingest -- destatis-gv <file>.',
    );
  }
  const units = administrationsOf(await Array.fromAsync(store.readObservations(head.id)));
  const ofAsked = ({ state }: { readonly state: FrameCell['state'] }) => isAsked(codebook, state);
  return {
    frame: frameOf({
      municipalities: units.municipalities.filter(ofAsked),
      administrations: units.administrations.filter(ofAsked),
    }),
    date: head.dataDate,
    names: new Map<string, string>([
      ...units.administrations.map(({ key, name }) => [key, name] as const),
      ...units.municipalities.map(({ ags, name }) => [ags, name] as const),
    ]),
  };
}
