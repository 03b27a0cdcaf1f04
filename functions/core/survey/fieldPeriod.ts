import { isoDate, type IsoDate } from '@kluftatlas/data/domain/ids.ts';
import { lastDayOf, periodOfDate, type Period } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SurveyWave } from '@kluftatlas/data/domain/survey.ts';
import { realDate } from '@kluftatlas/data/sources/shared/writtenDate.ts';

/**
 * From the first to the last day of asking; what is not given is the beginning and the end of the wave's month.
 * @throws Problem `usage` for days that are none, that run backwards, or end in another month than the wave
 */
export function fieldPeriodOf(
  wave: Period,
  from: string | undefined,
  to: string | undefined,
): SurveyWave['fieldPeriod'] {
  const end = to === undefined ? lastDayOf(wave) : dayOf('--to', to);
  const start = from === undefined ? isoDate(`${periodOfDate(end)}-01`) : dayOf('--from', from);
  if (periodOfDate(end) !== wave) {
    throw new Problem(
      'usage',
      `Asking ended on ${end}, which is not in ${wave}`,
      'A wave is named by the month in which asking ended.',
    );
  }
  if (start > end) throw new Problem('usage', `${start} is after ${end}`, 'Give --from before --to.');
  return { from: start, to: end };
}

function dayOf(option: string, text: string): IsoDate {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? realDate(text) : null;
  if (day !== null) return day;
  throw new Problem('usage', `“${text}” is no day`, `Give ${option} as YYYY-MM-DD.`);
}
