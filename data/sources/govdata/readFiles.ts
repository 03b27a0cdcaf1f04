import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { readAnswers, type Answer } from '../shared/answers.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { gunzip } from '../shared/inflate.ts';
import { readCatalogue } from './catalogue.ts';
import { readRdfXml, readTurtle } from './graph.ts';
import type { DatasetPage, OpenDataset } from './openDataset.ts';
import { readCkan } from './readCkan.ts';

export interface FilesRead {
  readonly datasets: readonly OpenDataset[];
  /** Rows of items without an identity. */
  readonly nameless: readonly number[];
  readonly notes: readonly string[];
  readonly doubts: readonly string[];
}

const known =
  'answers of package_search (with organization_list beside them) as JSON, or DCAT-AP.de catalogues as RDF/XML or Turtle';

/** The file and its companions, told apart by their content. */
export async function readFiles(file: SourceFile): Promise<FilesRead> {
  const files = [file, ...(file.companions ?? [])];
  const answers: Answer[] = [];
  const pages: DatasetPage[] = [];
  for (const each of files) {
    try {
      const read = await readOne(each.bytes, pages.flatMap(({ datasets }) => datasets).length);
      if ('datasets' in read) pages.push(read);
      else answers.push(...read);
    } catch (error) {
      throw error instanceof Problem ? error.at({ file: each.name }) : error;
    }
  }
  if (answers.length > 0 && pages.length > 0) {
    throw new Problem(
      'wrong-file',
      'Answers of the CKAN interface and DCAT-AP.de catalogues are handed in together: their datasets may be the same',
      'Hand in the one or the other.',
    );
  }
  return answers.length > 0 ? fromAnswers(answers) : fromCatalogues(pages);
}

async function readOne(
  bytes: Uint8Array,
  before: number,
  isUnpacked = false,
): Promise<DatasetPage | readonly Answer[]> {
  const kind = fileKind(bytes);
  if (kind === 'gzip' && !isUnpacked) return readOne(gunzip(bytes), before, true);
  if (kind !== 'text') throw foreignFile(kind, bytes, `data of GovData: ${known}`);
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 4_096))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^[[{]/.test(start)) return readAnswers(bytes);
  if (start.startsWith('<') && /<\?xml|<\w+:RDF|<RDF|22-rdf-syntax-ns/.test(start)) {
    return readCatalogue(await readRdfXml(bytes), before);
  }
  if (/^\s*(?:@?prefix|@?base)\s/im.test(start)) return readCatalogue(readTurtle(bytes), before);
  throw new Problem('wrong-file', 'The file is not one of GovData', `Known files: ${known}.`);
}

function fromAnswers(answers: readonly Answer[]): FilesRead {
  const { datasets, nameless, doubts } = readCkan(answers);
  if (datasets.length === 0 && nameless.length === 0) {
    throw new Problem(
      'empty-file',
      'The file has no datasets: it is a list of organisations, or the search found nothing',
      'Hand in the pages of package_search, with the list of organisations beside them.',
    );
  }
  return { datasets, nameless, notes: [], doubts };
}

/** Pages of a catalogue belong together by the address of its first page. */
function fromCatalogues(pages: readonly DatasetPage[]): FilesRead {
  const datasets = new Map(
    pages.flatMap((page) => page.datasets.map((dataset) => [dataset.id, dataset] as const)),
  );
  const lists = Map.groupBy(
    pages.filter(({ total }) => total !== null),
    ({ list }) => list,
  );
  const extents = [...lists.values()].map((ofList) => ({
    found: new Set(ofList.flatMap((page) => page.datasets.map(({ id }) => id))).size,
    total: Math.max(...ofList.map(({ total }) => total ?? 0)),
  }));
  const tell = ({ found, total }: (typeof extents)[number]) =>
    `${found} of the ${total} datasets of a catalogue are in the pages handed in`;
  return {
    datasets: [...datasets.values()],
    nameless: [],
    notes: extents.map(tell),
    doubts: [
      ...pages.flatMap(({ doubts }) => doubts),
      ...extents.filter(({ found, total }) => found < total).map(tell),
    ],
  };
}
