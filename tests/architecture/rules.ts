import type { Import, SourceFile } from './sourceFile.ts';

/** One line of the table "Folders and what may import what". */
export interface Rule {
  readonly claim: string;
  /** Which files it speaks of. */
  readonly about: (path: string) => boolean;
  /** What is wrong in a file, in the words of a message; empty where nothing is. */
  readonly wrong: (file: SourceFile) => readonly string[];
  /** A file that breaks it: without one, nobody knows that the rule finds anything. */
  readonly brokenBy: { readonly path: string; readonly text: string };
}

const within =
  (...folders: readonly string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
const outside =
  (area: string, ...folders: readonly string[]) =>
  (path: string): boolean =>
    within(area)(path) && !within(...folders)(path);

/** Complains of every import but those into the named folders and packages. */
const importsOnly =
  (...allowed: readonly string[]) =>
  ({ imports }: SourceFile): readonly string[] =>
    imports.filter(({ target }) => !within(...allowed)(target) && !allowed.includes(target)).map(named);

const named = ({ target }: Import): string => `imports ${target}`;

const importsNone =
  (isForbidden: (found: Import) => boolean) =>
  ({ imports }: SourceFile): readonly string[] =>
    imports.filter(isForbidden).map(named);

const usesNone =
  (...forbidden: readonly RegExp[]) =>
  ({ effects }: SourceFile): readonly string[] =>
    effects
      .filter((effect) => forbidden.some((pattern) => pattern.test(effect)))
      .map((effect) => `uses ${effect}`);

const isAwsSdk = ({ target }: Import): boolean => target.startsWith('@aws-sdk/');
const isExternal = ({ isOurs }: Import): boolean => !isOurs;
const isTypeOf =
  (name: string) =>
  ({ target, isTypeOnly }: Import): boolean =>
    isTypeOnly && target === name;

const longestFile = 250;
const longestHandler = 40;
const linesOf = (text: string): number => text.trimEnd().split('\n').length;
const atMost =
  (limit: number) =>
  ({ text }: SourceFile): readonly string[] =>
    linesOf(text) > limit ? [`has ${linesOf(text)} lines`] : [];
const lines = (count: number): string => 'export {};\n'.repeat(count);

const clock = [/^Date\.now$/, /^new Date\(\)$/];
/** Readers of file formats, and what turns one coordinate system into another. */
const readers = [
  'csv-parse',
  'read-excel-file',
  'hucre',
  'zod',
  'fflate',
  'proj4',
  'n3',
  'rdfxml-streaming-parser',
];
/** What solves linear programmes. */
const solvers = ['yalps', 'highs'];
const writers = ['csv-stringify', 'hyparquet-writer', 'write-excel-file'];

export const rules: readonly Rule[] = [
  {
    claim: 'data/domain imports nothing but itself',
    about: within('data/domain'),
    wrong: importsNone((found) => !within('data/domain')(found.target) && !isTypeOf('geojson')(found)),
    brokenBy: { path: 'data/domain/area.ts', text: "import { z } from 'zod';" },
  },
  {
    claim: 'data/catalogue imports data/domain and itself',
    about: within('data/catalogue'),
    wrong: importsOnly('data/catalogue', 'data/domain'),
    brokenBy: {
      path: 'data/catalogue/indicators.ts',
      text: "export { adapters } from '../sources/index.ts';",
    },
  },
  {
    claim: 'data/measures imports data/domain, data/catalogue and itself',
    about: within('data/measures'),
    wrong: importsOnly('data/measures', 'data/catalogue', 'data/domain'),
    brokenBy: { path: 'data/measures/mean.ts', text: "import { mean } from 'd3-array';" },
  },
  {
    claim: 'data/checks imports data/domain, data/catalogue and itself',
    about: within('data/checks'),
    wrong: importsOnly('data/checks', 'data/catalogue', 'data/domain'),
    brokenBy: { path: 'data/checks/falls.ts', text: "import { adapters } from '../sources/index.ts';" },
  },
  {
    claim:
      'the sources and surveys import data, readers of file formats, projections and a solver, never files, network or AWS',
    about: outside('data', 'data/domain', 'data/catalogue', 'data/measures'),
    wrong: importsNone(
      (found) =>
        !within('data')(found.target) &&
        ![...readers, ...solvers].includes(found.target) &&
        !isTypeOf('geojson')(found),
    ),
    brokenBy: {
      path: 'data/sources/x/parse.ts',
      text: "const { readFile } = await import('node:fs/promises');",
    },
  },
  {
    claim: 'data has neither clock, chance, environment nor network',
    about: within('data'),
    wrong: usesNone(...clock, /^Math\.random$/, /^process\./, /^fetch$/),
    brokenBy: { path: 'data/domain/period.ts', text: 'export const today = () => new Date().toISOString();' },
  },
  {
    claim: 'functions/core imports data, ports and exports',
    about: within('functions/core'),
    wrong: importsOnly('functions/core', 'functions/ports', 'functions/export', 'data', 'node:crypto'),
    brokenBy: {
      path: 'functions/core/x.ts',
      text: "import { systemClock } from '../adapters/clock/systemClock.ts';",
    },
  },
  {
    claim: 'functions/ports imports data/domain and the requests of data/measures',
    about: within('functions/ports'),
    wrong: importsOnly('functions/ports', 'data/domain', 'data/measures'),
    brokenBy: { path: 'functions/ports/x.ts', text: "import { ingestFile } from '../core/ingestFile.ts';" },
  },
  {
    claim: 'only functions/adapters imports the AWS SDK',
    about: outside('functions', 'functions/adapters'),
    wrong: importsNone(isAwsSdk),
    brokenBy: { path: 'functions/core/x.ts', text: "import type { S3Client } from '@aws-sdk/client-s3';" },
  },
  {
    claim: 'only functions/export imports writers of file formats',
    about: outside('functions', 'functions/export'),
    wrong: importsNone(({ target }) => writers.includes(target)),
    brokenBy: { path: 'functions/core/x.ts', text: "import { stringify } from 'csv-stringify/sync';" },
  },
  {
    claim: 'only functions/cli writes to the terminal and ends the process',
    about: outside('functions', 'functions/cli'),
    wrong: usesNone(/^console\./, /^process\.(stdout|stderr|exit)$/),
    brokenBy: { path: 'functions/adapters/x.ts', text: "process.stderr.write('late');" },
  },
  {
    claim: 'only functions/adapters/clock and functions/cli ask for the time',
    about: outside('functions', 'functions/adapters/clock', 'functions/cli'),
    wrong: usesNone(...clock),
    brokenBy: { path: 'functions/core/x.ts', text: 'const started = Date.now();' },
  },
  {
    claim: 'a handler has at most 40 lines',
    about: (path) => path.endsWith('.lambda.ts'),
    wrong: atMost(longestHandler),
    brokenBy: { path: 'functions/handlers/x.lambda.ts', text: lines(41) },
  },
  {
    claim: 'functions imports neither web nor infra nor tests',
    about: within('functions'),
    wrong: importsNone(({ target }) => within('web', 'infra', 'tests')(target)),
    brokenBy: {
      path: 'functions/cli/x.ts',
      text: "import { createApp } from '@kluftatlas/infra/createApp.ts';",
    },
  },
  {
    claim: 'infra imports the CDK and data/{domain,catalogue}, never the code it deploys',
    about: within('infra'),
    wrong: importsOnly(
      ...['infra', 'data/domain', 'data/catalogue', 'aws-cdk-lib', 'constructs', 'cdk-nag'],
      ...['node:fs', 'node:url'],
    ),
    brokenBy: { path: 'infra/x.ts', text: "import '@kluftatlas/functions/handlers/buildRelease.lambda.ts';" },
  },
  {
    claim: 'web imports data/{domain,catalogue,measures} and itself of ours',
    about: within('web/src'),
    wrong: importsNone(
      ({ target, isOurs }) =>
        isOurs && !within('web', 'data/domain', 'data/catalogue', 'data/measures')(target),
    ),
    brokenBy: {
      path: 'web/src/routes/+page.svelte',
      text: '<script lang="ts">import { adapters } from \'@kluftatlas/data/sources/index.ts\';</script>',
    },
  },
  {
    claim: 'web has no readers, no writers, no schema library and no AWS in it',
    about: within('web/src'),
    wrong: importsNone(
      (found) => isAwsSdk(found) || [...readers, ...solvers, ...writers].includes(found.target),
    ),
    brokenBy: { path: 'web/src/lib/x.ts', text: "import * as z from 'zod/mini';" },
  },
  {
    claim: 'only web/src/lib/data/release.ts reads the release from disk',
    about: (path) => within('web/src')(path) && path !== 'web/src/lib/data/release.ts',
    wrong: (file) => [
      ...importsNone((found) => isExternal(found) && found.target.startsWith('node:'))(file),
      ...(file.text.includes('KLUFT_RELEASE') ? ['names KLUFT_RELEASE'] : []),
    ],
    brokenBy: { path: 'web/src/routes/+page.server.ts', text: 'const folder = process.env.KLUFT_RELEASE;' },
  },
  {
    claim: `no file has more than ${longestFile} lines`,
    about: within('data', 'functions', 'infra', 'web', 'tests'),
    wrong: atMost(longestFile),
    brokenBy: { path: 'tests/x.test.ts', text: lines(251) },
  },
];
