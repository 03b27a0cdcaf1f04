import { drawn, xmlOf, type Drawn } from './drawn.ts';

/** A chart with all words around it, laid out. */
export interface Picture {
  readonly language: string;
  readonly title: string;
  /** What is said of it to those who do not see it. */
  readonly description: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Style sheet of the picture: the typefaces, as data. */
  readonly style: string;
  readonly family: string;
  readonly parts: readonly Drawn[];
}

/** A picture as a file of its own: white ground, nothing in it is fetched from elsewhere. */
export const svgFile = ({
  language,
  title,
  description,
  width,
  height,
  style,
  family,
  parts,
}: Picture): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(
    drawn(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        'xml:lang': language,
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'font-family': family,
      },
      [
        drawn('title', {}, [title]),
        drawn('desc', {}, [description]),
        drawn('style', {}, [style]),
        drawn('rect', { width, height, fill: '#ffffff' }),
        ...parts,
      ],
    ),
  )}\n`;
