import { Problem } from '../../domain/problem.ts';
import { countOf } from '../shared/json.ts';
import type { Graph } from './graph.ts';
import { dayOf, lastPart, type DatasetPage, type OpenDataset } from './openDataset.ts';

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const foaf = 'http://xmlns.com/foaf/0.1/';
const hydra = 'http://www.w3.org/ns/hydra/core#';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** DCAT-AP.de has had a namespace per version, with and without `www` and `https`. */
const dcatde = /^https?:\/\/(?:www\.)?dcat-ap\.de\/def\/dcatde\/(?:[\d.]+\/)?(?=\w+$)/;

interface Node {
  readonly name: string;
  of(predicate: string): readonly string[];
  /** Property of DCAT-AP.de, whatever its namespace. */
  ofDcatde(property: string): readonly string[];
}

function nodeOf(graph: Graph, name: string): Node {
  const properties = graph.get(name) ?? new Map<string, readonly string[]>();
  return {
    name,
    of: (predicate) => properties.get(predicate) ?? [],
    ofDcatde: (property) =>
      [...properties].flatMap(([predicate, objects]) =>
        dcatde.test(predicate) && lastPart(predicate) === property ? objects : [],
      ),
  };
}

const nodesOfType = (graph: Graph, type: string): readonly Node[] =>
  [...graph.keys()].map((name) => nodeOf(graph, name)).filter((node) => node.of(rdfType).includes(type));

/**
 * The datasets of a DCAT-AP.de catalogue, of one page of it, or of a single dataset’s description.
 * @param before datasets of the files before this one
 * @throws Problem `wrong-file` without a dataset
 */
export function readCatalogue(graph: Graph, before: number): DatasetPage {
  const nodes = nodesOfType(graph, `${dcat}Dataset`);
  if (nodes.length === 0) {
    throw new Problem(
      'wrong-file',
      'The file describes no dataset (dcat:Dataset)',
      'Hand in a DCAT-AP.de catalogue as RDF/XML or Turtle.',
    );
  }
  const [paging] = nodesOfType(graph, `${hydra}PagedCollection`);
  const total = countOf(Number(paging?.of(`${hydra}totalItems`)[0] ?? NaN));
  const first = paging?.of(`${hydra}firstPage`)[0] ?? paging?.of(`${hydra}first`)[0];
  return {
    datasets: nodes.map((node, at) => openDataset(graph, node, before + at + 1)),
    list: total === null ? null : (first ?? '').replace(/[?&]page=\d+/, ''),
    total,
    notes: [],
    doubts: missingDescriptions(graph, nodes),
  };
}

function openDataset(graph: Graph, node: Node, row: number): OpenDataset {
  const publishers = node.of(`${dct}publisher`).map((name) => nodeOf(graph, name));
  const distributions = node.of(`${dcat}distribution`).map((name) => nodeOf(graph, name));
  return {
    row,
    id: node.name,
    publisherNames: publishers.flatMap((publisher) => publisher.of(`${foaf}name`)),
    publisherTypes: publishers.flatMap((publisher) => publisher.of(`${dct}type`)).map(lastPart),
    contributors: node.ofDcatde('contributorID').map(lastPart),
    organization: '',
    levels: node.ofDcatde('politicalGeocodingLevelURI'),
    places: node.ofDcatde('politicalGeocodingURI'),
    licences: distributions.flatMap((distribution) => distribution.of(`${dct}license`)),
    formats: distributions.flatMap((distribution) => [
      ...distribution.of(`${dct}format`),
      ...distribution.of(`${dcat}mediaType`),
    ]),
    modified: newest([...node.of(`${dct}modified`), ...node.of(`${dct}issued`)]),
  };
}

/** Turtle may be cut off between two statements without an error: what is linked must be described. */
function missingDescriptions(graph: Graph, datasets: readonly Node[]): readonly string[] {
  const missingOf = (links: readonly string[]) => links.filter((name) => !graph.has(name)).length;
  const listed = nodesOfType(graph, `${dcat}Catalog`).flatMap((node) => node.of(`${dcat}dataset`));
  const distributions = datasets.flatMap((node) => node.of(`${dcat}distribution`));
  const tell = (links: readonly string[], what: string) =>
    missingOf(links) === 0
      ? []
      : [`${missingOf(links)} of ${links.length} ${what} it links to are not described in it`];
  return [...tell(listed, 'datasets'), ...tell(distributions, 'distributions')];
}

const newest = (texts: readonly string[]): OpenDataset['modified'] =>
  texts
    .map(dayOf)
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;
