import { drawn, type Drawn } from './drawn.ts';

/** Where pixels of the page lie in the picture. */
export interface Origin {
  readonly left: number;
  readonly top: number;
}

interface Line {
  text: string;
  left: number;
  right: number;
  readonly top: number;
  readonly bottom: number;
}

let canvas: CanvasRenderingContext2D | null = null;

/** Share of a line of this typeface's height that lies above the base line. */
function ascentOf(font: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) return 0.8;
  canvas.font = font;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = canvas.measureText('x');
  return above / (above + below);
}

/** The lines that a text is broken into where it stands. */
function linesOf(node: Text): readonly Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { segment, index } of new Intl.Segmenter().segment(node.data)) {
    range.setStart(node, index);
    range.setEnd(node, index + segment.length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const last = lines.at(-1);
    // Blanks at the end of a line and between elements take no room.
    if (right === left) continue;
    if (last !== undefined && Math.abs(last.top - top) < 1) {
      last.text += segment;
      last.right = right;
    } else lines.push({ text: segment, left, right, top, bottom });
  }
  return lines;
}

/** A text of the page as lines of a picture, in its colour and type. */
export function textLines(node: Text, style: CSSStyleDeclaration, origin: Origin): readonly Drawn[] {
  if (node.data.trim() === '') return [];
  const ascent = ascentOf(`${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`);
  return linesOf(node).flatMap(({ text, left, right, top, bottom }) => {
    const line = text.replaceAll(/[\t\n\r ]+/g, ' ').trimEnd();
    if (line.trim() === '') return [];
    return drawn(
      'text',
      {
        x: left - origin.left,
        y: top - origin.top + (bottom - top) * ascent,
        fill: style.color,
        'font-size': style.fontSize,
        'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
        'letter-spacing': style.letterSpacing === 'normal' ? null : style.letterSpacing,
        'font-variant-numeric': style.fontVariantNumeric === 'normal' ? null : style.fontVariantNumeric,
        textLength: line.length === text.length && line.length > 3 ? right - left : null,
        'xml:space': 'preserve',
      },
      [line],
    );
  });
}
