import { httpFetcher } from '../adapters/http/httpFetcher.ts';
import { environmentSecrets } from '../adapters/secrets/environmentSecrets.ts';
import { managedSecrets } from '../adapters/secrets/managedSecrets.ts';
import type { Fetcher } from '../ports/fetcher.ts';
import type { Secrets } from '../ports/secrets.ts';

/** What fetching needs beside the stores. */
export interface Network {
  readonly fetcher: Fetcher;
  readonly secrets: Secrets;
}

/** The network as seen from a machine, and from a function in the cloud. */
export const localNetwork = (environment: NodeJS.ProcessEnv = process.env): Network => ({
  fetcher: httpFetcher(),
  secrets: environmentSecrets(environment),
});
export const awsNetwork = (environment: NodeJS.ProcessEnv = process.env): Network => ({
  fetcher: httpFetcher(),
  secrets: managedSecrets(environment),
});
