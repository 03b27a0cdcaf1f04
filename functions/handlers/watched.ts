import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { Problem } from '@kluftatlas/data/domain/problem.ts';

const logger = new Logger();
const metrics = new Metrics({ namespace: 'Kluftatlas' });

/**
 * Runs a task and says in log and metrics how it went: `<task>Failed` is 1 or 0, so that a metric that is
 * silent tells of a task that never ran. What the task throws is thrown again.
 */
export async function watched<Report>(task: string, run: () => Promise<Report>): Promise<Report> {
  let failed = 1;
  try {
    const report = await run();
    failed = 0;
    logger.info(`${task} done`, { report });
    return report;
  } catch (error) {
    const problem =
      error instanceof Problem ? { code: error.code, place: error.place, advice: error.advice } : {};
    logger.error(`${task} failed`, { error: error as Error, problem });
    throw error;
  } finally {
    metrics.addMetric(`${task}Failed`, MetricUnit.Count, failed);
    metrics.publishStoredMetrics();
  }
}
