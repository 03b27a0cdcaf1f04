import type { SchemeColour } from '#lib/format/palette.ts';

/**
 * Values from low to high: pale to deep blue-green. Steps evenly in lightness, from the page's own lightness
 * away: in order for every colour-vision deficiency and in print without colour.
 */
export const valuePalette: readonly SchemeColour[] = [
  { light: '#dff4ec', dark: '#172d43' },
  { light: '#99ddd1', dark: '#044d6d' },
  { light: '#4fc1c1', dark: '#066f89' },
  { light: '#05a0b0', dark: '#0594a3' },
  { light: '#057c97', dark: '#42b8b6' },
  { light: '#025b7c', dark: '#87d7c6' },
  { light: '#023b60', dark: '#caf3e0' },
];

/** Municipalities without the feature that a view shows. */
export const neutral: SchemeColour = { light: '#e9e7e2', dark: '#2a2d33' };
/** Unincorporated areas. */
export const grey: SchemeColour = { light: '#c4c4c4', dark: '#54575c' };
/** Ground and strokes of the patterns for what has no value. */
export const patternGround: SchemeColour = { light: '#f4f3f0', dark: '#1d1f23' };
export const patternStroke: SchemeColour = { light: '#767676', dark: '#9a9ca0' };
/** Borders of districts and states, and the mark of a selection. */
export const border: SchemeColour = { light: '#3a3a3a', dark: '#d5d5d5' };
export const selection: SchemeColour = { light: '#b3006b', dark: '#ff8fcb' };
/** `--ground` of the page. */
export const page: SchemeColour = { light: '#ffffff', dark: '#14161a' };

/** `count` colours spread over a palette, both ends included; a single one is its middle. */
export function spread(palette: readonly SchemeColour[], count: number): readonly SchemeColour[] {
  const last = palette.length - 1;
  return Array.from({ length: count }, (_, position) => {
    const at = count === 1 ? last / 2 : (position / (count - 1)) * last;
    return palette[Math.round(at)] ?? neutral;
  });
}

/** `share` of the way from a colour to another, channel by channel; 6-digit hexadecimal in and out. */
export function mix(from: string, to: string, share: number): string {
  const channel = (colour: string, start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  const mixed = [1, 3, 5].map((start) =>
    Math.round(channel(from, start) * (1 - share) + channel(to, start) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

/** How far dimmed areas fade into the page. */
export const dimming = 0.82;
