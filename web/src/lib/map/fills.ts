import type { ColourScheme, SchemeColour } from '#lib/format/palette.ts';
import { reasons } from './codes.ts';
import { dimming, grey, mix, page, patternGround, patternStroke } from './palette.ts';
import { patternOf } from './patterns.ts';

type Patterned = keyof typeof patternOf;

/** How a code is filled: one colour, or the strokes of a reason on a ground; 6-digit hexadecimal. */
export interface Fill {
  readonly ground: string;
  readonly pattern: { readonly reason: Patterned; readonly stroke: string } | null;
}

/** The fill of every code, in a colour scheme; `dimmed` fades it into the page. */
export function fillOf(
  code: number,
  classes: readonly SchemeColour[],
  scheme: ColourScheme,
  dimmed: boolean,
): Fill {
  const shade = (colour: SchemeColour) =>
    dimmed ? mix(colour[scheme], page[scheme], dimming) : colour[scheme];
  const ofClass = classes[code];
  if (ofClass !== undefined) return { ground: shade(ofClass), pattern: null };
  if (code === reasons.unincorporated) return { ground: shade(grey), pattern: null };
  return {
    ground: shade(patternGround),
    pattern: { reason: patternReason(code), stroke: shade(patternStroke) },
  };
}

const patternReason = (code: number): Patterned =>
  (Object.keys(patternOf) as Patterned[]).find((reason) => reasons[reason] === code) ?? 'missing';
