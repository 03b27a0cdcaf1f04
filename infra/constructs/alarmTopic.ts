import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** Tells one e-mail address; AWS asks it for its consent first. `null` where nobody is to be told. */
export function alarmTopic(scope: Construct, id: string, email: string | null): Topic | null {
  if (email === null) return null;
  const topic = new Topic(scope, id, { enforceSSL: true });
  topic.addSubscription(new EmailSubscription(email));
  return topic;
}
