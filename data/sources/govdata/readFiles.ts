import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { readAnswers, type Answer } from '../shared/answers.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { gunzip } from '../shared/inflate.ts';
import { readCatalogue } from './catalogue.ts';
import { readRdfXml, readTurtle } from './graph.ts';
import type { DatasetPage, OpenDataset } from './openDataset.ts';
import { ckanReader } from './readCkan.ts';

export interface FilesRead {
  /** Rows of items without an identity. */
  readonly nameless: readonly number[];
  readonly notes: readonly string[];
  readonly doubts: readonly string[];
}

const known =
  'answers of package_search (with organization_list beside them) as JSON, or DCAT-AP.de catalogues as RDF/XML or Turtle';

/**
 * The file and its companions, told apart by their content. Each dataset is handed to `take` once and is not kept.
 * @throws Problem for the files as a whole; what was taken before is worth nothing then
 */
export async function readFiles(file: SourceFile, take: (dataset: OpenDataset) => void): Promise<FilesRead> {
  let taken = 0;
  let answers = 0;
  const ckan = ckanReader((dataset) => {
    taken += 1;
    take(dataset);
  });
  const pages: DatasetPage[] = [];
  for (const each of [file, ...(file.companions ?? [])]) {
    try {
      const read = await readOne(each.bytes, pages.flatMap(({ datasets }) => datasets).length);
      if ('datasets' in read) {
        pages.push(read);
        continue;
      }
      for (const answer of read) {
        answers += 1;
        ckan.read(answer);
      }
    } catch (error) {
      throw error instanceof Problem ? error.at({ file: each.name }) : error;
    }
  }
  if (answers > 0 && pages.length > 0) throw ofTwoKinds();
  if (answers === 0) return fromCatalogues(pages, take);
  const { nameless, doubts } = ckan.finish();
  if (taken === 0 && nameless.length === 0) throw withoutDatasets();
  return { nameless, notes: [], doubts };
}

async function readOne(
  bytes: Uint8Array,
  before: number,
  isUnpacked = false,
): Promise<DatasetPage | Iterable<Answer>> {
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

const ofTwoKinds = () =>
  new Problem(
    'wrong-file',
    'Answers of the CKAN interface and DCAT-AP.de catalogues are handed in together: their datasets may be the same',
    'Hand in the one or the other.',
  );

const withoutDatasets = () =>
  new Problem(
    'empty-file',
    'The file has no datasets: it is a list of organisations, or the search found nothing',
    'Hand in the pages of package_search, with the list of organisations beside them.',
  );

/** Pages of a catalogue belong together by the address of its first page. */
function fromCatalogues(pages: readonly DatasetPage[], take: (dataset: OpenDataset) => void): FilesRead {
  const datasets = new Map(
    pages.flatMap((page) => page.datasets.map((dataset) => [dataset.id, dataset] as const)),
  );
  datasets.forEach((dataset) => take(dataset));
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
    nameless: [],
    notes: extents.map(tell),
    doubts: [
      ...pages.flatMap(({ doubts }) => doubts),
      ...extents.filter(({ found, total }) => found < total).map(tell),
    ],
  };
}
