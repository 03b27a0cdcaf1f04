import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { runbookAlarm } from './runbookAlarm.ts';

export interface WorkQueueProps {
  readonly worker: IFunction;
  /** How long the worker may take for one message. */
  readonly workerTimeout: Duration;
  readonly alarmTopic: ITopic | null;
  /** What happened when the alarm rings, in a sentence. */
  readonly alarmSays: string;
  readonly runbookSection: string;
}

const secured = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

/** One message at a time to a worker; what fails three times waits, with an alarm, in the dead-letter queue. */
export class WorkQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const deadLetters = new Queue(this, 'DeadLetters', { ...secured, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...secured,
      // AWS advises six times the worker's timeout, so that a throttled message is not handed out twice.
      visibilityTimeout: Duration.seconds(6 * props.workerTimeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 3 },
    });
    props.worker.addEventSource(new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: 2 }));
    runbookAlarm(this, 'DeadLettersAlarm', {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      says: props.alarmSays,
      section: props.runbookSection,
      topic: props.alarmTopic,
    });
  }
}
