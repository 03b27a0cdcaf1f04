/** A colour in the light and in the dark scheme. */
export interface SchemeColour {
  readonly light: string;
  readonly dark: string;
}
export type ColourScheme = keyof SchemeColour;

const pairs = (light: readonly string[], dark: readonly string[]): readonly SchemeColour[] =>
  light.map((colour, position) => ({ light: colour, dark: dark[position] ?? colour }));

/**
 * Ordinal colours of the eight size classes, smallest first: yellow over green to violet, in even steps of
 * lightness away from the page. `--size-1` … `--size-8` in tokens.css are the same for style sheets. Any two
 * differ by at least 0.07 in OKLab, also as simulated for protanopia, deuteranopia and tritanopia.
 */
export const sizeClassPalette = pairs(
  ['#f7ecb7', '#bed891', '#73c489', '#09a991', '#0a858f', '#006386', '#163f7b', '#261f52'],
  ['#2b2654', '#1e447e', '#04688c', '#038a95', '#01ae96', '#78c78d', '#c2db98', '#f9f0c2'],
);
