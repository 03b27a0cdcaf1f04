import { Problem } from '../../domain/problem.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { limits } from '../shared/limits.ts';
import { readZipEntry, zipEntries, type ZipEntry } from '../shared/zip.ts';

/** One layer of a shapefile archive: files of one name with different endings. */
export interface Layer {
  readonly name: string;
  has(ending: LayerEnding): boolean;
  /** @throws Problem `file-missing`, and as `readZipEntry` */
  read(ending: LayerEnding): Uint8Array;
}

export type LayerEnding = 'shp' | 'dbf' | 'prj';

export interface ShapefileArchive {
  readonly layers: readonly Layer[];
  /** Texts of the short text files beside the layers. */
  readonly texts: readonly string[];
}

/** All layers of a full VG250 archive unpacked; only the two that are needed are. */
const expandedBytes = 512 * 1024 * 1024;
const longestText = 4_096;
const expected = 'ZIP archive of the VG250, VG250-EW or VG5000 in the edition “shape, Ebenen” (layers)';
const sqlite = 'SQLite format 3';

/**
 * Looks into the ZIP archive of a shapefile edition without unpacking it.
 * @throws Problem `wrong-file` for everything else (a GeoPackage, a single .shp …), and as `zipEntries`
 */
export function openArchive(bytes: Uint8Array): ShapefileArchive {
  const kind = fileKind(bytes);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, sqlite.length)) === sqlite) throw geoPackage();
  if (kind !== 'zip') throw foreignFile(kind, bytes, expected);
  const entries = zipEntries(bytes, expandedBytes);
  const layers = Map.groupBy(
    entries.filter(({ name }) => /\.(shp|dbf|prj)$/i.test(name)),
    ({ name }) => name.slice(0, -4).toLowerCase(),
  );
  if (layers.size === 0) throw withoutLayers(entries);
  return {
    layers: [...layers.values()].map((files) => layerOf(bytes, files)),
    texts: entries
      .filter(({ name, size }) => /\.txt$/i.test(name) && size <= longestText)
      .map((entry) => new TextDecoder('latin1').decode(readZipEntry(bytes, entry))),
  };
}

function layerOf(bytes: Uint8Array, files: readonly ZipEntry[]): Layer {
  const name = (files[0]?.name ?? '').replace(/^.*\//, '').slice(0, -4);
  const find = (ending: LayerEnding) => files.find((file) => file.name.toLowerCase().endsWith(`.${ending}`));
  return {
    name,
    has: (ending) => find(ending) !== undefined,
    read(ending) {
      const entry = find(ending);
      if (entry !== undefined) return unpacked(bytes, entry);
      throw new Problem(
        'file-missing',
        `The layer “${name}” has no .${ending} in the archive`,
        'Download the archive again; a layer needs .shp, .dbf and .prj.',
      );
    },
  };
}

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.size <= limits.expandedBytes) return readZipEntry(bytes, entry);
  throw new Problem(
    'archive-limits',
    `“${entry.name}” unpacks to more than ${limits.expandedBytes} bytes`,
    'Official files are far below this: download the original again.',
  );
}

const geoPackage = () =>
  new Problem(
    'wrong-file',
    'The file is a GeoPackage (SQLite), which is not read here',
    `Hand in the ${expected}: the publisher offers it beside the GeoPackage.`,
  );

function withoutLayers(entries: readonly ZipEntry[]): Problem {
  if (entries.some(({ name }) => /\.gpkg$/i.test(name))) return geoPackage();
  const names = entries.slice(0, 5).map(({ name }) => `“${name}”`);
  return new Problem(
    'wrong-file',
    `The ZIP archive holds no shapefile; it has ${names.join(', ') || 'nothing'}`,
    `Hand in the ${expected}.`,
  );
}
