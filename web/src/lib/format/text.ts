/** With its first letter in upper case: questions are paraphrased in lower case and stand as headings. */
export const capitalised = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Keeps together what belongs together in words that come with the data: `9. Juni`, `Mai 2022`, `mid‑2021`, `CC BY 4.0`. */
export const withoutBreaks = (text: string): string =>
  text
    .replace(/\b(\d{1,2}\.?) (?=\p{Lu}\p{Ll})/gu, '$1\u00a0')
    .replace(/(\p{Lu}\p{Ll}+) (?=(?:19|20)\d\d\b)/gu, '$1\u00a0')
    .replace(/\bmid-(?=(?:19|20)\d\d\b)/g, 'mid\u2011')
    .replace(/© /g, '©\u00a0')
    .replace(/\bCC BY /g, 'CC\u00a0BY\u00a0')
    .replace(/(\d) %/g, '$1\u00a0%');
