import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { SourceFile } from '@kluftatlas/data/domain/source.ts';
import { adapter } from '@kluftatlas/data/sources/govdata/index.ts';
import { gunzip } from '@kluftatlas/data/sources/shared/inflate.ts';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { latin1, textFile } from '../fixtures.ts';
import { problemOf } from '../shared/problemOf.ts';

const sample = (path: string): SourceFile => ({ name: 'handed-in', bytes: readSample(path) });

async function read(file: SourceFile): Promise<ParsedDataset> {
  const [parsed] = await adapter.parse(file);
  if (parsed === undefined) throw new Error('nothing was read');
  return parsed;
}

const textOf = ({ bytes }: SourceFile): string => new TextDecoder().decode(bytes);

describeWithSamples('DCAT-AP.de catalogues', () => {
  it.each([
    ['destatis-catalog-original-input.rdf', 135, 'without a municipality: 135', '2021-01-27'],
    ['bremen-catalog-original-input.rdf.gz', 153, 'without a municipality: 153', '2020-08-30'],
    ['ckanext-dcatde_catalog-endpoint.rdf', 6, 'municipalities’ own: 1 (of 1 municipalities)', '2017-12-21'],
    ['ckanext-dcatde_metadata_max.rdf', 1, 'municipalities’ own: 1 (of 1 municipalities)', '2017-10-25'],
  ])('%s has %i datasets: %s', async (path, datasets, told, day) => {
    const { notes = [], dataDate, rejections, rows } = await read(sample(`dcat-ap-de/${path}`));
    expect(notes.at(-1)).toContain(`Datasets read: ${datasets};`);
    expect(notes.at(-1)).toContain(told);
    expect([dataDate, rejections]).toEqual([day, []]);
    expect(rows.map(({ area }) => area.code)).toEqual(told.includes('own: 1') ? ['02000000'] : []);
  });

  it('of which none is a municipality’s own are doubted, so that they take no other list’s place', async () => {
    const parsed = await read(sample('dcat-ap-de/destatis-catalog-original-input.rdf'));
    expect(doubtsOf(adapter, parsed)).toEqual(['none of its 135 datasets is a municipality’s own']);
  });

  it('say by their paging how many of their datasets are in the file', async () => {
    const file = sample('dcat-ap-de/ckanext-dcatde_catalog-endpoint.rdf');
    const { notes, doubts } = await read(file);
    expect(notes?.[0]).toBe('6 of the 6 datasets of a catalogue are in the pages handed in');
    expect(doubts).toEqual([]);
    const longer = textFile(file.name, textOf(file).replace('#integer">6<', '#integer">217<'));
    expect((await read(longer)).doubts).toEqual([
      '6 of the 217 datasets of a catalogue are in the pages handed in',
    ]);
  });

  it('mean the same in RDF/XML and in Turtle; without a date they need the month', async () => {
    const example = (form: string) =>
      sample(`dcat-ap-de/dcat_ap_de-RefImp_${form === 'ttl' ? 'TTL' : 'RDF'}_ADVANCED_V2.0.${form}`);
    expect((await problemOf(() => read(example('ttl')))).code).toBe('usage');
    const given = { period: period('2026-09') };
    const turtle = await read({ ...example('ttl'), ...given });
    expect(await read({ ...example('rdf'), ...given })).toEqual(turtle);
    expect(turtle.rows).toMatchObject([{ area: { code: '02000000' }, values: [2, 100, 100] }]);
  });
});

