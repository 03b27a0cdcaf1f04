import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';

/** A function as what schedules call, with the input that each of them gives. */
export type FunctionTarget = (input?: ScheduleTargetInput) => LambdaInvoke;

/** With a role of its own, so that the one wide permission that the target asks for can be explained. */
export function functionTarget(scope: Construct, id: string, fn: NodejsFunction): FunctionTarget {
  const role = new Role(scope, id, { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
  const logicalId = Stack.of(scope).getLogicalId(fn.node.defaultChild as CfnFunction);
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>:*]`,
    reason: 'Versions of the one function that the schedule calls.',
  });
  return (input) =>
    new LambdaInvoke(fn, {
      role,
      retryAttempts: 1,
      maxEventAge: Duration.hours(6),
      ...(input === undefined ? {} : { input }),
    });
}
