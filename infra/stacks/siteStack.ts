import { CfnOutput, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { SiteDistribution } from '../constructs/siteDistribution.ts';
import type { StorageStack } from './storageStack.ts';

export interface SiteStackProps extends StackProps {
  readonly config: Config;
  readonly storage: StorageStack;
}

/** The built site and the releases behind one address. Everything in it can be built again at any time. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, { config, storage, ...props }: SiteStackProps) {
    super(scope, id, props);
    const siteBucket = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(siteBucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only CloudFront reads it; access logs are not kept on purpose.',
    });
    // By its name only: the storage stack lets CloudFront read it and must not come to depend on this stack.
    const dataBucket = Bucket.fromBucketAttributes(this, 'Data', {
      bucketName: storage.bucket.bucket.bucketName,
      region: this.region,
    });
    const site = new SiteDistribution(this, 'Site', {
      domain: config.domain,
      pages: S3BucketOrigin.withOriginAccessControl(siteBucket),
      data: S3BucketOrigin.withOriginAccessControl(dataBucket),
    });

    new CfnOutput(this, 'SiteAddress', {
      value: `https://${config.domain?.name ?? site.distribution.distributionDomainName}`,
    });
    new CfnOutput(this, 'SiteBucketName', { value: siteBucket.bucketName });
    new CfnOutput(this, 'DistributionId', { value: site.distribution.distributionId });
  }
}
