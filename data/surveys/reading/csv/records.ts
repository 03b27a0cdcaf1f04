import { CsvError, parse } from 'csv-parse';
import { Problem } from '../../../domain/problem.ts';

/** Characters of one record; an unclosed quotation mark would otherwise gather the whole file. */
const longestRecord = 4_000_000;

/** All of them, since a file that was put together has several; left to itself the parser takes that of the first line for all. */
const lineEnds = ['\r\n', '\n', '\r'];

/**
 * Records of a delimited text (RFC 4180) one at a time, of any number of fields; a blank line is a record of one empty field.
 * @throws Problem `truncated-file` where the text ends inside a quoted field, `wrong-file` for other broken quotes
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  delimiter: string,
  skipped: number,
): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    record_delimiter: lineEnds,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRecord,
  });
  const failures: unknown[] = [];
  const fed = feed(parser, text).catch((error: unknown) => {
    failures.push(error);
    parser.destroy();
  });
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    if (failures.length > 0) throw failures[0];
    throw error instanceof CsvError ? csvProblem(error, skipped) : error;
  } finally {
    parser.destroy();
    await fed;
  }
}

type Parser = ReturnType<typeof parse>;

async function feed(parser: Parser, text: AsyncIterable<string>): Promise<void> {
  for await (const piece of text) {
    if (parser.destroyed) return;
    if (!parser.write(piece)) await drained(parser);
  }
  parser.end();
}

const drained = (parser: Parser): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      parser.off('drain', done);
      parser.off('close', done);
      resolve();
    };
    parser.on('drain', done);
    parser.on('close', done);
  });

const quoteCodes: ReadonlySet<string> = new Set(['INVALID_OPENING_QUOTE', 'CSV_INVALID_CLOSING_QUOTE']);

/** The parser’s own words repeat the field that it broke off at. */
function csvProblem(error: CsvError, skipped: number): Problem {
  const row = skipped + (typeof error['lines'] === 'number' ? error['lines'] : 0);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new Problem(
      'truncated-file',
      'The file ends inside a quoted field',
      'Export the answers again: the end of the file is missing.',
      { row },
    );
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new Problem(
      'wrong-file',
      `A row has more than ${longestRecord} characters: a quotation mark before it may lack its other one`,
      'Export the answers as CSV again, without opening the file in between.',
      { row },
    );
  }
  return new Problem(
    'wrong-file',
    `The file is not CSV: ${quoteCodes.has(error.code) ? 'a quotation mark stands in the middle of a field' : 'its fields cannot be told apart'}`,
    'Export the answers as CSV again, without opening the file in between.',
    { row },
  );
}
