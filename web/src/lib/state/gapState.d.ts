import { type RejectedParameter } from './urlReader.ts';
export declare const schemes: readonly ["standard", "twenty", "four"];
export type SchemeChoice = (typeof schemes)[number];
/** Everything a link to `/kluft` reopens. */
export interface GapState {
    /** `null` while the release has no indicator with values. */
    readonly indicator: string | null;
    readonly period: string | null;
    readonly scheme: SchemeChoice;
    /** `DE` or the key of a state. */
    readonly region: string;
}
/** What a release offers; the first indicator is the one shown by default. */
export interface GapChoices {
    readonly indicators: readonly {
        readonly id: string;
        readonly periods: readonly string[];
    }[];
    readonly states: readonly string[];
}
export declare function readGapState(parameters: URLSearchParams, choices: GapChoices): {
    readonly state: GapState;
    readonly rejected: readonly RejectedParameter[];
};
/** The query that reopens `state`; what equals the default is left out. */
export declare function writeGapState(state: GapState, choices: GapChoices): string;
/** Periods of an indicator in order. */
export declare const gapPeriods: (indicator: string | null, choices: GapChoices) => readonly string[];
