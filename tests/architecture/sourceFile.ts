import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One import, export from, or dynamic import of a source file. */
export interface Import {
  /** Path from the repository's root for our own files, else the package's name or `node:…`. */
  readonly target: string;
  /** Our own file, whichever way it was named. */
  readonly isOurs: boolean;
  /** Erased before the code runs. */
  readonly isTypeOnly: boolean;
}

export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Expressions that reach the world, as written: `Date.now`, `new Date()`, `console`, `process.stdout` … */
  readonly effects: readonly string[];
}

const generated = new Set([
  'node_modules',
  '.svelte-kit',
  'build',
  'paraglide',
  'cdk.out',
  'coverage',
  '.kluft',
]);

/** All source files under the given folders of `root`; generated ones are left out. */
export function readSourceFiles(root: string, folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return generated.has(entry.name) ? [] : readSourceFiles(root, [path]);
      const isSource = /\.(ts|js|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts');
      return isSource ? [parseSource(path, readFileSync(join(root, path), 'utf8'))] : [];
    }),
  );
}

/** Reads what a file imports and which of the watched expressions it uses. */
export function parseSource(path: string, text: string): SourceFile {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const tree = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const imports: Import[] = [];
  const effects: string[] = [];
  const visit = (node: ts.Node): void => {
    const found = importIn(node);
    if (found !== null) imports.push({ ...resolve(path, found.specifier), isTypeOnly: found.isTypeOnly });
    const effect = effectIn(node);
    if (effect !== null) effects.push(effect);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path, text, imports, effects };
}

const scriptsOf = (text: string): string =>
  [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n');

function importIn(node: ts.Node): { specifier: string; isTypeOnly: boolean } | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    return {
      specifier: node.moduleSpecifier.text,
      isTypeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly };
  }
  if (!ts.isCallExpression(node)) return null;
  const [argument] = node.arguments;
  const isImport =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    /^(require|require\.resolve|import\.meta\.resolve)$/.test(node.expression.getText());
  if (!isImport || argument === undefined || !ts.isStringLiteralLike(argument)) return null;
  return { specifier: argument.text, isTypeOnly: false };
}

/** `console`, `fetch`, `Math.random` and the like by name; `new Date()` only without arguments. */
function effectIn(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    return (node.arguments ?? []).length === 0 ? 'new Date()' : null;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText();
    return /^(Date\.now|Math\.random|process\.(env|stdout|stderr|exit)|console\.\w+)$/.test(name)
      ? name
      : null;
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'fetch') return 'fetch';
  return null;
}

function resolve(from: string, specifier: string): Omit<Import, 'isTypeOnly'> {
  const ours = (target: string) => ({ target, isOurs: true });
  if (specifier.startsWith('.')) return ours(posix.join(posix.dirname(from), specifier));
  if (specifier.startsWith('@kluftatlas/')) return ours(specifier.slice('@kluftatlas/'.length));
  if (specifier.startsWith('#lib/')) return ours(specifier.replace('#lib/', 'web/src/lib/'));
  if (/^(node:|\$)/.test(specifier)) return { target: specifier, isOurs: false };
  const depth = specifier.startsWith('@') ? 2 : 1;
  return { target: specifier.split('/').slice(0, depth).join('/'), isOurs: false };
}
