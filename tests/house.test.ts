import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { repositoryPath } from '@kluftatlas/infra/paths.ts';
import { describe, expect, it } from 'vitest';
import { directDependencies, isAllowed, licenceOf, lockedPackages } from './house/packages.ts';

const read = (path: string): string => readFileSync(repositoryPath(path), 'utf8');

describe('a dependency', () => {
  it('is pinned to one exact version', () => {
    const loose = directDependencies.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
    expect(directDependencies.length).toBeGreaterThan(30);
  });

  it('has the same version in every workspace', () => {
    const versions = Map.groupBy(directDependencies, ({ name }) => name);
    const differing = [...versions].filter(
      ([, uses]) => new Set(uses.map(({ version }) => version)).size > 1,
    );
    expect(differing).toEqual([]);
  });

  it('has a licence that goes with ours', () => {
    const wrong = directDependencies
      .map(({ name }) => ({ name, licence: licenceOf(name) }))
      .filter(({ licence }) => licence !== null && !isAllowed(licence));
    expect(wrong).toEqual([]);
  });

  it('is named in ARCHITECTURE.md, types of packages aside', () => {
    const text = read('ARCHITECTURE.md');
    const names = new Set(
      directDependencies.map(({ name }) => name).filter((name) => !name.startsWith('@types/')),
    );
    const isNamed = (name: string) => new RegExp(`(?<![\\w/@-])${name}(?![\\w/-])`).test(text);
    expect([...names].filter((name) => !isNamed(name)).sort()).toEqual([]);
  });
});

describe('the lock file', () => {
  it('names no host, so that every registry serves, and the content of each package', () => {
    expect(lockedPackages.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    const unchecked = lockedPackages.filter(
      ({ integrity, inBundle }) => inBundle !== true && !integrity?.startsWith('sha512-'),
    );
    expect(unchecked.map(({ folder }) => folder)).toEqual([]);
  });

  it('has no package whose licence does not go with ours', () => {
    const wrong = lockedPackages.filter(({ license }) => license !== undefined && !isAllowed(license));
    expect(wrong.map(({ folder, license }) => `${folder}: ${license}`)).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['Apache-2.0 WITH LLVM-exception', true],
    ['MIT AND BSD-3-Clause', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['UNLICENSED', false],
    [['MIT', 'Apache2'], true],
  ])('takes %s: %s', (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected);
  });
});

/** Without a checkout (a downloaded archive) nothing says which files are the project's. */
describe.skipIf(!existsSync(repositoryPath('.git')))('a tracked file', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: repositoryPath('.'), encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(repositoryPath(path)));
  const texts = tracked
    .filter((path) => !/\.(png|woff2)$/.test(path))
    .map((path) => ({ path, text: read(path) }));

  /** Lines of tracked files that match, as `path:line`. */
  const linesWith = (pattern: RegExp, files = texts): string[] =>
    files.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
    );
  const code = texts.filter(({ path }) => /\.(ts|js|svelte)$/.test(path));

  it('names no package registry', () => {
    expect(linesWith(/https?:\/\/[a-z.-]*(regist[r]y|npm[j]s)/)).toEqual([]);
  });

  it('names no folder of a machine', () => {
    const home = homedir().length > 1 ? [`${homedir()}/`] : [];
    const ours = [repositoryPath('.'), ...home].map((path) => path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    expect(linesWith(new RegExp(`(${ours.join('|')}|/(home|Users)/\\w)`))).toEqual([]);
  });

  it('switches no check off and leaves nothing for later', () => {
    const marks =
      /\b(TOD[O]|FIXM[E]|HAC[K])\b|\.onl[y]\(|test\.tod[o]|eslint-disabl[e]|@ts-(ignor[e]|nochec[k]|expect-erro[r])/;
    expect(linesWith(marks, code)).toEqual([]);
  });

  it('is small', () => {
    const large = tracked.filter(
      (path) => path !== 'package-lock.json' && statSync(repositoryPath(path)).size > 1_500_000,
    );
    expect(large).toEqual([]);
  });

  it('the marks are found where they are', () => {
    const sample = [{ path: 'x.ts', text: `ok\n// ${'TO'}${'DO'}: later` }];
    expect(linesWith(/TOD[O]/, sample)).toEqual(['x.ts:2']);
  });
});

it('the licence is the EUPL 1.2, and the package says so', () => {
  expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
  expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'EUPL-1.2' });
  expect(read('publiccode.yml')).toMatch(/license: EUPL-1\.2/);
});
