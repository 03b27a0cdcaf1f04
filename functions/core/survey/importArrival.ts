import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { limits } from '@kluftatlas/data/sources/shared/limits.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { readColumnMapping } from '@kluftatlas/data/surveys/matching/columnMapping.ts';
import { readCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Ports } from '../ports.ts';
import { fieldPeriodOf } from './fieldPeriod.ts';
import { importSurvey } from './importSurvey.ts';
import { inFile } from './inFile.ts';
import { surveyFileOf } from './surveyFile.ts';
import type { SurveyReport } from './surveyReport.ts';

/** An export that was put into the inbox. */
export interface InboxArrival {
  readonly key: string;
  readonly size: number;
  readonly survey: string;
  readonly wave: Period;
  readonly name: string;
  readonly acceptBecause?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Lie beside an export and are read with it. */
const codebookName = 'codebook.json';
const columnsName = 'columns.json';

/**
 * Imports an export out of the inbox and deletes it there; what goes wrong leaves it where it is, to be tried again.
 * `null` for a codebook or a mapping, which waits for its export, and for a message that comes a second time.
 * @throws Problem as `importSurvey`; `file-missing`, `file-too-large`, `usage` without a codebook
 */
export async function importArrival(
  ports: Pick<Ports, 'store' | 'objects' | 'clock' | 'progress'>,
  inbox: ObjectStore,
  arrival: InboxArrival,
): Promise<SurveyReport | null> {
  const { key, wave, name, size, from, to, acceptBecause } = arrival;
  if (name === codebookName || name === columnsName) return null;
  if (size > limits.fileBytes) {
    throw new Problem(
      'file-too-large',
      `The export has ${size} bytes, more than the ${limits.fileBytes} that fit here`,
      'Import it on a machine, with TABLE_NAME and BUCKET_NAME set: npm run survey -- import.',
      { file: name },
    );
  }
  const bytes = await inbox.get(key);
  if (bytes === null) return gone(arrival);
  const codebook = await codebookOf(inbox, arrival);
  const columns = await inbox.get(besideOf(key, columnsName));
  const report = await importSurvey(ports, {
    files: [surveyFileOf(name, bytes)],
    codebook,
    wave,
    fieldPeriod: fieldPeriodOf(wave, from, to),
    synthetic: false,
    ...(columns !== null && {
      mapping: inFile(columnsName, () => readColumnMapping(new TextDecoder().decode(columns))),
    }),
    ...(acceptBecause !== undefined && { acceptBecause }),
  });
  await inbox.delete(key);
  return report;
}

/** A queue may hand out a message twice; what a person sends by hand should find its export. */
function gone({ key, acceptBecause, from, to }: InboxArrival): null {
  if (acceptBecause === undefined && from === undefined && to === undefined) return null;
  throw new Problem('file-missing', `There is no object ${key}`, 'Put the export into the inbox again.');
}

const besideOf = (key: string, name: string): string => `${key.slice(0, key.lastIndexOf('/'))}/${name}`;

/** The one beside the export, else the one of that name that comes with the project. */
async function codebookOf(inbox: ObjectStore, { key, survey }: InboxArrival): Promise<Codebook> {
  const own = await inbox.get(besideOf(key, codebookName));
  const codebook =
    own === null
      ? codebooks.find(({ id }) => id === survey)
      : inFile(codebookName, () => readCodebook(new TextDecoder().decode(own)));
  if (codebook?.id === survey) return codebook;
  throw new Problem(
    'usage',
    codebook === undefined
      ? `There is no codebook of the survey “${survey}”`
      : `The codebook beside the export is of “${codebook.id}”, the folder is called “${survey}”`,
    `Put the codebook of this survey into the inbox first: ${besideOf(key, codebookName)}.`,
  );
}
