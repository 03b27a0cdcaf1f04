/** A node of a picture, before it is text. */
export interface Drawn {
  readonly name: string;
  /** `null` leaves an attribute out. */
  readonly attributes: Readonly<Record<string, string | number | null>>;
  readonly children: readonly (Drawn | string)[];
}

export const drawn = (
  name: string,
  attributes: Drawn['attributes'],
  children: Drawn['children'] = [],
): Drawn => ({ name, attributes, children });

/** Characters that XML 1.0 does not know, escaped or not. */
const unknownToXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text.replaceAll(unknownToXml, '').replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');

/** Hundredths of a pixel are enough. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);

/** XML of a node; whatever a survey has in its labels is text. */
export function xmlOf(node: Drawn | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${written(value)}"`))
    .join('');
  const content = node.children.map(xmlOf).join('');
  return content === ''
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${content}</${node.name}>`;
}
