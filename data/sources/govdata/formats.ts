import { lastPart } from './openDataset.ts';

/** Structured formats that programs read without guessing; tables, geodata, feeds, linked data and their services. */
const machineReadable: ReadonlySet<string> = new Set(
  (
    'csv tsv json jsonl ndjson geojson topojson jsonld json-ld xml gml kml kmz gpx rdf ttl turtle n3 nt rdfxml xls xlsx ods ' +
    'shp gpkg geopackage dxf dbf parquet sqlite mdb gtfs netcdf geotiff las laz citygml xplangml wfs wfs_srvc wcs ' +
    'api rest sparql sparqlq odata oparl rss atom ics ical gdb fgdb px sdmx sql'
  ).split(' '),
);

/** For people to read or look at; pictures of maps among them. */
const forPeople: ReadonlySet<string> = new Set(
  (
    'pdf html htm xhtml doc docx odt rtf txt ppt pptx odp jpg jpeg png gif tif tiff svg webp wms wms_srvc wmts ' +
    'mp3 mp4 epub arcgis'
  ).split(' '),
);

/** Media types whose last part is not the name of the format. */
const mediaTypes: Readonly<Record<string, string>> = {
  'geo+json': 'geojson',
  'ld+json': 'jsonld',
  'gml+xml': 'gml',
  'rdf+xml': 'rdf',
  'rss+xml': 'rss',
  'atom+xml': 'atom',
  'vnd.geo+json': 'geojson',
  'vnd.google-earth.kml+xml': 'kml',
  'vnd.google-earth.kmz': 'kmz',
  'vnd.ms-excel': 'xls',
  'vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'vnd.oasis.opendocument.spreadsheet': 'ods',
  'geopackage+sqlite3': 'gpkg',
  plain: 'txt',
  calendar: 'ics',
};

/** `http `, `https`, an empty text and containers say nothing of the format. */
export function formatOf(text: string): string | null {
  const last = lastPart(text.trim()).trim().toLowerCase().replace(/^\./, '');
  const name = mediaTypes[last] ?? last;
  return machineReadable.has(name) || forPeople.has(name) ? name : null;
}

export const isMachineReadable = (format: string): boolean => machineReadable.has(format);
