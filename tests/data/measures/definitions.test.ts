import { divideMeasures } from '@kluftatlas/data/domain/divide.ts';
import type { Bilingual } from '@kluftatlas/data/domain/source.ts';
import { definitionsWithFields, fieldsOf } from '@kluftatlas/data/measures/definitionFields.ts';
import { namesIn, symbolsOf } from '@kluftatlas/data/measures/definitionLetters.ts';
import { definitions, definitionThemes } from '@kluftatlas/data/measures/definitions.ts';
import { definitionSymbols } from '@kluftatlas/data/measures/definitionSymbols.ts';
import { formula, fraction, lines, root, row, wordsOf } from '@kluftatlas/data/measures/mathml.ts';
import { describe, expect, test } from 'vitest';

/** Letters stand upright in the markup; here it only gets in the way. */
const plain = (markup: string): string => markup.replaceAll(' mathvariant="normal"', '');

/** Names of elements that are opened and not closed, or closed in the wrong order. */
function unbalanced(markup: string): readonly string[] {
  const open: string[] = [];
  for (const [, close, name = ''] of markup.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (close === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

describe('a formula', () => {
  const words: Bilingual = { de: 'in „Worten“ & "mehr"', en: 'in words' };

  test('is a block of MathML with its words in each language', () => {
    const { de, en } = formula('a = b', words);
    expect(plain(de)).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" ' +
        'alttext="in „Worten“ &amp; &quot;mehr&quot;"><mrow><mi>a</mi><mo>=</mo><mi>b</mi></mrow></math>',
    );
    expect(en).toContain('alttext="in words"');
    expect(wordsOf(de)).toBe(words.de);
  });

  test.each([
    ['x_k', '<msub><mi>x</mi><mrow><mi>k</mi></mrow></msub>'],
    ['η²', '<msup><mi>η</mi><mn>2</mn></msup>'],
    ['m_1*', '<msubsup><mi>m</mi><mrow><mn>1</mn></mrow><mo>*</mo></msubsup>'],
    [')²', '<msup><mo>)</mo><mn>2</mn></msup>'],
    ['Σ_{j<i}', '<msub><mo>∑</mo><mrow><mi>j</mi><mo>&lt;</mo><mi>i</mi></mrow></msub>'],
    ['½', '<mfrac><mn>1</mn><mn>2</mn></mfrac>'],
    ['2000', '<mn>2000</mn>'],
  ])('writes %s', (text, markup) => {
    expect(plain(row(text).markup)).toBe(`<mrow>${markup}</mrow>`);
  });

  test('keeps two formulas apart, and a logarithm from what it is of', () => {
    expect(plain(row('a,  b').markup)).toMatch(/<mo>,<\/mo><mspace width="1em"><\/mspace><mi>b/);
    expect(plain(row('ln x').markup)).toMatch(/<mi>ln<\/mi><mspace width="0.2em"><\/mspace><mi>x/);
  });

  test('keeps single letters upright, as few fonts have the slanted signs of Unicode', () => {
    expect(row('x SSB').markup).toBe('<mrow><mi mathvariant="normal">x</mi><mi>SSB</mi></mrow>');
  });

  test('has fractions, roots and lines', () => {
    expect(plain(fraction('a', 'b').markup)).toBe(
      '<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>',
    );
    expect(plain(root('a').markup)).toBe('<msqrt><mi>a</mi></msqrt>');
    expect(plain(lines('a').markup)).toBe(
      '<mtable displaystyle="true"><mtr><mtd><mi>a</mi></mtd></mtr></mtable>',
    );
  });
});

describe('the definitions', () => {
  test('explain every measure of the divide, each once', () => {
    expect(definitions.flatMap(({ explains }) => explains).sort()).toEqual([...divideMeasures].sort());
  });

  test('say in which fields the rest stands, none in the name of another', () => {
    const ids = definitions.map(({ id }) => id);
    expect(definitionsWithFields.filter((id) => !ids.includes(id))).toEqual([]);
    const fields = definitions.flatMap(fieldsOf);
    expect(new Set(fields).size).toBe(fields.length);
  });

  test('have ids of their own', () => {
    const ids = [...definitions, ...definitionThemes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['gap', 'timeLag', 'sensitivityRange', 'verdict', 'peers']));
  });

  test('see a tag that is not closed', () => {
    expect(unbalanced('<mrow><mi>x</mi>')).toEqual(['mrow']);
    expect(unbalanced('<mrow><mi>x</mrow></mi>')).not.toEqual([]);
  });
});

describe.each(definitions)('the definition of $id', (definition) => {
  const { title, formula, meaning, unit, range, limits, sources } = definition;
  const texts = [title, meaning, unit, range, limits];

  test('has a formula that is well formed, with words for it in both languages', () => {
    for (const markup of [formula.de, formula.en]) {
      expect(unbalanced(markup)).toEqual([]);
      expect(markup).not.toMatch(/undefined|<mo>_<\/mo>/);
      expect(markup).toMatch(/alttext="\p{L}[^"<>]{10,}"/u);
    }
    expect(formula.de).not.toBe(formula.en);
  });

  test('explains each letter of its formula, once', () => {
    expect(symbolsOf(definition).map(({ symbol }) => symbol)).toEqual(namesIn(definition.formula));
  });

  test('says everything in both languages', () => {
    for (const { de, en } of [
      ...texts,
      ...symbolsOf(definition).map(({ meaning: words }) => words),
      ...sources.map(({ text }) => text),
    ]) {
      for (const text of [de, en]) expect(text.trim()).not.toBe('');
    }
    for (const text of [meaning.de, meaning.en, limits.de, limits.en])
      expect(text).toMatch(/\.[”“]?$|“ .*\.$/);
    expect(sources.length).toBeGreaterThan(0);
    for (const { doi } of sources) expect(doi ?? '10.1/x').toMatch(/^10\.\d+\/\S+$/);
  });

  test('speaks of municipalities that are all observed, in the words of the project', () => {
    const forbidden =
      /signifikan|Fehlermarge|Stichprobe|significan|margin of error|\bsampl|Kommune|\bungewichtet\b|\bVG\b/i;
    for (const { de, en } of [...texts, formula]) expect(`${de} ${en}`).not.toMatch(forbidden);
  });

  test('parts no number from what it counts', () => {
    for (const { de, en } of [meaning, range, limits]) {
      expect(`${de} ${en}`).not.toMatch(/\d (?:Prozent|Gemeinden|per cent|municipalities)| ·| = /);
    }
  });

  test('has German quotes in German', () => {
    for (const { de } of [meaning, limits]) expect(de).not.toMatch(/["”]/);
  });
});

test('each letter of the list is used in a formula', () => {
  const used = new Set(definitions.flatMap(({ formula }) => namesIn(formula)));
  expect(definitionSymbols.filter(({ symbol }) => !used.has(symbol))).toEqual([]);
});
