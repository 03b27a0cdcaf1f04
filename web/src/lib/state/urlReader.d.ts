/** A value in the address that could not be used; the page falls back and says so. */
export interface RejectedParameter {
    readonly key: string;
    readonly text: string;
}
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
export declare function urlReader(parameters: URLSearchParams): UrlReader;
