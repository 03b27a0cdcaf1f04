// What is handed to a page runs there.
/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';

/** A file as the browser saved it. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const button = (figure: Locator, act: string) => figure.locator(`[data-take=${act}]`);

/** Presses a button below a chart that saves a file. */
export async function save(page: Page, figure: Locator, act: 'csv' | 'svg' | 'png'): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(figure, act).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Presses a button below a chart that copies, and reads what was copied. */
export async function copy(page: Page, figure: Locator, act: 'sentence' | 'link'): Promise<string> {
  await button(figure, act).click();
  await figure.locator('[role=status]', { hasText: /./ }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

export const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Rows of a saved table by the names of their columns. */
export const rowsOf = ({ bytes }: SavedFile): Record<string, string>[] =>
  parse(bytes.toString(), { columns: true });

/** A saved drawing as an XML reader sees it. */
export const readDrawing = (page: Page, { bytes }: SavedFile) =>
  page.evaluate((xml) => {
    const drawing = new DOMParser().parseFromString(xml, 'application/xml');
    const elements = [...drawing.querySelectorAll('*')];
    const values = elements.flatMap((element) =>
      [...element.attributes].flatMap(({ name, value }) => (name === 'xmlns' ? [] : value)),
    );
    const styles = elements.flatMap(({ localName, textContent }) =>
      localName === 'style' ? textContent : [],
    );
    return {
      isWhole: drawing.querySelector('parsererror') === null && drawing.documentElement.localName === 'svg',
      width: Number(drawing.documentElement.getAttribute('width')),
      height: Number(drawing.documentElement.getAttribute('height')),
      lines: elements.flatMap(({ localName, textContent }) => (localName === 'text' ? textContent : [])),
      kinds: [...new Set(elements.map(({ localName }) => localName))],
      addresses: [...values, ...styles]
        .flatMap((value) => [...value.matchAll(/url\(["']?([^"')]{0,20})|(\w+:\/\/.{0,40})/g)])
        .map(([, inStyle, other]) => inStyle ?? other ?? ''),
    };
  }, bytes.toString());

/** Width and height out of the head of a PNG file. */
export const sizeOfPng = ({ bytes }: SavedFile) => ({
  signature: bytes.subarray(1, 4).toString(),
  width: bytes.readUInt32BE(16),
  height: bytes.readUInt32BE(20),
});

/** Share of a saved picture's pixels that have a colour. */
export const shareOfColour = (page: Page, { bytes }: SavedFile, colour: readonly number[]): Promise<number> =>
  page.evaluate(
    async ([data, [red, green, blue]]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      const pixels = canvas?.getImageData(0, 0, image.width, image.height).data ?? [];
      let found = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) found++;
      return found / (pixels.length / 4);
    },
    [bytes.toString('base64'), colour] as const,
  );
