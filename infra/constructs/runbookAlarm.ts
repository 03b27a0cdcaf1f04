import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface RunbookAlarmProps {
  /** Sum over a period; anything above zero rings. */
  readonly metric: IMetric;
  /** What happened, in a sentence. */
  readonly says: string;
  /** Heading in `infra/runbook.md`, as its anchor. */
  readonly section: string;
  /** Where the alarm is sent; `null`: it only shows in the console. */
  readonly topic: ITopic | null;
}

/** An alarm that says what happened and where to read what to do. */
export function runbookAlarm(scope: Construct, id: string, props: RunbookAlarmProps): Alarm {
  const alarm = new Alarm(scope, id, {
    metric: props.metric,
    threshold: 0,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `${props.says} What to do: infra/runbook.md#${props.section}`,
  });
  if (props.topic !== null) alarm.addAlarmAction(new SnsAction(props.topic));
  return alarm;
}
