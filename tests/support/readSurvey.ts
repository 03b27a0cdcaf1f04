import { states } from '@kluftatlas/data/catalogue/states.ts';
import { administrationsOf } from '@kluftatlas/data/domain/administrations.ts';
import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { answerCollector } from '@kluftatlas/data/surveys/cleaning/answerCollector.ts';
import { unitIndex } from '@kluftatlas/data/surveys/matching/unitIndex.ts';
import { checkedCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import { readExport } from '@kluftatlas/data/surveys/reading/readExport.ts';
import { peakMegabytes } from './peakMemory.ts';

/*
 * Reads an export of 300 columns that is made while it is read, in a process of its own: rows, and municipalities that they are
 * of. Prints what was taken, the peak of the process and, with --expose-gc, the most that was in use after sweeping.
 */
const [, , rows = '5000', places = '2000'] = process.argv;

const both = (text: string) => ({ de: text, en: text });
const options = Array.from({ length: 10 }, (_, at) => ({ code: `o${at}`, label: both(`Antwort ${at}`) }));
const question = (code: string) => ({
  ...{ code, unit: 'administration', topic: 'all', question: both(`Frage ${code}?`) },
});
const items = [
  ...Array.from({ length: 15 }, (_, at) => ({
    ...question(`m${at}`),
    answer: { kind: 'multiple', options },
  })),
  ...Array.from({ length: 120 }, (_, at) => ({ ...question(`s${at}`), answer: { kind: 'single', options } })),
  ...Array.from({ length: 27 }, (_, at) => ({
    ...question(`n${at}`),
    answer: { kind: 'number', min: 0, max: 1_000_000, measuredIn: both('Euro') },
  })),
];
const codebook = checkedCodebook({
  ...{ id: 'large', version: 1, title: both('Large'), publisher: 'Nobody', introduction: both('Hello') },
  ...{ topics: [{ id: 'all', title: both('All') }], items, contradictions: [], personalColumns: [] },
  identity: { ags: ['ags'], ars: [], association: [], name: [], state: [] },
  stateGroups: [states.map(({ key }): string => key)],
  publishMicrodata: null,
});

const agsOf = (place: number): string => `05${String(place).padStart(6, '0')}`;
const units = unitIndex(
  administrationsOf(
    Array.from({ length: Number(places) }, (_, place) => ({
      area: { level: 'municipality' as const, code: agsOf(place) },
      values: [1_000, 1],
      attributes: {
        name: `Ort ${place}`,
        kind: 'municipality',
        ars: `05${String(place).padStart(7, '0')}000`,
      },
    })),
  ),
);

const variables = variablesOf(codebook);
let inUse = 0;

async function* made(): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${['id', 'submitdate', 'ags', ...variables.map(({ code }) => code)].join(',')}\n`);
  const cells = variables.map(({ item }) => item.answer.kind);
  for (let row = 0; row < Number(rows); row += 50) {
    let text = '';
    for (let next = row; next < row + 50; next += 1) {
      text += `${next},2026-05-01 10:00:00,${agsOf((next * 7_919) % Number(places))}`;
      for (const [at, kind] of cells.entries()) {
        const value = (next * 31 + at * 17) % 1_000;
        text +=
          kind === 'number'
            ? `,${next + at}`
            : kind === 'multiple'
              ? value % 3 === 0
                ? ',Y'
                : ','
              : `,o${value % 10}`;
      }
      text += '\n';
    }
    if (row % 1_000 === 0 && globalThis.gc !== undefined) {
      globalThis.gc();
      const { heapUsed, external } = process.memoryUsage();
      inUse = Math.max(inUse, heapUsed + external);
    }
    yield encoder.encode(text);
  }
}

const started = performance.now();
const collector = answerCollector(codebook, units);
await collector.add('made.csv', await readExport(made()));
let stored = 0;
for (const { attributes } of collector.rows()) stored += Object.keys(attributes ?? {}).length > 200 ? 1 : 0;
const { outcomes, cells } = collector.report();
process.stdout.write(
  JSON.stringify({
    columns: variables.length + 3,
    outcomes,
    cells,
    stored,
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: peakMegabytes(),
    inUseMegabytes: inUse / 1e6,
  }),
);
