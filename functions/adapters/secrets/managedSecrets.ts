import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { patience } from '../patience.ts';

/**
 * Secrets in AWS Secrets Manager. The environment holds only where each one is: the variable `<name>_ARN` of the
 * secret `<name>`.
 */
export const managedSecrets = (environment: NodeJS.ProcessEnv): Secrets => ({
  async read(name) {
    const arn = environment[`${name}_ARN`];
    if (arn === undefined || arn === '') throw missing(name, 'no secret is named for it');
    const client = new SecretsManagerClient(patience);
    const answer = await client.send(new GetSecretValueCommand({ SecretId: arn })).catch((error: unknown) => {
      throw missing(name, error instanceof Error ? error.name : 'it cannot be read');
    });
    if (answer.SecretString === undefined || answer.SecretString === '') throw missing(name, 'it is empty');
    return answer.SecretString;
  },
});

const missing = (name: string, why: string): Problem =>
  new Problem(
    'secret-missing',
    `The secret ${name} is not there: ${why}`,
    'Put the token into Secrets Manager and name it when deploying: see infra/runbook.md, “Fetching from the Regionalstatistik”.',
  );
