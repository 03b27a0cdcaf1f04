import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasons } from '../../../web/src/lib/map/codes.ts';
import { flatShapes } from '../../../web/src/lib/map/flatShapes.ts';
import { looksOf, packedColour } from '../../../web/src/lib/map/looks.ts';
import { ownerGrid } from '../../../web/src/lib/map/ownerGrid.ts';
import { valuePalette } from '../../../web/src/lib/map/palette.ts';
import { patternMask, patternOf, tileEdge } from '../../../web/src/lib/map/patterns.ts';
import { layerPolygons } from '../../../web/src/lib/map/polygons.ts';
import { shade } from '../../../web/src/lib/map/shade.ts';
import { corner, gridTopology } from './gridTopology.ts';

const { ids, shapes } = layerPolygons(gridTopology(3, 4, true));
const flat = flatShapes(shapes);
const all = ids.map((_, position) => position);

/** The grid of areas on a raster of 10 × 10 samples an area, its south-west corner at the lower left. */
const scale = 10 / corner.edge;
const fitting = { scale, x: -corner.easting * scale, y: corner.northing * scale + 30 };
const grid = ownerGrid(flat, all, fitting, 40, 30);
const ownerAt = (column: number, row: number) => ids[(grid.owners[row * grid.width + column] ?? 0) - 1];

describe('the raster of owners', () => {
  it('gives every sample to the area that holds its centre', () => {
    expect(ownerAt(0, 0)).toBe('2-0');
    expect(ownerAt(39, 29)).toBe('0-3');
    expect(ownerAt(9, 19)).toBe('1-0');
    expect(ownerAt(10, 20)).toBe('0-1');
  });

  it('gives an enclave to itself', () => {
    expect(ownerAt(5, 25)).toBe('enclave');
    expect(ownerAt(3, 25)).toBe('0-0');
  });

  it('leaves no gap and claims nothing twice between neighbours, at any scale and offset', () => {
    const offset = fc.double({ min: -25, max: 25, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 3, noNaN: true }), offset, offset, (zoom, right, down) => {
        const view = {
          scale: scale * zoom,
          x: -corner.easting * scale * zoom + right,
          y: (corner.northing * scale + 30) * zoom + down,
        };
        const whole = ownerGrid(flat, all, view, 50, 50);
        const sizes = all.map(
          (position) => ownerGrid(flat, [position], view, 50, 50).owners.filter((owner) => owner > 0).length,
        );
        const covered = whole.owners.filter((owner) => owner > 0).length;
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(covered);
        for (let row = 0; row < 50; row++) {
          const filled = [...whole.owners.subarray(row * 50, row * 50 + 50)].map((owner) => owner > 0);
          expect(
            filled
              .join()
              .replace(/^(false,?)*/, '')
              .replace(/(,?false)*$/, ''),
          ).not.toContain('false');
        }
      }),
    );
  });

  it('draws only what it is told to, and nothing outside', () => {
    const one = ownerGrid(flat, [ids.indexOf('1-1')], fitting, 40, 30);
    expect(one.owners.filter((owner) => owner > 0)).toHaveLength(100);
    const elsewhere = ownerGrid(flat, all, { ...fitting, x: fitting.x + 1000 }, 40, 30);
    expect(elsewhere.owners.some((owner) => owner > 0)).toBe(false);
  });
});

describe('the pixels of the map', () => {
  const light = valuePalette.map((colour) => packedColour(colour.light));
  const codes = Uint8Array.from(ids, (_, position) => position % 2);
  const shaded = (samples: 1 | 2, border: number | null = null, of = codes) => {
    const edge = tileEdge * samples;
    const looks = looksOf({ codes: of, dimmed: ids.map(() => false), classes: valuePalette }, 'light', edge);
    return new Uint32Array(shade(grid, { looks, samples, edge, border }).buffer);
  };

  it('have exactly the colour of the class inside an area', () => {
    expect(shaded(1)[0]).toBe(light[codes[ids.indexOf('2-0')] ?? 0]);
    const soft = shaded(2);
    expect(soft).toHaveLength(20 * 15);
    expect(soft[0]).toBe(light[codes[ids.indexOf('2-0')] ?? 0]);
  });

  it('mix the colours that meet in them', () => {
    const shifted = ownerGrid(flat, all, { ...fitting, x: fitting.x + 1 }, 40, 30);
    const looks = looksOf({ codes, dimmed: ids.map(() => false), classes: valuePalette }, 'light', 12);
    const pixels = shade(shifted, { looks, samples: 2, edge: 12, border: null });
    const [left, right] = [valuePalette[codes[8] ?? 0], valuePalette[codes[9] ?? 0]].map((colour) =>
      Number.parseInt(colour?.light.slice(1, 3) ?? '', 16),
    );
    expect(pixels[5 * 4]).toBe(Math.round(((left ?? 0) + (right ?? 0)) / 2));
  });

  it('are transparent where there is no area, and half transparent at half an area', () => {
    const shifted = ownerGrid(flat, all, { ...fitting, x: fitting.x + 1 }, 44, 30);
    const looks = looksOf({ codes, dimmed: ids.map(() => false), classes: valuePalette }, 'light', 12);
    const pixels = shade(shifted, { looks, samples: 2, edge: 12, border: null });
    expect([pixels[3], pixels[7], pixels[21 * 4 + 3]]).toEqual([128, 255, 0]);
    expect(pixels[0]).toBe(pixels[4]);
  });

  it('show borders between neighbours when asked to, and none at the outer edge', () => {
    const border = packedColour('#ffffff');
    const pixels = shaded(1, border);
    expect(pixels[9]).toBe(border);
    expect(pixels[8]).not.toBe(border);
    expect(pixels[39]).not.toBe(border);
    expect(pixels[9 * 40 + 5]).toBe(border);
  });

  it('show the strokes of a reason where there is no value', () => {
    const without = Uint8Array.from(ids, () => reasons.missing);
    const colours = new Set(shaded(1, null, without));
    expect(colours.size).toBe(2);
    expect(colours.has(light[0] ?? 0)).toBe(false);
  });

  it('fade what is dimmed, colours and strokes alike', () => {
    const of = { codes: Uint8Array.from([0, reasons.missing]), classes: valuePalette };
    const plain = looksOf({ ...of, dimmed: [false, false] }, 'dark', 6);
    const faded = looksOf({ ...of, dimmed: [true, true] }, 'dark', 6);
    expect(faded.ground[1]).not.toBe(plain.ground[1]);
    expect(faded.stroke[2]).not.toBe(plain.stroke[2]);
  });
});

describe('the patterns', () => {
  it.each(Object.keys(patternOf) as (keyof typeof patternOf)[])(
    '%s leaves ground and stroke in sight',
    (reason) => {
      for (const edge of [6, 12]) {
        const covered = patternMask(patternOf[reason], edge).filter((sample) => sample === 1).length;
        expect(covered / edge ** 2).toBeGreaterThan(0.02);
        expect(covered / edge ** 2).toBeLessThan(0.6);
      }
    },
  );

  it('differ among the reasons that can stand on one map', () => {
    const together = ['missing', 'territoryChanged', 'suppressed', 'notSurveyed', 'notApplicable'] as const;
    const masks = together.map((reason) => patternMask(patternOf[reason], 12).join(''));
    expect(new Set(masks).size).toBe(together.length);
  });
});
