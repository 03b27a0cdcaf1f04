import { describe, expect, it } from 'vitest';
import { sizeClassPalette, type ColourScheme } from '../../../web/src/lib/format/palette.ts';
import { mix, page, spread, valuePalette } from '../../../web/src/lib/map/palette.ts';

/** Lightness L* of CIELAB (0–100) of a colour in sRGB; CIE 15. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

const schemes: readonly ColourScheme[] = ['light', 'dark'];

describe.each([
  ['size classes', sizeClassPalette],
  ['values', valuePalette],
])('the palette of %s', (_name, palette) => {
  it.each(schemes)('steps by lightness alone, far enough to tell neighbours apart (%s)', (scheme) => {
    const steps = palette.map((colour) => lightness(colour[scheme]));
    for (const [position, step] of steps.slice(1).entries()) {
      const difference = step - (steps[position] ?? 0);
      expect(Math.abs(difference)).toBeGreaterThan(9);
      expect(Math.sign(difference)).toBe(scheme === 'light' ? -1 : 1);
    }
  });

  it.each(schemes)('begins near the page and ends far from it (%s)', (scheme) => {
    const distance = (colour: string) => Math.abs(lightness(colour) - lightness(page[scheme]));
    const all = palette.map((colour) => distance(colour[scheme]));
    expect(all.at(-1)).toBe(Math.max(...all));
    expect(all[0]).toBe(Math.min(...all));
  });
});

describe('colours', () => {
  it('are spread over the palette for fewer classes, ends included', () => {
    expect(spread(valuePalette, 7)).toEqual(valuePalette);
    expect(spread(valuePalette, 2)).toEqual([valuePalette[0], valuePalette[6]]);
    expect(spread(valuePalette, 1)).toEqual([valuePalette[3]]);
    expect(spread(valuePalette, 0)).toEqual([]);
  });

  it('mix channel by channel', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#0a1020', '#0a1020', 0.3)).toBe('#0a1020');
  });
});
