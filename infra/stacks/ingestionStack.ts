import { Duration, Stack, type StackProps, TimeZone } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { alarmTopic } from '../constructs/alarmTopic.ts';
import { functionTarget } from '../constructs/functionTarget.ts';
import { PipelineFunction } from '../constructs/pipelineFunction.ts';
import { runbookAlarm } from '../constructs/runbookAlarm.ts';
import { SurveyInbox } from '../constructs/surveyInbox.ts';
import { WorkQueue } from '../constructs/workQueue.ts';
import { fetchSchedules, tokenSchedule } from '../fetchSchedules.ts';
import type { StorageStack } from './storageStack.ts';

export interface IngestionStackProps extends StackProps {
  readonly config: Config;
  readonly storage: StorageStack;
}

/**
 * A file put under `incoming/<source>/` is ingested, answers of surveys have an inbox of their own, publishers are asked for newer
 * files; every night a release is built from what counts then.
 * Files go through a queue, so that a failed one is tried again and never lost; a release that changes
 * nothing has the id it had before, so that building it every night costs nothing but seconds.
 */
export class IngestionStack extends Stack {
  constructor(scope: Construct, id: string, { config, storage, ...props }: IngestionStackProps) {
    super(scope, id, props);
    const { bucket } = storage.bucket;
    const topic = alarmTopic(this, 'Alarms', config.alarmEmail);

    const ingestTimeout = Duration.minutes(10);
    const ingest = new PipelineFunction(this, 'IngestSnapshot', {
      handler: 'ingestSnapshot',
      description: 'Checks one file and stores it as an immutable snapshot',
      memorySize: 1769,
      timeout: ingestTimeout,
      storage,
      objects: { read: ['incoming/*', 'raw/*'], write: ['raw/*', 'runs/*'] },
    });
    const files = new WorkQueue(this, 'Files', {
      worker: ingest.fn,
      workerTimeout: ingestTimeout,
      alarmTopic: topic,
      alarmSays: 'A file could not be ingested in three attempts.',
      runbookSection: 'a-file-was-not-ingested',
    });
    new Rule(this, 'FileArrived', {
      description: 'A file was put under incoming/',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix: 'incoming/' }] } },
      },
      targets: [new SqsQueue(files.queue)],
    });

    const release = new PipelineFunction(this, 'BuildRelease', {
      handler: 'buildRelease',
      description: 'Builds the immutable files of a release and moves the pointer to it',
      memorySize: 3008,
      timeout: Duration.minutes(15),
      storage,
      files: ['node_modules/highs/build/highs.wasm'],
      objects: {
        read: ['geometry/*', 'documents/*', 'surveys/*', 'releases/*', 'latest.json'],
        write: ['releases/*', 'latest.json'],
      },
    });
    new Schedule(this, 'Nightly', {
      description: 'Builds a release every night',
      schedule: ScheduleExpression.cron({ hour: '3', minute: '30', timeZone: TimeZone.EUROPE_BERLIN }),
      target: functionTarget(this, 'NightlyRole', release.fn)(),
    });
    runbookAlarm(this, 'ReleaseFailed', {
      metric: release.fn.metricErrors({ statistic: 'Sum', period: Duration.minutes(5) }),
      says: 'The release could not be built; the last good one stays.',
      section: 'the-release-was-not-built',
      topic,
    });
    this.fetchSources({ config, storage }, topic);
    new SurveyInbox(this, 'Surveys', { storage, alarmTopic: topic });
  }

  /**
   * Asks publishers for files that have changed. It is not called again when it failed: it has tried several times
   * by itself, and its schedule comes back.
   */
  private fetchSources({ config, storage }: IngestionStackProps, topic: ITopic | null): void {
    const { genesisTokenArn } = config;
    const fetch = new PipelineFunction(this, 'FetchSource', {
      handler: 'fetchSource',
      description: 'Fetches the newest files of a source from its publisher and stores them as snapshots',
      // It reads what it fetches, as IngestSnapshot does: a half-yearly workbook of the Breitbandatlas takes 765 MB.
      memorySize: 1769,
      timeout: Duration.minutes(15),
      storage,
      objects: { read: ['raw/*'], write: ['raw/*', 'runs/*'] },
      secrets: genesisTokenArn === null ? {} : { GENESIS_TOKEN: genesisTokenArn },
    });
    fetch.fn.configureAsyncInvoke({ retryAttempts: 0 });
    const target = functionTarget(this, 'FetchRole', fetch.fn);
    for (const { source, cron } of [
      ...fetchSchedules,
      ...(genesisTokenArn === null ? [] : [tokenSchedule]),
    ]) {
      new Schedule(this, `Fetch-${source}`, {
        description: `Asks for newer files of ${source}`,
        schedule: ScheduleExpression.cron({ ...cron, timeZone: TimeZone.EUROPE_BERLIN }),
        target: target(ScheduleTargetInput.fromObject({ source })),
      });
    }
    runbookAlarm(this, 'FetchFailed', {
      metric: fetch.fn.metricErrors({ statistic: 'Sum', period: Duration.minutes(5) }),
      says: 'A file could not be fetched; what was there before still counts.',
      section: 'a-source-was-not-fetched',
      topic,
    });
  }
}
