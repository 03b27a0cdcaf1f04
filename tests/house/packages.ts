import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryPath } from '@kluftatlas/infra/paths.ts';

interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  /** An SPDX expression; in very old packages a list of licences to choose from. */
  readonly license?: string | readonly string[];
  readonly link?: boolean;
  /** Comes inside another package's archive. */
  readonly inBundle?: boolean;
}

/** A dependency that one of our manifests names. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly workspace: string;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const workspaces = ['.', 'data', 'functions', 'infra', 'web', 'tests'];

/** What our manifests name, our own workspaces left out. */
export const directDependencies: readonly Dependency[] = workspaces.flatMap((workspace) => {
  const manifest = readJson(repositoryPath(`${workspace}/package.json`)) as Manifest;
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(all)
    .filter(([name]) => !name.startsWith('@kluftatlas/'))
    .map(([name, version]) => ({ name, version, workspace }));
});

/** All packages of the lock file by their folder, our own workspaces left out. */
export const lockedPackages: readonly (LockedPackage & { readonly folder: string })[] = Object.entries(
  (readJson(repositoryPath('package-lock.json')) as { packages: Record<string, LockedPackage> }).packages,
)
  .filter(([folder, { link }]) => folder.includes('node_modules/') && link !== true)
  .map(([folder, locked]) => ({ folder, ...locked }));

/**
 * Licence of an installed package: as its manifest says, else by the first line of its licence file.
 * `null` where it is not installed (an optional one of another system).
 */
export function licenceOf(name: string): string | null {
  const folder = [
    repositoryPath('node_modules'),
    ...workspaces.map((each) => repositoryPath(`${each}/node_modules`)),
  ]
    .map((modules) => join(modules, name))
    .find((path) => existsSync(path));
  if (folder === undefined) return null;
  const { license } = readJson(join(folder, 'package.json')) as Manifest;
  if (license !== undefined) return license;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  if (/^\s*MIT License/.test(text)) return 'MIT';
  return /^\s*Apache License\s+Version 2\.0/.test(text) ? 'Apache-2.0' : 'unknown';
}

const allowed = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'ISC',
    'MIT',
    'MIT-0',
  ],
  ...['EUPL-1.2', 'MPL-2.0', 'OFL-1.1', 'Unlicense', 'Zlib'],
]);

/** Whether an SPDX expression can be met with allowed licences alone. An exception only adds rights. */
export function isAllowed(expression: string | readonly string[]): boolean {
  const terms = [expression]
    .flat()
    .join(' OR ')
    .replaceAll(/[()]/g, ' ')
    .replaceAll(/\sWITH\s+\S+/g, ' ');
  return terms
    .split(/\sOR\s/)
    .some((option) => option.split(/\sAND\s/).every((licence) => allowed.has(licence.trim())));
}
