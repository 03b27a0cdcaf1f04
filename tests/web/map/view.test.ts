import { geoPath } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planeProjection, planeSize, toMetres, toPlane, wholePlane } from '../../../web/src/lib/map/plane.ts';
import {
  canvasPosition,
  cssTransform,
  fitView,
  focusOf,
  fromCanvas,
  isWhole,
  maximumZoom,
  metreTransform,
  pan,
  toCanvas,
  viewOfFocus,
  visibleBox,
  wholeView,
  zoomAt,
  zoomOf,
} from '../../../web/src/lib/map/view.ts';

const canvas = { width: 700, height: 900 };
const place = fc.record({
  x: fc.double({ min: 0, max: planeSize.width, noNaN: true }),
  y: fc.double({ min: 0, max: planeSize.height, noNaN: true }),
});
const pointer = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 900 }));

describe('the drawing plane', () => {
  it('puts every layer where the projection of d3 puts it', () => {
    const point = { type: 'Point' as const, coordinates: [563_000, 5_934_000] };
    const [x, y] = geoPath(planeProjection()).centroid(point);
    expect(toPlane([563_000, 5_934_000])).toEqual([x, y]);
    expect(x).toBeCloseTo(283);
    expect(y).toBeCloseTo(168);
  });

  it('gives the metres back', () => {
    expect(toMetres(toPlane([563_123, 5_934_567]))).toEqual([563_123, 5_934_567]);
  });
});

describe('the view', () => {
  it('shows the whole of Germany inside the canvas', () => {
    const view = wholeView(canvas);
    for (const corner of [
      [0, 0],
      [planeSize.width, planeSize.height],
    ] as const) {
      const [left, top] = toCanvas(view, corner);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(canvas.width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThanOrEqual(canvas.height);
    }
    expect(zoomOf(view, canvas)).toBe(1);
  });

  it('keeps the place under the pointer while zooming inside Germany', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 1, max: 8, noNaN: true }), ({ x, y }, factor) => {
        const before = viewOfFocus({ easting: 600, northing: 5650, zoom: 4 }, canvas);
        const [left, top] = [canvas.width / 2 + x / 10, canvas.height / 2 + y / 10];
        const after = zoomAt(before, factor, [left, top], canvas);
        const [stillX, stillY] = fromCanvas(after, [left, top]);
        const [wasX, wasY] = fromCanvas(before, [left, top]);
        expect(stillX).toBeCloseTo(wasX, 6);
        expect(stillY).toBeCloseTo(wasY, 6);
      }),
    );
  });

  it('never leaves the magnifications it offers, and never loses Germany', () => {
    const step = fc.oneof(
      fc
        .tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), pointer)
        .map(([factor, at]) => ({ factor, at })),
      fc.record({
        right: fc.integer({ min: -5000, max: 5000 }),
        down: fc.integer({ min: -5000, max: 5000 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const view = steps.reduce(
          (current, next) =>
            'factor' in next
              ? zoomAt(current, next.factor, next.at, canvas)
              : pan(current, next.right, next.down, canvas),
          wholeView(canvas),
        );
        expect(zoomOf(view, canvas)).toBeGreaterThan(0.999);
        expect(zoomOf(view, canvas)).toBeLessThan(maximumZoom * 1.001);
        const [x, y] = fromCanvas(view, [canvas.width / 2, canvas.height / 2]);
        expect(x).toBeGreaterThan(-0.001);
        expect(x).toBeLessThan(planeSize.width + 0.001);
        expect(y).toBeGreaterThan(-0.001);
        expect(y).toBeLessThan(planeSize.height + 0.001);
      }),
    );
  });

  it('shows a box whole, and a tiny one at the greatest magnification', () => {
    const shown = visibleBox(fitView({ minX: 100, minY: 200, maxX: 180, maxY: 230 }, canvas), canvas);
    expect(shown.minX).toBeLessThan(100);
    expect(shown.maxX).toBeGreaterThan(180);
    expect(shown.minY).toBeLessThan(200);
    expect(shown.maxY).toBeGreaterThan(230);
    const tiny = fitView({ minX: 100, minY: 200, maxX: 100.01, maxY: 200.01 }, canvas);
    expect(zoomOf(tiny, canvas)).toBeCloseTo(maximumZoom);
  });

  it('is reopened by its focus, on a canvas of another size too', () => {
    const focus = { easting: 691.37, northing: 5334.08, zoom: 12.5 };
    expect(focusOf(viewOfFocus(focus, canvas), canvas)).toEqual(focus);
    const small = { width: 328, height: 420 };
    expect(focusOf(viewOfFocus(focus, small), small)).toMatchObject(focus);
    expect(isWhole(viewOfFocus(focus, canvas), canvas)).toBe(false);
    expect(isWhole(fitView(wholePlane, canvas), canvas)).toBe(true);
  });

  it('stays within a pixel of where a hand left it, however magnified', () => {
    const start = viewOfFocus({ easting: 566, northing: 5934, zoom: maximumZoom }, canvas);
    const left = pan(start, 20, -7, canvas);
    const reopened = viewOfFocus(focusOf(left, canvas), canvas);
    expect(Math.hypot(reopened.x - left.x, reopened.y - left.y)).toBeLessThan(1);
  });

  it('moves a picture to where the view of the gesture would draw it', () => {
    const drawn = wholeView(canvas);
    const wanted = zoomAt(drawn, 3, [100, 200], canvas);
    const [, x, y, ratio] =
      /translate\((.*)px, (.*)px\) scale\((.*)\)/.exec(cssTransform(drawn, wanted)) ?? [];
    const [left, top] = toCanvas(drawn, [300, 400]);
    const [wantedLeft, wantedTop] = toCanvas(wanted, [300, 400]);
    expect(left * Number(ratio) + Number(x)).toBeCloseTo(wantedLeft, 6);
    expect(top * Number(ratio) + Number(y)).toBeCloseTo(wantedTop, 6);
  });

  it('tells where a point in metres lies on the canvas', () => {
    const view = viewOfFocus({ easting: 691, northing: 5334, zoom: 8 }, canvas);
    const [left, top] = canvasPosition(metreTransform(view), [691_000, 5_334_000]);
    expect(left).toBeCloseTo(canvas.width / 2, 6);
    expect(top).toBeCloseTo(canvas.height / 2, 6);
    const north = canvasPosition(metreTransform(view), [691_000, 5_344_000]);
    expect(north[1]).toBeCloseTo(top - 10 * view.scale, 6);
  });
});
