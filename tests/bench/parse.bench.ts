import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { SourceAdapter } from '@kluftatlas/data/domain/source.ts';
import { adapter as vg250 } from '@kluftatlas/data/sources/bkg-vg250/index.ts';
import { adapter as breitbandatlas } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { adapter as dashboard } from '@kluftatlas/data/sources/digitale-verwaltung/index.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { adapter as genesis } from '@kluftatlas/data/sources/genesis/index.ts';
import { readRdfXml } from '@kluftatlas/data/sources/govdata/graph.ts';
import { adapter as govdata } from '@kluftatlas/data/sources/govdata/index.ts';
import { adapter as inkar } from '@kluftatlas/data/sources/inkar/index.ts';
import { adapter as publishers } from '@kluftatlas/data/sources/open-data-publishers/index.ts';
import { readAnswers } from '@kluftatlas/data/sources/shared/answers.ts';
import { readOldSheets } from '@kluftatlas/data/sources/shared/oldSheets.ts';
import { readSheets } from '@kluftatlas/data/sources/shared/sheet.ts';
import { readZipEntry, zipEntries } from '@kluftatlas/data/sources/shared/zip.ts';
import { vg5000Entries } from '../data/sources/bkg-vg250/sampleArchive.ts';
import { zipFile } from '../data/sources/shared/zipFile.ts';
import { readSample, samplePath } from '../samples.ts';
import { dashboardAnswers } from './dashboardAnswers.ts';
import { csvCells, medianSeconds, semicolonCells } from './yardstick.ts';

interface Reading {
  readonly name: string;
  /** Some file of the samples, without which it is not run. */
  readonly sample: string;
  readonly adapter: SourceAdapter;
  readonly bytes: (sample: string) => Uint8Array;
  /** What reading the same bytes costs at least: unpacking, and the format's own reader. */
  readonly bare: (bytes: Uint8Array) => unknown;
}

const readings: readonly Reading[] = [
  {
    name: 'breitbandatlas mid-2021 (CSV)',
    sample: 'breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv',
    adapter: breitbandatlas,
    bytes: readSample,
    bare: csvCells,
  },
  ...[
    ['end of 2020 (CSV, gzip)', 'gemeinde_bezirke_privat_2020_ende.csv.gz', ';'],
    ['business parks (CSV, gzip)', 'gemeinde_bezirke_gewerbe_gwg_2021_mitte.csv.gz', ','],
    ['mid-2018 (CSV in codes)', 'Verf_Gemeinden_atene Mitte 18.csv', ';'],
    ['mobile by district (CSV, a line a value)', 'landkreis_mobilfunk_stats_2021_1.csv', ';'],
  ].map(([name = '', file = '', delimiter = '']) => ({
    name: `breitbandatlas ${name}`,
    sample: `breitbandatlas/${file}`,
    adapter: breitbandatlas,
    bytes: readSample,
    bare: (bytes: Uint8Array) => parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { delimiter }),
  })),
  {
    name: 'breitbandatlas 2010–2018 (XLS)',
    sample: 'breitbandatlas/verf_privat_alle_2010_2018.xls',
    adapter: breitbandatlas,
    bytes: readSample,
    bare: readOldSheets,
  },
  {
    name: 'destatis-gv 2021 (XLSX)',
    sample: 'destatis-gv/31122021_Auszug_GV.xlsx',
    adapter: register,
    bytes: readSample,
    bare: readSheets,
  },
  {
    name: 'destatis-gv 2017 (GV100AD, gzip)',
    sample: 'destatis-gv/GV100AD_311217.ASC.gz',
    adapter: register,
    bytes: readSample,
    bare: (bytes) => gunzipSync(bytes).toString('latin1').split('\n'),
  },
  {
    name: 'bkg-vg250, VG5000 of 2021 (shapefile ZIP)',
    sample: 'bkg/vg5000_2021-01-01/VG5000_GEM.shp',
    adapter: vg250,
    bytes: () => zipFile(vg5000Entries()),
    bare: (bytes) => zipEntries(bytes).map((entry) => readZipEntry(bytes, entry)),
  },
  {
    name: 'genesis 12411-01-01-5, eight years (table)',
    sample: 'genesis-tables/12411-01-01-5_00.csv',
    adapter: genesis,
    bytes: readSample,
    bare: semicolonCells,
  },
  {
    name: 'genesis AI-N-01-2-5 (flat, ZIP)',
    sample: 'genesis-ffcsv/AI-N-01-2-5_de_flat.zip',
    adapter: genesis,
    bytes: readSample,
    bare: (bytes) => zipEntries(bytes).map((entry) => semicolonCells(readZipEntry(bytes, entry))),
  },
  {
    name: 'inkar Sachsen, 21 series (CSV)',
    sample: 'inkar/INKAR_gemeinden_sachsen.csv',
    adapter: inkar,
    bytes: readSample,
    bare: semicolonCells,
  },
  {
    name: 'open-data-publishers, portals (CSV)',
    sample: 'open-data-portale/portals.de.csv',
    adapter: publishers,
    bytes: readSample,
    bare: csvCells,
  },
  {
    name: 'govdata, catalogue of Destatis (RDF/XML)',
    sample: 'dcat-ap-de/destatis-catalog-original-input.rdf',
    adapter: govdata,
    bytes: readSample,
    bare: readRdfXml,
  },
  {
    name: 'govdata, a page of package_search (JSON)',
    sample: 'govdata-ckan/package_search_response.json',
    adapter: govdata,
    bytes: (sample) =>
      Buffer.from(Buffer.from(readSample(sample)).toString().replace('"count": 152', '"count": 10')),
    bare: (bytes) => Iterator.from(readAnswers(bytes)).reduce((count) => count + 1, 0),
  },
  {
    name: 'digitale-verwaltung, 11,000 areas with 20 services each (answers, built)',
    sample: 'ozg/digitale-verwaltung_openapi.yaml',
    adapter: dashboard,
    bytes: () => dashboardAnswers(11_000, 20),
    bare: (bytes) => Iterator.from(readAnswers(bytes)).reduce((count) => count + 1, 0),
  },
];

/** Parse and check of one file per format against merely reading the same bytes. */
export async function runParseBench(): Promise<void> {
  console.log('parse + check, as a multiple of bare reading of the same bytes (CSV: aim ≤ 4)');
  for (const { name, sample, adapter, bytes: load, bare: read } of readings) {
    if (samplePath(sample) === null) {
      console.log(`  ${name}: not run, the sample is not there`);
      continue;
    }
    const bytes = load(sample);
    const bare = await medianSeconds(() => read(bytes));
    const full = await medianSeconds(() => adapter.parse({ name: sample, bytes }));
    const megabytes = bytes.length / 1e6;
    console.log(
      `  ${name}: ${(full / bare).toFixed(2)} ×, ${(megabytes / full).toFixed(1)} MB/s against ${(megabytes / bare).toFixed(1)} MB/s`,
    );
  }
}
