import type { Answer } from '../shared/answers.ts';
import { memberOf, textOf } from '../shared/json.ts';
import { ckanDataset } from './ckanDataset.ts';
import { ckanList, type CkanList } from './ckanList.ts';
import { ckanAnswer, type Organization, type SearchPage } from './ckanPages.ts';
import type { OpenDataset } from './openDataset.ts';

export interface CkanRead {
  /** Rows of items without an identity. */
  readonly nameless: readonly number[];
  readonly doubts: readonly string[];
}

export interface CkanReader {
  /** @throws Problem as `ckanAnswer` */
  read(answer: Answer): void;
  /** @throws Problem where pages are missing */
  finish(): CkanRead;
}

/** Reads answers one by one and hands on each dataset once: the answers themselves are not kept. */
export function ckanReader(take: (dataset: OpenDataset) => void): CkanReader {
  const lists = new Map<string | null, CkanList>();
  const organizations: Organization[] = [];
  /** Items of the pages by the name of their organisation. */
  const ofOrganization = new Map<string, number>();
  const nameless: number[] = [];
  let items = 0;

  function readPage(page: SearchPage): void {
    const list = lists.get(page.list) ?? ckanList();
    lists.set(page.list, list);
    list.addPage(page);
    for (const item of page.items) {
      items += 1;
      const organization = textOf(memberOf(memberOf(item, 'organization'), 'name'));
      ofOrganization.set(organization, (ofOrganization.get(organization) ?? 0) + 1);
      const dataset = ckanDataset(item, items);
      if (dataset === null) nameless.push(items);
      else if (![...lists.values()].some((each) => each.has(dataset.id))) take(dataset);
      list.add(dataset?.id ?? null);
    }
  }

  return {
    read(answer) {
      const read = ckanAnswer(answer);
      if (read.kind === 'search') readPage(read.page);
      else organizations.push(...read.organizations);
    },
    finish() {
      for (const list of lists.values()) list.refuseMissingPages();
      return { nameless, doubts: lists.size === 0 ? [] : doubtsAbout(organizations, ofOrganization) };
    },
  };
}

const shown = 3;

/** The portal’s own counts by organisation, where its list is in the file. */
function doubtsAbout(
  organizations: readonly Organization[],
  counts: ReadonlyMap<string, number>,
): readonly string[] {
  const fewer = organizations.filter(({ name, count }) => (counts.get(name) ?? 0) < count);
  if (fewer.length === 0) return [];
  const examples = fewer
    .slice(0, shown)
    .map(({ name, count }) => `${name} ${counts.get(name) ?? 0} of ${count}`);
  return [
    `${fewer.length} organisations have fewer datasets in the pages than the portal counts (${examples.join(', ')})`,
  ];
}
