export type Language = 'de' | 'en';

/** A minus sign stands by itself: the hyphen of `mid-2021` is none. */
const number = {
  de: /(?:(?<![\p{L}\d])[−-])?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?/gu,
  en: /(?:(?<![\p{L}\d])[−-])?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/gu,
} as const;

/** All numbers of a text as a reader of the language reads them: `10.787` is ten thousand in German. */
export const numbersIn = (text: string, language: Language = 'de'): number[] =>
  (text.match(number[language]) ?? []).map((written) => {
    const plain = written.replace('−', '-');
    return Number(
      language === 'de' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''),
    );
  });

/**
 * The only number of a text.
 * @throws Error where there is none or more than one
 */
export function numberIn(text: string, language: Language = 'de'): number {
  const [only, ...others] = numbersIn(text, language);
  if (only === undefined || others.length > 0) throw new Error(`“${text}” does not hold one number`);
  return only;
}

/** Whether `written` is `value` rounded to `digits` decimals, whichever way a half is rounded. */
export const isRounded = (written: number, value: number, digits: number): boolean =>
  Math.abs(written - value) <= 0.5 * 10 ** -digits + 1e-9;

/** A number of the release, and the decimals that a sentence gives it. */
export type Expected = number | { readonly value: number; readonly digits: number };

/** Percent and points are written with one decimal. */
export const tenths = (value: number | null | undefined): Expected => ({ value: value ?? NaN, digits: 1 });

/**
 * The numbers of a sentence that no expected one explains, and the expected ones that it does not hold; whatever
 * their order, which differs between languages.
 */
export function numbersAmiss(sentence: string, language: Language, expected: readonly Expected[]): string[] {
  const written = numbersIn(sentence, language);
  const missing = expected.filter((each) => {
    const { value, digits } = typeof each === 'number' ? { value: each, digits: 0 } : each;
    const at = written.findIndex((candidate) => isRounded(candidate, value, digits));
    if (at >= 0) written.splice(at, 1);
    return at < 0;
  });
  return [
    ...written.map((value) => `not expected: ${value}`),
    ...missing.map((each) => `not there: ${typeof each === 'number' ? each : each.value}`),
  ];
}
