import type { Bilingual } from '../domain/source.ts';

/** A piece of presentation MathML. */
export interface Markup {
  readonly markup: string;
}
/** Text is read token by token: `W_k (x − μ)²` has a subscript and a square, two spaces keep two formulas apart. */
export type Part = string | Markup;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

const half = element('mfrac', element('mn', '1') + element('mn', '2'));
const base = String.raw`(?:(?<name>[A-Za-zα-ωΔ]+)|(?<number>\d+(?:[.,]\d+)*)|(?<half>½)|(?<space>\s{2,})|(?<sign>[^\s_]))`;
const index = String.raw`(?:_(?:\{(?<longIndex>[^}]+)\}|(?<shortIndex>[A-Za-z0-9]+)))?`;
const power = String.raw`(?<power>[²*])?`;
const tokens = new RegExp(base + index + power, 'gu');

function markupOf(text: string): string {
  return [...text.matchAll(tokens)]
    .map(({ groups = {} }) => {
      const { shortIndex, longIndex, power: above } = groups;
      const below = shortIndex ?? longIndex;
      const parts = [
        baseOf(groups),
        ...(below === undefined ? [] : [element('mrow', markupOf(below))]),
        ...(above === undefined ? [] : [above === '²' ? element('mn', '2') : element('mo', above)]),
      ];
      const kind = `m${below === undefined ? '' : 'sub'}${above === undefined ? '' : 'sup'}`;
      return kind === 'm' ? parts.join('') : element(kind, parts.join(''));
    })
    .join('');
}

/** One letter would else become a sign of its own block in Unicode, which many devices have no font for. */
const upright = 'mathvariant="normal"';
const narrow = '<mspace width="0.2em"></mspace>';
const wide = '<mspace width="1em"></mspace>';

function baseOf({ name, number, sign, space }: Readonly<Record<string, string | undefined>>): string {
  if (name === 'ln') return element('mi', name) + narrow;
  if (name !== undefined) return name.length === 1 ? `<mi ${upright}>${name}</mi>` : element('mi', name);
  if (number !== undefined) return element('mn', number);
  if (space !== undefined) return wide;
  return sign === undefined ? half : element('mo', escaped(sign === 'Σ' ? '∑' : sign));
}

const inside = (part: Part): string => (typeof part === 'string' ? markupOf(part) : part.markup);

/** One after the other. */
export const row = (...parts: readonly Part[]): Markup => ({
  markup: element('mrow', parts.map(inside).join('')),
});
export const fraction = (above: Part, below: Part): Markup => ({
  markup: element('mfrac', row(above).markup + row(below).markup),
});
export const root = (part: Part): Markup => ({ markup: element('msqrt', inside(part)) });
/** Several formulas below each other. */
export const lines = (...parts: readonly Part[]): Markup => {
  const rows = parts.map((part) => element('mtr', element('mtd', inside(part)))).join('');
  return { markup: `<mtable displaystyle="true">${rows}</mtable>` };
};

/** What a formula says in words: its alternative text. */
export const wordsOf = (markup: string): string =>
  (/alttext="([^"]*)"/.exec(markup)?.[1] ?? '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** A formula as a block, in both languages: what it says in words is its alternative text. */
export function formula(part: Part, words: Bilingual): Bilingual {
  const block = (alternative: string) =>
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" ' +
    `alttext="${escaped(alternative).replace(/"/g, '&quot;')}">${row(part).markup}</math>`;
  return { de: block(words.de), en: block(words.en) };
}
