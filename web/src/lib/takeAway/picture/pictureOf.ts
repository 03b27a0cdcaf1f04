import type { HandOver } from '../takeAway.ts';
import { withLightCopy } from './lightCopy.ts';
import { figureParts } from './figureParts.ts';
import type { Picture } from './svgFile.ts';
import { family, typefaces } from './typefaces.ts';

/**
 * A chart of the page as a picture, with title, subtitle, source, release and licence in it.
 * @param address where its view is
 * @throws Error where made-up data are not marked as such: such a picture does not leave the page
 */
export async function pictureOf(
  figure: HTMLElement,
  { synthetic, title, sentence, credits, language }: HandOver,
  address: string,
): Promise<Picture> {
  if (synthetic && figure.querySelector('[data-simulated-band]') === null)
    throw new Error('A chart of made-up data has no band that says so');
  const laidOut = withLightCopy(figure, [...credits, address.replace(/^https?:\/\//, '')], (copy) => {
    const { left, top, width, height } = copy.getBoundingClientRect();
    return {
      parts: figureParts(copy, { left, top }),
      width: Math.ceil(width),
      height: Math.ceil(height),
      text: copy.textContent,
    };
  });
  const { text, ...rest } = laidOut;
  return { ...rest, language, title, description: sentence, family, style: await typefaces(text) };
}
