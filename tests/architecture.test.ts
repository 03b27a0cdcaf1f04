import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from './architecture/rules.ts';
import { parseSource, readSourceFiles } from './architecture/sourceFile.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readSourceFiles(root, ['data', 'functions', 'infra', 'web', 'tests']);

describe.each(rules)('$claim', ({ about, wrong, brokenBy }) => {
  it('holds', () => {
    const findings = files
      .filter(({ path }) => about(path))
      .flatMap((file) => wrong(file).map((what) => `${file.path} ${what}`));
    expect(findings).toEqual([]);
  });

  it('speaks of files that exist', () => {
    expect(files.some(({ path }) => about(path))).toBe(true);
  });

  it('would be noticed if it were broken', () => {
    const { path, text } = brokenBy;
    expect(about(path)).toBe(true);
    expect(wrong(parseSource(path, text))).toHaveLength(1);
  });
});

describe('an import', () => {
  const targets = (text: string, path = 'functions/core/release/x.ts') =>
    parseSource(path, text).imports.map(({ target }) => target);

  it.each([
    ['from a neighbour', "import { a } from '../ports.ts';", 'functions/core/ports.ts'],
    ['from a workspace', "export * from '@kluftatlas/data/domain/ids.ts';", 'data/domain/ids.ts'],
    [
      'from the library of the site',
      "import { a } from '#lib/ui/Card.svelte';",
      'web/src/lib/ui/Card.svelte',
    ],
    ['from a package with a scope', "import type { A } from '@scope/name/deep';", '@scope/name'],
    ['from deep in a package', "import parse from 'csv-parse/sync';", 'csv-parse'],
    ['for its effects', "import './setup.ts';", 'functions/core/release/setup.ts'],
    ['at run time', 'const a = await import(`node:fs`);', 'node:fs'],
  ])('%s is found', (_, text, target) => {
    expect(targets(text)).toEqual([target]);
  });

  it('is found in every script of a component, and nowhere in its text', () => {
    const component = `<script module>import a from 'a';</script><p>import b from 'b'</p><script>import c from 'c';</script>`;
    expect(targets(component, 'web/src/lib/X.svelte')).toEqual(['a', 'c']);
  });

  it('in a comment or a text is none', () => {
    expect(targets(`// import a from 'a'\nconst text = "import b from 'b'";`)).toEqual([]);
  });
});

it('a date that is given is no clock', () => {
  expect(parseSource('data/x.ts', 'new Date(Date.UTC(2021, 5, 30)); new Date(text);').effects).toEqual([]);
});
