import { releasePaths } from '@kluftatlas/data/domain/release.ts';

/** Address of a file of a release; the files lie beside the site. */
export const releaseAddress = (release: string, path: string) => `/data/releases/${release}/${path}`;

/** Address of a table for download. */
export const downloadAddress = (release: string, name: string, dialect: 'csv' | 'excel' = 'csv') =>
  releaseAddress(release, releasePaths.download(name, dialect));
