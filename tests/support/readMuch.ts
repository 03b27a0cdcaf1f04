import { adapter as dashboard } from '@kluftatlas/data/sources/digitale-verwaltung/index.ts';
import { adapter as govdata } from '@kluftatlas/data/sources/govdata/index.ts';
import { addresses } from '@kluftatlas/data/sources/govdata/source.ts';
import { answerLine } from '@kluftatlas/data/sources/shared/answers.ts';
import { collectPages } from '@kluftatlas/functions/core/fetch/collectPages.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { entry } from './digitaleVerwaltungServer.ts';

/*
 * Reads much more made-up data than a small heap can hold, in a process of its own: the caller bounds the heap. The bytes of a
 * file are not in the heap.
 */

const datasets = 30_000;
const pageSize = 500;

function openDataset(at: number, description: string): unknown {
  const key = String(1_001_000 + (at % 900)).padStart(8, '0');
  return {
    ...{
      id: `dataset-${at}`,
      name: `dataset-${at}`,
      metadata_modified: '2026-09-14T10:00:00',
      notes: description,
    },
    resources: Array.from({ length: 4 }, () => ({
      license: 'http://dcat-ap.de/def/licenses/cc-by',
      format: 'CSV',
    })),
    extras: [
      { key: 'publisher_name', value: `Stadt Musterstadt ${at % 900}` },
      {
        key: 'politicalGeocodingURI',
        value: `http://dcat-ap.de/def/politicalGeocoding/municipalityKey/${key}`,
      },
    ],
  };
}

const searchAnswer = (start: number, description = ''): unknown => ({
  success: true,
  result: {
    count: datasets,
    results: Array.from({ length: pageSize }, (_, at) => openDataset(start + at, description)),
  },
});

function searchLines(): Uint8Array {
  const starts = Array.from({ length: datasets / pageSize }, (_, page) => page * pageSize);
  return Buffer.concat(
    starts.map((start) =>
      Buffer.from(answerLine(`https://api.example.org/search?start=${start}`, searchAnswer(start))),
    ),
  );
}

/** Only the bounds of what is sent are those of the server: descriptions are long, and are not kept. */
async function collectSearch(): Promise<number> {
  const paged = addresses.files.find((file) => file.kind === 'pages');
  if (paged === undefined) throw new Error('GovData has no pages');
  const bytes = await collectPages(
    paged,
    (address) => {
      const start = Number(new URL(address).searchParams.get('start'));
      return Promise.resolve(Buffer.from(JSON.stringify(searchAnswer(start, 'x'.repeat(2_000)))));
    },
    silentProgress,
  );
  return bytes.length;
}

function serviceLines(): Uint8Array {
  return Buffer.concat(
    Array.from({ length: 2_000 }, (_, area) => {
      const ars = `01${String(51 + Math.floor(area / 900)).padStart(3, '0')}0900${String(100 + (area % 900))}`;
      const content = Array.from({ length: 60 }, (_, service) => entry(ars, service));
      return Buffer.from(
        answerLine(`https://api.example.org/open-pvog/${ars}?includeBelow=false`, {
          ...{ content, number: 0, totalElements: content.length },
        }),
      );
    }),
  );
}

const rowsOf = async (adapter: typeof govdata, bytes: Uint8Array) =>
  (await adapter.parse({ name: 'made-up', bytes }))[0]?.rows.length;

const readings: Readonly<Record<string, () => Promise<number | undefined>>> = {
  search: () => rowsOf(govdata, searchLines()),
  services: () => rowsOf(dashboard, serviceLines()),
  collect: collectSearch,
};

process.stdout.write(String(await readings[process.argv[2] ?? '']?.()));
