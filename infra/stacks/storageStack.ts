import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { DataBucket } from '../constructs/dataBucket.ts';
import { ObservationTable } from '../constructs/observationTable.ts';

export interface StorageStackProps extends StackProps {
  readonly config: Config;
}

/** What must outlive every deployment: the table and the bucket of raw files, topologies and releases. */
export class StorageStack extends Stack {
  readonly table: ObservationTable;
  readonly bucket: DataBucket;

  constructor(scope: Construct, id: string, { config, ...props }: StorageStackProps) {
    super(scope, id, { ...props, terminationProtection: config.stage === 'prod' });
    const removalPolicy = config.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.table = new ObservationTable(this, 'Observations', { removalPolicy });
    this.bucket = new DataBucket(this, 'Data', { removalPolicy });
  }
}
