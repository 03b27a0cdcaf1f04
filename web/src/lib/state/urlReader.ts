/** A value in the address that could not be used; the page falls back and says so. */
export interface RejectedParameter {
  readonly key: string;
  readonly text: string;
}

/** The part of an address that is read. */
export type QueryParameters = Pick<URLSearchParams, 'get'>;

/** An address without a query. */
export const noQuery: QueryParameters = { get: () => null };

/** Of a query that is not, or not yet, the page's: `?a=b`. */
export const parametersOf = (query: string): QueryParameters => new URLSearchParams(query);

/** Reads view state out of an address, falling back where a value is unusable, and remembering which. */
export interface UrlReader {
  /** The text if `accepts` it; absent and unusable both give the fallback, only unusable is remembered. */
  text<Fallback>(key: string, accepts: (text: string) => boolean, fallback: Fallback): string | Fallback;
  /** The one of `choices` that is named. */
  choice<Choice extends string>(key: string, choices: readonly Choice[], fallback: Choice): Choice;
  /** Those of `choices` that are named, in the order of `choices`, without repetition. */
  choices<Choice extends string>(key: string, choices: readonly Choice[]): readonly Choice[];
  /** A decimal integer between `min` and `max`. */
  integer(key: string, min: number, max: number, fallback: number): number;
  readonly rejected: readonly RejectedParameter[];
}

export function urlReader(parameters: QueryParameters): UrlReader {
  const rejected: RejectedParameter[] = [];
  const reader: UrlReader = {
    rejected,
    text(key, accepts, fallback) {
      const text = parameters.get(key);
      if (text === null) return fallback;
      if (accepts(text)) return text;
      rejected.push({ key, text });
      return fallback;
    },
    choice(key, choices, fallback) {
      const named = reader.text(key, (text) => isOneOf(choices, text), fallback);
      return choices.find((choice) => choice === named) ?? fallback;
    },
    choices(key, choices) {
      const named = (parameters.get(key) ?? '').split(',').filter((text) => text !== '');
      for (const text of named) if (!isOneOf(choices, text)) rejected.push({ key, text });
      return choices.filter((choice) => named.includes(choice));
    },
    integer(key, min, max, fallback) {
      const inRange = (text: string) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max;
      const text = reader.text<null>(key, inRange, null);
      return text === null ? fallback : Number(text);
    },
  };
  return reader;
}

const isOneOf = (choices: readonly string[], text: string) => choices.includes(text);
