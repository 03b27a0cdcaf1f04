import type { Answer } from '../shared/answers.ts';
import { memberOf, textOf } from '../shared/json.ts';
import { ckanDataset } from './ckanDataset.ts';
import { ckanAnswer, refuseMissingPages, type Organization, type SearchPage } from './ckanPages.ts';
import type { OpenDataset } from './openDataset.ts';

export interface CkanRead {
  readonly datasets: readonly OpenDataset[];
  /** Items without an identity. */
  readonly nameless: readonly number[];
  readonly doubts: readonly string[];
}

/**
 * All datasets of the answers, each once.
 * @throws Problem as `ckanAnswer` and `refuseMissingPages`
 */
export function readCkan(answers: readonly Answer[]): CkanRead {
  const read = answers.map(ckanAnswer);
  const pages = read.flatMap((answer) => (answer.kind === 'search' ? [answer.page] : []));
  const organizations = read.flatMap((answer) =>
    answer.kind === 'organizations' ? answer.organizations : [],
  );
  refuseMissingPages(pages);
  const datasets = new Map<string, OpenDataset>();
  const nameless: number[] = [];
  pages
    .flatMap(({ items }) => items)
    .forEach((item, at) => {
      const dataset = ckanDataset(item, at + 1);
      if (dataset === null) nameless.push(at + 1);
      else if (!datasets.has(dataset.id)) datasets.set(dataset.id, dataset);
    });
  return {
    datasets: [...datasets.values()],
    nameless,
    doubts: pages.length === 0 ? [] : doubtsAboutOrganizations(pages, organizations),
  };
}

const shown = 3;

/** The portal’s own counts by organisation, where its list is in the file. */
function doubtsAboutOrganizations(
  pages: readonly SearchPage[],
  organizations: readonly Organization[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of pages.flatMap(({ items }) => items)) {
    const name = textOf(memberOf(memberOf(item, 'organization'), 'name'));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const fewer = organizations.filter(({ name, count }) => (counts.get(name) ?? 0) < count);
  if (fewer.length === 0) return [];
  const examples = fewer
    .slice(0, shown)
    .map(({ name, count }) => `${name} ${counts.get(name) ?? 0} of ${count}`);
  return [
    `${fewer.length} organisations have fewer datasets in the pages than the portal counts (${examples.join(', ')})`,
  ];
}
