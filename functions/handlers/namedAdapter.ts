import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SourceAdapter } from '@kluftatlas/data/domain/source.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';

/** @throws Problem `unknown-source` naming those there are */
export function namedAdapter(source: string): SourceAdapter {
  const adapter = adapters.find((candidate) => candidate.source.id === source);
  if (adapter !== undefined) return adapter;
  const known = adapters.map((candidate) => candidate.source.id).join(', ');
  throw new Problem('unknown-source', `There is no source “${source}”`, `Name one of: ${known}.`);
}
