import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { Problem } from '../../domain/problem.ts';
import { decodeText } from '../shared/decodeText.ts';

/** Subject → predicate → objects, by their text: addresses, names of blank nodes, literals without their type. */
export type Graph = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

interface Term {
  readonly value: string;
  readonly termType: string;
}
interface Statement {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

/** Catalogues in the wild have relative addresses (`info@example.org` as a resource); they are resolved against this. */
const baseIRI = 'https://catalogue.invalid/';

/** Name of a node; a blank node never meets an address of the same letters. */
const nameOf = ({ termType, value }: Term): string => (termType === 'BlankNode' ? `_:${value}` : value);

function graphOf(statements: readonly Statement[]): Graph {
  const graph = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of statements) {
    const name = nameOf(subject);
    const properties = graph.get(name) ?? new Map<string, string[]>();
    graph.set(name, properties);
    const objects = properties.get(predicate.value) ?? [];
    properties.set(predicate.value, objects);
    objects.push(nameOf(object));
  }
  return graph;
}

const unreadable = (format: string, error: unknown): Problem =>
  new Problem(
    'truncated-file',
    `The ${format} is cut off or damaged: ${error instanceof Error ? error.message : String(error)}`,
    'Download the catalogue again.',
  );

/** The parser does not mind where a document ends: it must close the element that it opened. */
function refuseOpenEnd(text: string): void {
  const root = /<(?![?!])([^\s/>]+)/.exec(text)?.[1] ?? '';
  const rest = text.slice(text.lastIndexOf(`</${root}`)).replaceAll(/<!--[\s\S]*?-->/g, '');
  if (new RegExp(`^</${root.replaceAll(/[.-]/g, String.raw`\$&`)}\\s*>\\s*$`).test(rest)) return;
  throw unreadable('RDF/XML', new Error(`it does not close <${root}>`));
}

/**
 * Statements of an RDF/XML document (W3C, RDF 1.1 XML Syntax).
 * @throws Problem `truncated-file`, `encoding`
 */
export async function readRdfXml(bytes: Uint8Array): Promise<Graph> {
  const text = decodeText(bytes);
  refuseOpenEnd(text);
  const statements = await new Promise<Statement[]>((resolve, reject) => {
    const found: Statement[] = [];
    const parser = new RdfXmlParser({ baseIRI, validateUri: false });
    parser.on('data', (statement: Statement) => found.push(statement));
    parser.on('error', (error: unknown) => reject(unreadable('RDF/XML', error)));
    parser.on('end', () => resolve(found));
    parser.end(text);
  });
  return graphOf(statements);
}

/**
 * Statements of a Turtle document (W3C, RDF 1.1 Turtle).
 * @throws Problem `truncated-file`, `encoding`
 */
export function readTurtle(bytes: Uint8Array): Graph {
  const text = decodeText(bytes);
  try {
    return graphOf(new Parser({ baseIRI, format: 'text/turtle' }).parse(text));
  } catch (error) {
    throw unreadable('Turtle', error);
  }
}
