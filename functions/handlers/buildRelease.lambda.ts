import { openAws } from '../composition/aws.ts';
import { buildRelease, type ReleaseReport } from '../core/buildRelease.ts';
import { silentProgress } from '../ports/progress.ts';
import { watched } from './watched.ts';

/** Releases what counts now; the schedule's event says nothing that matters. */
export const handler = (): Promise<ReleaseReport> =>
  watched('Release', () => buildRelease({ ...openAws(), progress: silentProgress, topology: null }));
