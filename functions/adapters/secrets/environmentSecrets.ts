import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { Secrets } from '../../ports/secrets.ts';

/** Secrets of one machine: environment variables of the same name. */
export const environmentSecrets = (environment: NodeJS.ProcessEnv): Secrets => ({
  async read(name) {
    const value = environment[name];
    if (value !== undefined && value !== '') return value;
    throw new Problem(
      'secret-missing',
      `The environment variable ${name} is not set`,
      `Set it for this one command, as in ${name}=… npm run fetch -- <source>. Nothing keeps it.`,
    );
  },
});
