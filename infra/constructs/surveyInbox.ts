import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { StorageStack } from '../stacks/storageStack.ts';
import { PipelineFunction } from './pipelineFunction.ts';
import { WorkQueue } from './workQueue.ts';

export interface SurveyInboxProps {
  readonly storage: StorageStack;
  readonly alarmTopic: ITopic | null;
}

const importTimeout = Duration.minutes(10);
/** Answers that could not be imported are gone after this, whoever forgot them. */
const longestStay = Duration.days(7);

/**
 * Where answers of surveys are handed in by those who may (IAM only). They may hold what is about persons, so they are kept
 * nowhere else and not for long: the bucket has no versions, an import deletes what it read, and a rule deletes the rest.
 */
export class SurveyInbox extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { storage, alarmTopic }: SurveyInboxProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Inbox', {
      versioned: false,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.DESTROY,
      lifecycleRules: [
        {
          id: 'ForgetAnswers',
          expiration: longestStay,
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    // Set on the resource itself, as in the data bucket.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Objects live for seven days at most; access logs would tell longer who handed in what.',
    });
    const { fn } = new PipelineFunction(this, 'ImportSurvey', {
      handler: 'importSurvey',
      description: 'Imports the answers of a survey and deletes what was handed in',
      memorySize: 1769,
      timeout: importTimeout,
      storage,
      objects: { read: [], write: ['surveys/*', 'documents/*', 'runs/*'] },
    });
    fn.addEnvironment('INBOX_NAME', this.bucket.bucketName);
    this.allow(fn);
    const answers = new WorkQueue(this, 'Answers', {
      worker: fn,
      workerTimeout: importTimeout,
      alarmTopic,
      alarmSays:
        'Answers of a survey could not be imported in three attempts; they are deleted after seven days.',
      runbookSection: 'answers-of-a-survey-were-not-imported',
    });
    new Rule(this, 'AnswersArrived', {
      description: 'Answers of a survey were put into the inbox',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [this.bucket.bucketName] } },
      },
      targets: [new SqsQueue(answers.queue)],
    });
  }

  /** To read and delete, never to write. `s3:ListBucket` makes a missing key a 404 instead of a 403. */
  private allow(fn: PipelineFunction['fn']): void {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:DeleteObject'],
        resources: [this.bucket.arnForObjects('*')],
      }),
    );
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    );
    const bucket = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    const role = fn.role;
    if (role === undefined) return;
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/*]`,
      reason: 'All objects of the one bucket that is for nothing but this function.',
    });
  }
}
