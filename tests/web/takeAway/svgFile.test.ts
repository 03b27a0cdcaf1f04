import { describe, expect, it } from 'vitest';
import { drawn, xmlOf } from '../../../web/src/lib/takeAway/picture/drawn.ts';
import { svgFile, type Picture } from '../../../web/src/lib/takeAway/picture/svgFile.ts';

const picture = (changes: Partial<Picture> = {}): Picture => ({
  language: 'de',
  title: 'Befund',
  description: 'In Worten',
  width: 800,
  height: 600,
  style: '',
  family: "'Source Sans 3', sans-serif",
  parts: [drawn('text', { x: 1, y: 2 }, ['12,5 %'])],
  ...changes,
});

describe('a picture', () => {
  it('says its title and what it shows, in its language', () => {
    const text = svgFile(picture());
    expect(text).toContain('<title>Befund</title><desc>In Worten</desc>');
    expect(text).toContain('xml:lang="de"');
  });

  it('has a white ground below everything else', () => {
    const text = svgFile(picture());
    expect(text).toContain('<rect width="800" height="600" fill="#ffffff"/><text');
  });
});

describe('a text in a picture', () => {
  it('stays text, whatever markup an answer holds', () => {
    const text = svgFile(
      picture({
        title: '<script>alert("x")</script>',
        parts: [drawn('text', {}, ['a & b </text><image/>'])],
      }),
    );
    expect(text).not.toMatch(/<script|<image/);
    expect(text).toContain('a &amp; b &lt;/text&gt;&lt;image/&gt;');
  });

  it('cannot leave its attribute', () => {
    expect(xmlOf(drawn('g', { id: '"><x y="' }))).toBe('<g id="&quot;&gt;&lt;x y=&quot;"/>');
  });

  it.each(['\u0000', '\u0008', '\u001F', '\uFFFE', '\uD800'])(
    'is without %j, which XML does not know',
    (odd) => {
      expect(xmlOf(drawn('text', {}, [`a${odd}b`]))).toBe('<text>ab</text>');
    },
  );

  it('keeps letters of all scripts', () => {
    expect(xmlOf('Šćё😀\n')).toBe('Šćё😀\n');
  });
});

it('numbers of a drawing have at most two decimals, and nothing stands for what is not said', () => {
  expect(xmlOf(drawn('rect', { x: 1 / 3, y: 2, rx: null }))).toBe('<rect x="0.33" y="2"/>');
});
