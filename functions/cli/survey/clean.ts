import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { cleanExport, emptyCleanReport } from '../../core/survey/cleanExport.ts';
import { outProblem } from './outProblem.ts';
import { codebookNamed, exportsAt, mappingAt } from './surveyFiles.ts';

export const help = `npm run survey -- clean <file> --codebook <file or id> --out <file>

Writes an export anew with nothing in it but the answers of the codebook and who answered: no names of persons, addresses, times,
free text that may not be published. Run it where the export is; hand in what it wrote. Nothing is stored. In place of times
it says which answer was sent off before which. Made-up answers stay marked as such.

  --codebook <file or id>  what was asked; an id of a codebook that comes with the project, or a file
  --columns <file>         JSON that says what columns are: {"<heading>": "<code of a variable>", "<heading>": "@ags"}
  --out <file>             a new CSV file; of made-up answers its name begins with simuliert-
`;

export async function runClean(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      codebook: { type: 'string' },
      columns: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  const [path, ...more] = positionals;
  const { out } = values;
  if (path === undefined || more.length > 0 || out === undefined)
    throw new Problem(
      'usage',
      'Not one file and one --out are named',
      'npm run survey -- clean <file> --out <new file> …',
    );
  const codebook = await codebookNamed(values.codebook);
  const mapping = await mappingAt(values.columns);
  const { files } = await exportsAt(path);
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new Problem('usage', 'The path is a folder of several files', 'Clean them one by one.');
  const report = emptyCleanReport();
  const order = { file, codebook, outName: basename(out), ...(mapping !== undefined && { mapping }) };
  await writeNew(out, cleanExport(order, report));
  const { dropped, senders, unreadSenders } = report;
  console.log(
    [
      `${out}: ${report.written} of ${report.read} rows written; ${report.incomplete} incomplete, ${report.broken} broken, ${report.foreign} mostly outside the codebook`,
      `  ${report.rejectedCells} answers outside the codebook left empty`,
      ...(unreadSenders === 0
        ? []
        : [
            `  ${unreadSenders} senders whose key, name or state is none and was left out; mend it before you hand the file in:`,
          ]),
      ...senders.map(({ row, problem }) => `  row ${row}: ${problem.code}: ${problem.message}`),
      `  left out: ${dropped.personal.length} columns about persons, ${dropped.texts.length} of free text, ${dropped.unknown.length} not in the codebook`,
    ].join('\n'),
  );
}

/**
 * Whole or not at all, and never over another file.
 * @throws Problem `usage` where the file cannot be made
 */
async function writeNew(path: string, lines: AsyncIterable<string>): Promise<void> {
  const stream = createWriteStream(path, { flags: 'wx' });
  let isOurs = false;
  stream.once('open', () => (isOurs = true));
  try {
    await pipeline(Readable.from(lines), stream);
  } catch (error) {
    if (isOurs) await rm(path, { force: true });
    throw outProblem(path, error);
  }
}
