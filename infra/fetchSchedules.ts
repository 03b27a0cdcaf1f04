import type { CronOptionsWithTimezone } from 'aws-cdk-lib/aws-scheduler';

export interface FetchSchedule {
  /** Id of a source with addresses. */
  readonly source: string;
  /** When its publisher is asked, in Berlin. Asking costs one request a file where nothing changed. */
  readonly cron: Omit<CronOptionsWithTimezone, 'timeZone'>;
}

const weekly = (weekDay: string, hour: string): FetchSchedule['cron'] => ({ weekDay, hour, minute: '10' });
const monthly = (day: string, hour: string): FetchSchedule['cron'] => ({ day, hour, minute: '10' });

/**
 * Sources that the function fetches by itself. Registers come before what is held against them. Not among them:
 * boundaries, whose simplifying needs a large program, and lists of hundreds and thousands of pages, which may take
 * longer than the function may run (`infra/runbook.md`, “Fetching by hand”).
 */
export const fetchSchedules: readonly FetchSchedule[] = [
  { source: 'destatis-gv', cron: weekly('MON', '0') },
  { source: 'destatis-gebietsaenderungen', cron: weekly('MON', '1') },
  { source: 'breitbandatlas', cron: weekly('TUE', '0') },
  { source: 'open-data-publishers', cron: monthly('2', '1') },
];

/** Asked only where a token is configured. */
export const tokenSchedule: FetchSchedule = { source: 'genesis', cron: monthly('3', '1') };
