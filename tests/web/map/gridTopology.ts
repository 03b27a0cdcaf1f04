import type { LayerTopology } from '../../../web/src/lib/data/releaseFiles.ts';

/** South-west corner and edge of the grid, metres (EPSG:25832); near Kassel. */
export const corner = { easting: 500_000, northing: 5_700_000, edge: 10_000 } as const;

/**
 * A layer of square areas that share their borders, named `<row>-<column>` from the south-west;
 * `enclave` puts a small square named `enclave` into the middle of area `0-0`.
 */
export function gridTopology(rows: number, columns: number, enclave = false): LayerTopology {
  const arcs: number[][][] = [];
  const arcOf = new Map<string, number>();
  const at = (row: number, column: number) => [
    corner.easting + column * corner.edge,
    corner.northing + row * corner.edge,
  ];
  const arc = (fromRow: number, fromColumn: number, toRow: number, toColumn: number): number => {
    const reverse = arcOf.get([toRow, toColumn, fromRow, fromColumn].join());
    if (reverse !== undefined) return ~reverse;
    arcOf.set([fromRow, fromColumn, toRow, toColumn].join(), arcs.length);
    return arcs.push([at(fromRow, fromColumn), at(toRow, toColumn)]) - 1;
  };
  const squares = Array.from({ length: rows * columns }, (_, position) => {
    const row = Math.floor(position / columns);
    const column = position % columns;
    const ring = [
      arc(row, column, row + 1, column),
      arc(row + 1, column, row + 1, column + 1),
      arc(row + 1, column + 1, row, column + 1),
      arc(row, column + 1, row, column),
    ];
    return { type: 'Polygon' as const, id: `${row}-${column}`, arcs: [ring] };
  });
  const [first, ...others] = squares;
  if (!enclave || first === undefined) return layer(arcs, squares);
  const hole = arcs.push(square(0.4, 0.6)) - 1;
  return layer(arcs, [
    { ...first, arcs: [...first.arcs, [~hole]] },
    ...others,
    { type: 'Polygon', id: 'enclave', arcs: [[hole]] },
  ]);
}

const square = (from: number, to: number): number[][] =>
  [
    [from, from],
    [from, to],
    [to, to],
    [to, from],
    [from, from],
  ].map(([x = 0, y = 0]) => [corner.easting + x * corner.edge, corner.northing + y * corner.edge]);

const layer = (
  arcs: number[][][],
  geometries: { type: 'Polygon'; id: string; arcs: number[][] }[],
): LayerTopology => ({
  type: 'Topology',
  arcs,
  objects: { municipalities: { type: 'GeometryCollection', geometries } },
});
