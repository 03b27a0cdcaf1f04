import { Duration, Stack, type StackProps, TimeZone, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { alarmTopic } from '../constructs/alarmTopic.ts';
import { PipelineFunction } from '../constructs/pipelineFunction.ts';
import { runbookAlarm } from '../constructs/runbookAlarm.ts';
import { WorkQueue } from '../constructs/workQueue.ts';
import type { StorageStack } from './storageStack.ts';

export interface IngestionStackProps extends StackProps {
  readonly config: Config;
  readonly storage: StorageStack;
}

/**
 * A file put under `incoming/<source>/` is ingested; every night a release is built from what counts then.
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
      objects: { read: ['incoming/*', 'raw/*'], write: ['raw/*'] },
    });
    const files = new WorkQueue(this, 'Files', {
      worker: ingest.fn,
      workerTimeout: ingestTimeout,
      alarmTopic: topic,
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
      objects: {
        read: ['geometry/*', 'releases/*', 'latest.json'],
        write: ['releases/*', 'latest.json'],
      },
    });
    new Schedule(this, 'Nightly', {
      description: 'Builds a release every night',
      schedule: ScheduleExpression.cron({ hour: '3', minute: '30', timeZone: TimeZone.EUROPE_BERLIN }),
      target: this.nightlyTarget(release.fn),
    });
    runbookAlarm(this, 'ReleaseFailed', {
      metric: release.fn.metricErrors({ statistic: 'Sum', period: Duration.minutes(5) }),
      says: 'The release could not be built; the last good one stays.',
      section: 'the-release-was-not-built',
      topic,
    });
  }

  /** With a role of its own, so that the one wide permission that the target asks for can be explained. */
  private nightlyTarget(fn: NodejsFunction): LambdaInvoke {
    const role = new Role(this, 'NightlyRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    });
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${this.getLogicalId(fn.node.defaultChild as CfnFunction)}.Arn>:*]`,
      reason: 'Versions of the one function that the schedule calls.',
    });
    return new LambdaInvoke(fn, { role, retryAttempts: 1, maxEventAge: Duration.hours(6) });
  }
}
