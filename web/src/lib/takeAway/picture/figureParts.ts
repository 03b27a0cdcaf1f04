import { drawn, type Drawn } from './drawn.ts';
import { groundPattern } from './groundPattern.ts';
import { textLines, type Origin } from './textLines.ts';
import { vectorPart } from './vectorPart.ts';

const isClear = (colour: string): boolean => /^rgba\(.*, 0\)$|^transparent$/.test(colour);

/** Ground and borders of an element. */
function box(element: Element, style: CSSStyleDeclaration, origin: Origin): readonly Drawn[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left - origin.left, top - origin.top];
  const radius = Number.parseFloat(style.borderTopLeftRadius) || null;
  const ground = isClear(style.backgroundColor)
    ? []
    : [drawn('rect', { x, y, width, height, rx: radius, fill: style.backgroundColor })];
  const side = (name: 'top' | 'right' | 'bottom' | 'left'): readonly Drawn[] => {
    const thick = Number.parseFloat(style.getPropertyValue(`border-${name}-width`));
    const fill = style.getPropertyValue(`border-${name}-color`);
    if (!(thick > 0) || isClear(fill)) return [];
    const isLevel = name === 'top' || name === 'bottom';
    return [
      drawn('rect', {
        x: name === 'right' ? x + width - thick : x,
        y: name === 'bottom' ? y + height - thick : y,
        width: isLevel ? width : thick,
        height: isLevel ? thick : height,
        fill,
      }),
    ];
  };
  return [
    ...ground,
    ...groundPattern(style.backgroundImage, { x, y, width, height }),
    ...(['top', 'right', 'bottom', 'left'] as const).flatMap(side),
  ];
}

/** All that is seen of an element and what is in it: grounds, borders, lines of text and drawings, in their order. */
export function figureParts(element: Element, origin: Origin): readonly Drawn[] {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return [];
  if (element instanceof SVGSVGElement) return [vectorPart(element, origin)];
  return [
    ...box(element, style, origin),
    ...[...element.childNodes].flatMap((child) => {
      if (child instanceof Text) return textLines(child, style, origin);
      return child instanceof Element ? figureParts(child, origin) : [];
    }),
  ];
}
