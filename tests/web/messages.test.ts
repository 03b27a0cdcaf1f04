import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../web/messages/', import.meta.url);
const areas = readdirSync(folder);
const read = (area: string, locale: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${area}/${locale}.json`, folder), 'utf8'));
const placeholders = (text: string) => (JSON.stringify(text).match(/\{\w+\}/g) ?? []).toSorted();

describe.each(areas)('the messages of %s', (area) => {
  const german = read(area, 'de');
  const english = read(area, 'en');

  it('exist in both languages with the same placeholders', () => {
    expect(Object.keys(english)).toEqual(Object.keys(german));
    for (const key of Object.keys(german)) {
      expect({ key, names: placeholders(english[key] ?? '') }).toEqual({
        key,
        names: placeholders(german[key] ?? ''),
      });
    }
  });

  it('are never empty', () => {
    expect(Object.entries({ ...german }).filter(([, text]) => text === '')).toEqual([]);
    expect(Object.entries({ ...english }).filter(([, text]) => text === '')).toEqual([]);
  });

  it('do not part numbers from their nouns and dates, nor begin a line with a dot', () => {
    const parted =
      /\} (?:Gemeinden|Einwohner|Punkte|Verwaltungen|municipalities|inhabitants|points|administrations|km²|€)|\d\. \p{Lu}\p{Ll}+ \d|CC BY|© | ·/u;
    const texts = {
      ...german,
      ...Object.fromEntries(Object.entries(english).map(([key, text]) => [`en ${key}`, text])),
    };
    expect(Object.entries(texts).filter(([, text]) => parted.test(JSON.stringify(text)))).toEqual([]);
  });

  it('use the quotation marks of their language', () => {
    const straight = (texts: Record<string, string>) =>
      Object.entries(texts).filter(([, text]) => typeof text === 'string' && /["”]|'/.test(text));
    expect(straight(german)).toEqual([]);
    expect(Object.entries(english).filter(([, text]) => /["„']/.test(String(text)))).toEqual([]);
  });

  it('never speak of a full enumeration as if it were a sample', () => {
    expect(
      Object.entries(german).filter(([, text]) => /signifikan|Fehlermarge|Stichprobe/i.test(text)),
    ).toEqual([]);
    expect(
      Object.entries(english).filter(([, text]) => /significan|margin of error|\bsample/i.test(text)),
    ).toEqual([]);
  });
});

it('no key belongs to two areas', () => {
  const keys = areas.flatMap((area) => Object.keys(read(area, 'de')));
  expect(keys.filter((key, position) => keys.indexOf(key) !== position)).toEqual([]);
});
