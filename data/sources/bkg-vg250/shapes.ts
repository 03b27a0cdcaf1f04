import type { Position } from 'geojson';
import { Problem } from '../../domain/problem.ts';

/** The rings of one polygon shape in the layer's own coordinates, in no order; empty for a shape without geometry. */
export type Rings = readonly (readonly Position[])[];

const fileHeader = 100;
const recordHeader = 8;
const fileCode = 9994;
/** Polygon, and polygon with heights or measures behind its points. */
const polygonTypes: ReadonlySet<number> = new Set([5, 15, 25]);
const nullShape = 0;

const truncated = (layer: string, reason: string) =>
  new Problem(
    'truncated-file',
    `The shapes of “${layer}” (.shp) are cut off or damaged: ${reason}`,
    'Download the archive again.',
  );

/** What a layer consists of, by the code in its header (ESRI Shapefile Technical Description, 1998). */
export const isPolygonLayer = (bytes: Uint8Array): boolean =>
  bytes.length >= fileHeader && polygonTypes.has(viewOf(bytes).getInt32(32, true));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Reads the polygon shapes of a layer one after the other: all points of a VG250 at once, as they stand there and again
 * projected, would need a gigabyte.
 * @throws Problem `truncated-file` where lengths contradict each other or the bytes, `wrong-file` for other shapes
 */
export function* readShapes(bytes: Uint8Array, layer: string): Generator<Rings, void> {
  const view = viewOf(bytes);
  if (bytes.length < fileHeader || view.getInt32(0) !== fileCode) throw truncated(layer, 'it has no header');
  const length = view.getInt32(24) * 2;
  if (length !== bytes.length) throw truncated(layer, `${bytes.length} of ${length} bytes`);
  let record = 1;
  for (let at = fileHeader; at < length; record += 1) {
    const start = at + recordHeader;
    if (start + 4 > length) throw truncated(layer, `record ${record} is incomplete`);
    const end = start + view.getInt32(at + 4) * 2;
    if (end > length || end < start + 4) {
      throw truncated(layer, `record ${record} does not end where it says`);
    }
    yield ringsOf(view, start, end, layer, record);
    at = end;
  }
}

/** Type, box (4 numbers), number of rings and points, first point of each ring, points. */
function ringsOf(view: DataView, start: number, end: number, layer: string, record: number): Rings {
  const type = view.getInt32(start, true);
  if (type === nullShape) return [];
  if (!polygonTypes.has(type)) {
    throw new Problem(
      'wrong-file',
      `Record ${record} of “${layer}” is of type ${type} and not a polygon`,
      'Hand in the layer of municipalities as polygons.',
    );
  }
  const parts = end < start + 44 ? -1 : view.getInt32(start + 36, true);
  const points = end < start + 44 ? -1 : view.getInt32(start + 40, true);
  const firstPoint = start + 44 + parts * 4;
  if (parts < 0 || points < 0 || firstPoint + points * 16 > end) {
    throw truncated(layer, `record ${record} has fewer points than it says`);
  }
  const starts = Array.from({ length: parts }, (_, part) => view.getInt32(start + 44 + part * 4, true));
  return starts.map((from, part) => {
    const to = starts[part + 1] ?? points;
    if (from < 0 || to > points || to <= from)
      throw truncated(layer, `record ${record} has an impossible ring`);
    return Array.from({ length: to - from }, (_, point) => {
      const at = firstPoint + (from + point) * 16;
      return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
    });
  });
}
