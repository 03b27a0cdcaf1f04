import { describe, expect, it } from 'vitest';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { printableForm } from '@kluftatlas/data/surveys/questionnaire/form/form.ts';
import { escapeHtml } from '@kluftatlas/data/surveys/questionnaire/markup.ts';
import { awkward, awkwardCodebook } from './awkwardCodebook.ts';

const form = printableForm(codebook);

/** The part of the file in one language. */
const partIn = (language: string, html = form): string =>
  new RegExp(`<section id="form-${language}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? '';

/** Codes to tick, by the name of their group. */
function choicesIn(html: string): ReadonlyMap<string, string[]> {
  const choices = new Map<string, string[]>();
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="(?:radio|checkbox)" name="([^"]*)" value="([^"]*)"/g,
  )) {
    choices.set(name, [...(choices.get(name) ?? []), value]);
  }
  return choices;
}

describe.each(['de', 'en'] as const)('the form in language %s', (language) => {
  const part = partIn(language);
  const choices = choicesIn(part);

  it('says its language', () => {
    expect(part).toContain(`lang="${language}"`);
  });

  it('asks every item once, with the words of the codebook', () => {
    for (const { question } of codebook.items) {
      expect(part.split(`</span>${escapeHtml(question[language])}`)).toHaveLength(2);
    }
  });

  it('has a box for every option of every item and row', () => {
    const expected = codebook.items.flatMap(({ code, answer }): [string, string[]][] => {
      if (!('options' in answer)) return [];
      const options = answer.options.map((option) => option.code);
      const names =
        answer.kind === 'matrix'
          ? answer.rows.map((row) => `${language}-${code}-${row.code}`)
          : [`${language}-${code}`];
      return names.map((name) => [name, options]);
    });
    expect([...choices]).toEqual(expected);
  });

  it('gives every example', () => {
    const examples = codebook.items.flatMap(({ answer }) =>
      'options' in answer
        ? [...answer.options, ...(answer.kind === 'matrix' ? answer.rows : [])].flatMap(
            ({ example }) => example ?? [],
          )
        : [],
    );
    expect(examples.length).toBeGreaterThan(10);
    expect(examples.filter((example) => !part.includes(escapeHtml(example[language])))).toEqual([]);
  });
});

it('the languages share no names of fields, so that one does not untick the other', () => {
  const names = [...choicesIn(partIn('de')).keys()];
  expect(names.filter((name) => choicesIn(partIn('en')).has(name))).toEqual([]);
});

it('a filter names the question and the answers in words', () => {
  expect(partIn('de')).toContain('Nur wenn Sie bei Frage 13 „1 bis 10“');
  expect(partIn('en')).toContain('Only if you chose “1 to 10”');
});

it('nothing in the form asks anything of the network or runs', () => {
  expect(form).not.toMatch(/\b(src|srcset|action)=|url\(|@import|<script|<link|https?:/);
  expect(form).toContain(`default-src 'none'`);
});

it('awkward words stay words', () => {
  const html = printableForm(awkwardCodebook());
  expect(html).not.toMatch(/<b(?!ody)/);
  expect(html.split(escapeHtml(awkward)).length).toBeGreaterThan(20);
});
