import type { Entry } from '../shared/zipFile.ts';

type Point = readonly [x: number, y: number];
export type WrittenRing = readonly Point[];

export interface WrittenRecord {
  /** Outer rings clockwise, holes anticlockwise; none for a shape without geometry. */
  readonly rings: readonly WrittenRing[];
  readonly fields: Readonly<Record<string, string>>;
}

/** .prj of the editions that the publisher offers. */
export const projections = {
  utm32:
    'PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]',
  gaussKrueger3:
    'PROJCS["DHDN_3_Degree_Gauss_Zone_3",GEOGCS["GCS_Deutsches_Hauptdreiecksnetz",DATUM["D_Deutsches_Hauptdreiecksnetz",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",3500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]',
  geographic:
    'GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
} as const;

/** A square whose south-west corner is given, run clockwise as an outer ring. */
export const square = (x: number, y: number, side: number): WrittenRing => [
  [x, y],
  [x, y + side],
  [x + side, y + side],
  [x + side, y],
  [x, y],
];

/** Record of a municipality; `GF` 4 is land. */
export const municipality = (
  ags: string,
  name: string,
  rings: readonly WrittenRing[],
  fields: Readonly<Record<string, string>> = {},
): WrittenRecord => ({
  rings,
  fields: {
    ADE: '6',
    GF: '4',
    AGS: ags,
    ARS: `${ags.slice(0, 5)}0000${ags.slice(5)}`,
    GEN: name,
    BEZ: 'Gemeinde',
    IBZ: '64',
    WSK: '20200101',
    ...fields,
  },
});

/** The three files of a layer; shapes are polygons. */
export const layer = (
  name: string,
  records: readonly WrittenRecord[],
  prj: string = projections.geographic,
): Entry[] => [
  { name: `${name}.shp`, content: shp(records.map(({ rings }) => rings)) },
  { name: `${name}.dbf`, content: dbf(records.map(({ fields }) => fields)) },
  { name: `${name}.prj`, content: prj },
];

export function shp(shapes: readonly (readonly WrittenRing[])[]): Uint8Array {
  const records = shapes.map((rings, index) => {
    const content = rings.length === 0 ? nullShape() : polygon(rings);
    const header = Buffer.alloc(8);
    header.writeInt32BE(index + 1, 0);
    header.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([header, content]);
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + records.reduce((sum, { length }) => sum + length, 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return new Uint8Array(Buffer.concat([header, ...records]));
}

const nullShape = () => Buffer.alloc(4);

function polygon(rings: readonly WrittenRing[]): Buffer {
  const points = rings.flat();
  const content = Buffer.alloc(44 + rings.length * 4 + points.length * 16);
  content.writeInt32LE(5, 0);
  content.writeInt32LE(rings.length, 36);
  content.writeInt32LE(points.length, 40);
  let start = 0;
  rings.forEach((ring, index) => {
    content.writeInt32LE(start, 44 + index * 4);
    start += ring.length;
  });
  points.flat().forEach((value, index) => {
    content.writeDoubleLE(value, 44 + rings.length * 4 + index * 8);
  });
  return content;
}

export function dbf(
  records: readonly Readonly<Record<string, string>>[],
  encoding: 'utf8' | 'latin1' = 'utf8',
): Uint8Array {
  const names = Object.keys(records[0] ?? {});
  const widths = names.map((name) =>
    Math.max(1, ...records.map((record) => Buffer.from(record[name] ?? '', encoding).length)),
  );
  const header = Buffer.alloc(32 + names.length * 32 + 1);
  header[0] = 3;
  header.writeUInt32LE(records.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(
    widths.reduce((sum, width) => sum + width, 1),
    10,
  );
  names.forEach((name, index) => {
    header.write(name, 32 + index * 32, 'latin1');
    header.write('C', 32 + index * 32 + 11, 'latin1');
    header[32 + index * 32 + 16] = widths[index] ?? 0;
  });
  header[header.length - 1] = 0x0d;
  const rows = records.map((record) =>
    Buffer.concat([
      Buffer.from(' '),
      ...names.map((name, index) => {
        const text = Buffer.from(record[name] ?? '', encoding);
        return Buffer.concat([text, Buffer.alloc((widths[index] ?? 0) - text.length, ' ')]);
      }),
    ]),
  );
  return new Uint8Array(Buffer.concat([header, ...rows, Buffer.from([0x1a])]));
}
