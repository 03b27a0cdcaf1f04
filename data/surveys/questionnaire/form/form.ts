import type { Codebook } from '../../../domain/codebook.ts';
import { filterWords, itemNumbers } from '../filterWords.ts';
import { identityQuestions, identityTitle } from '../identityQuestions.ts';
import { languages, type Language } from '../language.ts';
import { escapeHtml } from '../markup.ts';
import { publishedInWords } from '../published.ts';
import { identityMarkup, itemMarkup } from './question.ts';
import { style } from './style.ts';
import { formWords } from './words.ts';

/**
 * The questionnaire to print, or to fill in on screen and print: one HTML file with all languages one behind the other,
 * for A4. It asks nothing of the network and sends nothing; a link shows one language alone.
 */
export function printableForm(codebook: Codebook): string {
  const [first = 'de'] = languages;
  return [
    '<!doctype html>',
    `<html lang="${first}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">`,
    `<title>${escapeHtml(codebook.title[first])}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<nav aria-label="Sprache / Language">${languages.map(link).join(' · ')}</nav>`,
    '<main>',
    ...languages.map((language) => inLanguage(codebook, language)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const link = (language: Language): string =>
  `<a href="#form-${language}" lang="${language}">${formWords[language].language} (${formWords[language].alone})</a>`;

function inLanguage(codebook: Codebook, language: Language): string {
  const identity = identityQuestions(codebook);
  const numbers = itemNumbers(codebook, identity.length);
  const topics = codebook.topics.flatMap(({ id, title }) => {
    const items = codebook.items.filter(({ topic }) => topic === id);
    const questions = items.map((item) =>
      itemMarkup(item, {
        language,
        number: numbers.get(item.code) ?? 0,
        filter: item.askedIf === undefined ? null : filterWords(codebook, item.askedIf, numbers, language),
      }),
    );
    return items.length === 0 ? [] : [`<h2>${escapeHtml(title[language])}</h2>`, ...questions];
  });
  return [
    `<section id="form-${language}" lang="${language}" aria-labelledby="title-${language}">`,
    `<h1 id="title-${language}">${escapeHtml(codebook.title[language])}</h1>`,
    `<p>${escapeHtml(codebook.introduction[language])}</p>`,
    `<p>${escapeHtml(publishedInWords(codebook, language))}</p>`,
    ...(identity.length === 0 ? [] : [`<h2>${escapeHtml(identityTitle[language])}</h2>`]),
    ...identity.map((asked, index) => identityMarkup(asked, language, index + 1)),
    ...topics,
    `<p class="help">${escapeHtml(codebook.publisher)} · ${escapeHtml(formWords[language].version(codebook.version))}</p>`,
    '</section>',
  ].join('\n');
}
