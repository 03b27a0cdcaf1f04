import { Duration, type RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** Keys that everybody may read, through CloudFront only. */
const publicKeys = ['latest.json', 'releases/*'];

/** Keys or patterns of keys. */
export interface ObjectAccess {
  readonly read: readonly string[];
  readonly write: readonly string[];
}

/**
 * Files handed in (`incoming/`), kept as they came (`raw/`), topologies (`geometry/`) and releases.
 * Not versioned: raw files, topologies and releases are named after their content and never change, and
 * `latest.json` is written again from the table at every release.
 */
export class DataBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { removalPolicy }: { readonly removalPolicy: RemovalPolicy }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy,
      lifecycleRules: [
        { id: 'ForgetIncoming', prefix: 'incoming/', expiration: Duration.days(30) },
        {
          id: 'ArchiveRaw',
          prefix: 'raw/',
          transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) }],
        },
        { id: 'SweepUploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    // Set on the resource itself: the Bucket class would bring a function of its own for this one switch.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    this.letCloudFrontRead();
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Public open data; access logs would hold addresses of visitors that nobody needs.',
    });
  }

  /**
   * Lets `role` read and write the objects that match the patterns (`raw/*`), one by one. `s3:ListBucket`
   * makes a missing key a 404 instead of a 403.
   */
  grantObjects(role: Role, { read, write }: ObjectAccess): void {
    role.addToPolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }));
    this.allow(role, 's3:GetObject', read);
    this.allow(role, 's3:PutObject', write);
    const arn = this.arnInOtherStacks();
    for (const pattern of new Set([...read, ...write].filter((each) => each.endsWith('*')))) {
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${arn}/${pattern}]`,
        reason: 'One kind of file; its keys contain content hashes and cannot be listed beforehand.',
      });
    }
  }

  private allow(role: Role, action: string, patterns: readonly string[]): void {
    if (patterns.length === 0) return;
    const resources = patterns.map((pattern) => this.bucket.arnForObjects(pattern));
    role.addToPolicy(new PolicyStatement({ actions: [action], resources }));
  }

  /** The bucket's ARN as the templates of other stacks spell it: the name of an exported value. */
  private arnInOtherStacks(): string {
    const stack = Stack.of(this);
    const reference = stack.resolve(stack.exportValue(this.bucket.bucketArn)) as {
      'Fn::ImportValue': string;
    };
    return reference['Fn::ImportValue'];
  }

  /** Any distribution of this account: naming the one would tie the storage stack to the site stack. */
  private letCloudFrontRead(): void {
    const { account } = Stack.of(this);
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: publicKeys.map((key) => this.bucket.arnForObjects(key)),
        conditions: { ArnLike: { 'aws:SourceArn': `arn:aws:cloudfront::${account}:distribution/*` } },
      }),
    );
  }
}
