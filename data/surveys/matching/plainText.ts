const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

/**
 * What two writings of one text have in common: without markup, case, kinds of space and soft hyphens. For comparing only.
 */
export function plainText(text: string): string {
  const bare = text.includes('<') || text.includes('&') ? withoutMarkup(text) : text;
  return bare
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Tags inside of words and sentences; all others part words. */
const inlineTag = /<\/?(?:b|strong|i|em|u|span|a|small|sub|sup|font|mark)(?:\s[^>]*)?>/gi;

const withoutMarkup = (text: string): string =>
  text
    .replaceAll(inlineTag, '')
    .replaceAll(/<\/?[a-z][^>]*>/gi, ' ')
    .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, entity);

/** Letters and digits alone: `Date submitted` → `datesubmitted`. */
export const bareWord = (text: string): string => plainText(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
