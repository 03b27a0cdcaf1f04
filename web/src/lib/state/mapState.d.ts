import { type RejectedParameter } from './urlReader.ts';
/** What the map can be coloured by besides an indicator of the release. */
export declare const structuralViews: readonly ["groessenklasse", "modellprojekte"];
export type StructuralView = (typeof structuralViews)[number];
export declare const tableSorts: readonly ["name", "name-ab", "wert", "wert-ab"];
export type TableSort = (typeof tableSorts)[number];
/** Centre (kilometres, EPSG:25832) and magnification of the visible part; 1 shows all of Germany. */
export interface MapFocus {
    readonly easting: number;
    readonly northing: number;
    readonly zoom: number;
}
/** Everything a link to `/karte` reopens. */
export interface MapState {
    /** A structural view or the id of an indicator. */
    readonly view: string;
    /** Newest period of the indicator unless chosen; `null` for a view without periods. */
    readonly period: string | null;
    /** Ids of the highlighted size classes; empty: all. */
    readonly classes: readonly string[];
    /** Key of the state in focus. */
    readonly state: string | null;
    /** The selected municipality. */
    readonly ags: string | null;
    readonly focus: MapFocus | null;
    readonly sort: TableSort;
    /** Page of the table, counted from 1. */
    readonly page: number;
}
/** What a release offers: values outside it are not used. */
export interface MapChoices {
    readonly indicators: readonly {
        readonly id: string;
        readonly periods: readonly string[];
    }[];
    readonly classes: readonly string[];
    readonly states: readonly string[];
}
/** Periods of a view in order; none for a structural view. */
export declare const periodsOf: (view: string, choices: MapChoices) => readonly string[];
export declare function readMapState(parameters: URLSearchParams, choices: MapChoices): {
    readonly state: MapState;
    readonly rejected: readonly RejectedParameter[];
};
/** The query that reopens `state`; what equals the default is left out. */
export declare function writeMapState(state: MapState, choices: MapChoices): string;
