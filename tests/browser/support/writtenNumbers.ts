export type Language = 'de' | 'en';

const number = {
  de: /[−-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[−-]?\d+(?:,\d+)?/g,
  en: /[−-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[−-]?\d+(?:\.\d+)?/g,
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