describeWithSamples('catalogues, damaged', () => {
  const path = 'dcat-ap-de/ckanext-dcatde_metadata_max.rdf';
  let file: SourceFile;
  let whole: ParsedDataset;
  beforeAll(async () => {
    file = sample(path);
    whole = await read(file);
  });

  it('cut anywhere are a Problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.bytes.length - 2), async (at) => {
        const found = await problemOf(() => adapter.parse({ ...file, bytes: file.bytes.slice(0, at) }));
        expect(found.place.file).toBe('handed-in');
      }),
      { numRuns: 150 },
    );
  });

  it('cut anywhere as Turtle are a Problem, or doubted, or say the same', async () => {
    const turtle = {
      ...sample('dcat-ap-de/dcat_ap_de-RefImp_TTL_ADVANCED_V2.0.ttl'),
      period: period('2026-09'),
    };
    const same = await read(turtle);
    await fc.assert(
      fc.asyncProperty(fc.nat(turtle.bytes.length), async (at) => {
        const found = await read({ ...turtle, bytes: turtle.bytes.slice(0, at) }).catch((e: unknown) => e);
        if (found instanceof Error) expect(found).toMatchObject({ name: 'Problem' });
        else if (((found as ParsedDataset).doubts ?? []).length === 0) expect(found).toEqual(same);
      }),
      { numRuns: 150 },
    );
  });

  it('in another encoding are a Problem, with Windows line breaks and packed they say the same', async () => {
    expect((await problemOf(() => adapter.parse(latin1(file)))).code).toBe('encoding');
    expect(await read(textFile('x', textOf(file).replaceAll('\n', '\r\n')))).toEqual(whole);
    const packed = sample('dcat-ap-de/bremen-catalog-original-input.rdf.gz');
    expect(await read({ ...packed, bytes: gunzip(packed.bytes) })).toEqual(await read(packed));
  });

  it('with a key that lost its zero reject the dataset', async () => {
    const lost = textOf(file)
      .replaceAll('regionalKey/020000000000', 'municipalityKey/2000000')
      .replaceAll('stateKey/02', 'stateKey/2')
      .replace('Behörde für Umwelt und Energie (BUE), Amt für Umweltschutz', 'Stadt Hamburg');
    const { rows, rejections } = await read(textFile('x', lost));
    expect(rows).toEqual([]);
    expect(rejections.map(({ code }) => code)).toEqual(['key-leading-zero']);
  });
});

describeWithSamples('answers of the CKAN interface', () => {
  const search = () => sample('govdata-ckan/package_search_response.json');
  const organizations = () => sample('govdata-ckan/organization_list_response.json');
  const asWhole = (text: string) => text.replace('"count": 152', '"count": 10');

  it('are refused where pages are missing, and say which', async () => {
    const problem = await problemOf(() => adapter.parse(search()));
    expect(problem.code).toBe('truncated-file');
    expect(problem.message).toContain('10 of 152 datasets: missing are the pages from start=10, 20, 30');
  });

  it('the ten datasets of the first page are those of the federation', async () => {
    const { notes, rows, doubts, period: month } = await read(textFile('x', asWhole(textOf(search()))));
    expect(notes).toEqual([
      'Datasets read: 10; municipalities’ own: 0 (of 0 municipalities); without a municipality: 10',
    ]);
    expect([rows, month]).toEqual([[], '2022-03']);
    expect(doubts).toEqual(['none of its 10 datasets is a municipality’s own']);
  });

  it('are held against the portal’s own counts by organisation', async () => {
    const { doubts } = await read({
      ...textFile('x', asWhole(textOf(search()))),
      companions: [organizations()],
    });
    expect(doubts?.[0]).toMatch(/^6 organisations have fewer datasets in the pages than the portal counts/);
    expect(doubts?.[0]).toContain('bmf 6 of 57');
  });

  it('with nothing but the list of organisations are refused', async () => {
    expect((await problemOf(() => adapter.parse(organizations()))).code).toBe('empty-file');
  });

  it('cut anywhere are a Problem', async () => {
    const bytes = new TextEncoder().encode(asWhole(textOf(search())));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 4), async (at) => {
        await problemOf(() => adapter.parse({ name: 'x', bytes: bytes.slice(0, at) }));
      }),
      { numRuns: 150 },
    );
  });
});
