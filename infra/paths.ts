import { fileURLToPath } from 'node:url';

/** Absolute path of a file of the repository, named from its root. */
export const repositoryPath = (relative: string): string =>
  fileURLToPath(new URL(`../${relative}`, import.meta.url));
