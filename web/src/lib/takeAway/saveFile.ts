import { saveAs } from '#lib/ui/saveAs.ts';
import { csvFile } from './csvFile.ts';
import { fileName } from './fileName.ts';
import type { HandOver } from './takeAway.ts';

/** Saves a file of a chart: its numbers or its picture. */
export async function saveFile(
  act: string | undefined,
  figure: HTMLElement,
  handedOver: HandOver,
  address: string,
): Promise<void> {
  const search = handedOver.path === null ? location.search : '';
  if (act === 'csv') {
    saveAs(csvFile(handedOver, address), 'text/csv', fileName(handedOver, 'csv', search));
    return;
  }
  const { pictureOf } = await import('./picture/pictureOf.ts');
  const { svgFile } = await import('./picture/svgFile.ts');
  const picture = await pictureOf(figure, handedOver, address);
  const svg = svgFile(picture);
  if (act === 'svg') {
    saveAs(svg, 'image/svg+xml', fileName(handedOver, 'svg', search));
    return;
  }
  const { pngFile } = await import('./picture/pngFile.ts');
  saveAs(await pngFile(svg, picture), 'image/png', fileName(handedOver, 'png', search));
}
