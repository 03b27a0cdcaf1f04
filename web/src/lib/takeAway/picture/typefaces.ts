import latinExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';

/** Where it cannot be shown, lines keep their length in another one (`textLength`). */
export const family = "'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif";

/** Sorbian names and the like, as in tokens.css. */
const extended = /[\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u1E00-\u1E9F\u1EF2-\u1EFF]/;

/** Style sheet with the site's own typeface (OFL) as data, as far as the text needs it. */
export async function typefaces(text: string): Promise<string> {
  const needed = extended.test(text) ? [latin, latinExtended] : [latin];
  const faces = await Promise.all(
    needed.map(async (address) => {
      const data = await dataOf(address);
      return `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(${data}) format('woff2')${
        address === latinExtended ? ';unicode-range:U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1EFF' : ''
      }}`;
    }),
  );
  return faces.join('');
}

async function dataOf(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
