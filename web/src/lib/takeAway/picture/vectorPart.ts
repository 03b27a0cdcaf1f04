import { drawn, type Drawn } from './drawn.ts';
import type { Origin } from './textLines.ts';

/** What style sheets may say of a shape, with what holds where nothing is said. */
const properties: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  opacity: '1',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'text-anchor': 'start',
  'font-size': '',
  'font-weight': '400',
  'font-variant-numeric': 'normal',
  'vector-effect': 'none',
};

/** Not inherited: what holds is never what the parent has. */
const ownOnly = new Set(['opacity', 'stop-color', 'stop-opacity', 'vector-effect']);
/** Style and script of the page, and what it says to readers: it says nothing in a file. */
const leftOut = /^(class|style|tabindex|role|aria-.*|data-.*|on.*|lang)$/;

type Known = Readonly<Record<string, string>>;

function paint(element: Element, inherited: Known): { readonly said: Known; readonly known: Known } {
  const style = getComputedStyle(element);
  const known: Record<string, string> = {};
  const said: Record<string, string> = {};
  for (const [property, initial] of Object.entries(properties)) {
    // An address within the page is written without the page.
    const value = style.getPropertyValue(property).replace(/url\("?[^"#)]*(#[^")]+)"?\)/, 'url($1)');
    const holds = ownOnly.has(property) ? initial : (inherited[property] ?? initial);
    if (value !== holds) said[property] = value;
    known[property] = value;
  }
  return { said, known };
}

function copyOf(element: Element, inherited: Known, place: Drawn['attributes'] = {}): Drawn {
  const { said, known } = paint(element, inherited);
  const own = Object.fromEntries(
    [...element.attributes].flatMap(({ name, value }) =>
      leftOut.test(name) || name in properties ? [] : [[name, value]],
    ),
  );
  const children = [...element.childNodes].flatMap((child): readonly (Drawn | string)[] => {
    if (child instanceof Text) return child.data.trim() === '' ? [] : [child.data];
    if (!(child instanceof SVGElement) || getComputedStyle(child).display === 'none') return [];
    return [copyOf(child, known)];
  });
  return drawn(element.localName, { ...own, ...said, ...place }, children);
}

/** A drawing of the page with what the style sheets say of it written into it, where it stands in the picture. */
export function vectorPart(svg: SVGSVGElement, { left: x, top: y }: Origin): Drawn {
  const place = svg.getBoundingClientRect();
  return copyOf(
    svg,
    {},
    {
      x: place.left - x,
      y: place.top - y,
      width: place.width,
      height: place.height,
      overflow: 'visible',
    },
  );
}
