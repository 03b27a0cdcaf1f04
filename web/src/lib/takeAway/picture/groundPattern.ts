import { drawn, type Drawn } from './drawn.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const plainCopy = (element: Element): Drawn =>
  drawn(
    element.localName,
    Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    [...element.childNodes].flatMap((child): readonly (Drawn | string)[] => {
      if (child instanceof Text) return [child.data];
      return child instanceof Element ? [plainCopy(child)] : [];
    }),
  );

/** A drawing that is repeated over the ground of an element (CSS `background-image`, an SVG as data). */
export function groundPattern(image: string, place: Place): readonly Drawn[] {
  const data = /^url\("data:image\/svg\+xml,(.*)"\)$/.exec(image)?.[1];
  if (data === undefined) return [];
  const tile = new DOMParser().parseFromString(decodeURIComponent(data), 'image/svg+xml').documentElement;
  const id = `ground-${Math.round(place.x)}-${Math.round(place.y)}`;
  return [
    drawn(
      'pattern',
      {
        id,
        x: place.x,
        y: place.y,
        width: tile.getAttribute('width'),
        height: tile.getAttribute('height'),
        patternUnits: 'userSpaceOnUse',
      },
      [...tile.children].map(plainCopy),
    ),
    drawn('rect', { ...place, fill: `url(#${id})` }),
  ];
}
