import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

/** The checkout's root. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Folder of the local store, objects and built sites. */
export const home = resolve(process.env['KLUFT_HOME'] || `${root}.kluft`);
