import { openAws, openInbox } from '../composition/aws.ts';
import { importArrival } from '../core/survey/importArrival.ts';
import type { SurveyReport } from '../core/survey/surveyReport.ts';
import { silentProgress } from '../ports/progress.ts';
import { readSurveyArrival } from './surveyArrival.ts';
import { watched } from './watched.ts';

/** What the log may hold: no row of a hand-in. */
type Told = Pick<SurveyReport, 'dataset' | 'wave' | 'result'> & {
  readonly outcomes: NonNullable<SurveyReport['answers']>['outcomes'] | null;
};

/** Imports the answers that a message of the queue tells of. A message whose file fails goes back to the queue. */
export const handler = (event: unknown): Promise<Told | null> =>
  watched('ImportSurvey', async () => {
    const arrival = readSurveyArrival(event);
    const ports = { ...openAws(), progress: silentProgress };
    const report = await importArrival(ports, openInbox(), arrival);
    if (report === null) return null;
    const { dataset, wave, result, answers } = report;
    return { dataset, wave, result, outcomes: answers?.outcomes ?? null };
  });
