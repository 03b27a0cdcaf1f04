import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceId, type IsoDate } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SourceAdapter } from '@kluftatlas/data/domain/source.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import type { KnownTerritory } from '@kluftatlas/data/territory/inferred/register.ts';
import { overlay, type Shapefile } from '../adapters/mapshaper/overlay.ts';
import { embeddedFile } from '../adapters/packages/embeddedFiles.ts';
import { referenceTable, type ReferenceTable } from '../core/territoryTable.ts';
import { csvText } from '../export/csv.ts';
import { territoryColumns } from '../export/territoryColumns.ts';
import { root } from './home.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run data:territory -- <folder>

Makes data/reference/territoryChanges.csv out of the official files in <folder>:
  destatis-gv/*                  registers, all editions that can be read
  destatis-gebietsaenderungen/*  official changes
  bbsr-umsteiger/*               crosswalks
  bkg/vg5000_2021-01-01/*        boundaries (VG5000_GEM), laid over those of 2016 that come with the project
`;

const target = join(root, 'data/reference/territoryChanges');
const boundaries = 'bkg/vg5000_2021-01-01/VG5000_GEM';
/** Written beside the boundaries (aktualitaet.txt). */
const boundariesDate = '2021-01-01' as IsoDate;

const inputs: { readonly name: string; readonly sha256: string }[] = [];

function tell({ changes, agreement }: ReferenceTable): void {
  const count = (evidence: string) => changes.filter((change) => change.evidence === evidence).length;
  console.log(`${changes.length} rows: ${count('official')} official, ${count('inferred')} inferred`);
  for (const { of, compared, same, differing, notInferred } of agreement) {
    const others = differing.length > 0 ? ` (not ${differing.join(', ')})` : '';
    const missed = notInferred.length > 0 ? `; not found: ${notInferred.join(', ')}` : '';
    console.log(`${of}: ${same} of ${compared} as in the official changes${others}${missed}`);
  }
}

const byDate = (a: KnownTerritory, b: KnownTerritory): number => (a.date < b.date ? -1 : 1);
const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1;
const oneADay = (registers: readonly KnownTerritory[]): readonly KnownTerritory[] =>
  registers.filter(({ date }, at) => registers[at + 1]?.date !== date);

/**
 * Municipalities and unincorporated areas: both have keys that change. Nobody lives in the latter but in the few
 * whose inhabitants a register tells.
 */
function knownTerritory({ territoryDate, dataDate, rows, indicators }: ParsedDataset): KnownTerritory {
  const [population, area] = ['population', 'area'].map((id) =>
    indicators.findIndex((each) => each === id),
  ) as [number, number];
  const areas = rows
    .filter((row) => row.area.level === 'municipality')
    .map(({ area: { code }, values, attributes }) => {
      const known = {
        name: attributes?.['name'] ?? code,
        inhabitants: values[population] ?? (attributes?.['kind'] === 'unincorporatedArea' ? 0 : null),
        area: values[area] ?? null,
      };
      return [code, known] as const;
    });
  return { date: territoryDate ?? dataDate, areas: new Map(areas) };
}

function adapterOf(id: string): SourceAdapter {
  const adapter = adapters.find(({ source }) => source.id === sourceId(id));
  if (adapter === undefined)
    throw new Problem('unknown-source', `There is no source “${id}”`, 'Look at data/sources.');
  return adapter;
}

async function readEmbedded(id: string): Promise<readonly ParsedDataset[]> {
  const file = await embeddedFile(sourceId(id));
  note(file.name, file.bytes);
  return adapterOf(id).parse(file);
}

/** All files of a source's folder; those that its reader refuses are told and passed over. */
async function readAll(folder: string, id: string): Promise<readonly ParsedDataset[]> {
  const read: ParsedDataset[] = [];
  for (const name of (await readdir(join(folder, id))).toSorted()) {
    const bytes = await readFile(join(folder, id, name));
    try {
      read.push(...(await adapterOf(id).parse({ name, bytes })));
      note(`${id}/${name}`, bytes);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      console.log(`Not used: ${id}/${name}: ${error.message}`);
    }
  }
  return read;
}

async function readShapefile(folder: string): Promise<Shapefile> {
  const part = async (ending: string) => {
    const bytes = await readFile(join(folder, `${boundaries}.${ending}`));
    note(`${boundaries}.${ending}`, bytes);
    return bytes;
  };
  const [shp, dbf, prj, shx, cpg] = [
    await part('shp'),
    await part('dbf'),
    await part('prj'),
    await part('shx'),
    await part('cpg'),
  ];
  return { shp, dbf, prj, shx, cpg };
}

function note(name: string, bytes: Uint8Array): void {
  inputs.push({ name, sha256: createHash('sha256').update(bytes).digest('hex') });
}

await runCommand(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined || folder.startsWith('-')) return void process.stdout.write(help);
  const geometry = (await readEmbedded('bkg-areas'))[0];
  if (geometry?.boundaries === undefined)
    throw new Problem('file-missing', 'No boundaries come with the project', 'Run npm ci.');
  const registers = (await readAll(folder, 'destatis-gv')).map(knownTerritory).toSorted(byDate);
  const official = [
    ...(await readAll(folder, 'destatis-gebietsaenderungen')),
    ...(await readAll(folder, 'bbsr-umsteiger')),
  ];
  const { shares, newer } = await overlay(geometry.boundaries, await readShapefile(folder));
  const table = referenceTable({
    overlay: shares,
    older: knownTerritory(geometry),
    newer: {
      date: boundariesDate,
      areas: new Map(newer.map(({ key, name }) => [key, { name, inhabitants: null, area: null }])),
    },
    registers: oneADay(registers),
    official: official.flatMap(({ changes = [] }) => changes),
  });
  await writeFile(`${target}.csv`, csvText(table.changes, territoryColumns, 'csv').replaceAll('\r\n', '\n'));
  const made = { inputs: inputs.toSorted(byName), agreement: table.agreement };
  await writeFile(`${target}.inputs.json`, `${JSON.stringify(made, null, 2)}\n`);
  tell(table);
});
