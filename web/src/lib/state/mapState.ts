import { urlReader, type QueryParameters, type RejectedParameter } from './urlReader.ts';
import { unlessDefault, writeQuery } from './urlWriter.ts';

/** What the map can be coloured by besides an indicator of the release. */
export const structuralViews = ['groessenklasse', 'modellprojekte'] as const;
export type StructuralView = (typeof structuralViews)[number];

export const tableSorts = ['name', 'name-ab', 'wert', 'wert-ab'] as const;
export type TableSort = (typeof tableSorts)[number];

/** Centre (kilometres, EPSG:25832) and magnification of the visible part, two decimals; 1 shows all of Germany. */
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
  /** `'municipality'`: around the selected one, wherever that is. */
  readonly focus: MapFocus | 'municipality' | null;
  readonly sort: TableSort;
  /** Page of the table, counted from 1. */
  readonly page: number;
}

/** What a release offers: values outside it are not used. */
export interface MapChoices {
  readonly indicators: readonly { readonly id: string; readonly periods: readonly string[] }[];
  readonly classes: readonly string[];
  readonly states: readonly string[];
}

const keys = {
  view: 'kennzahl',
  period: 'zeit',
  classes: 'klasse',
  state: 'land',
  ags: 'ags',
  focus: 'ausschnitt',
  sort: 'sortierung',
  page: 'seite',
} as const;

const defaultView: StructuralView = 'groessenklasse';
/** For links from places that do not know where on the map they lie. */
export const aroundMunicipality = 'gemeinde';
const focusPattern = /^(\d{1,4}(?:\.\d{1,2})?),(\d{1,4}(?:\.\d{1,2})?),(\d{1,2}(?:\.\d{1,2})?)$/;

/** The chosen classes after one more is chosen, or one of them no longer. */
export const toggleClass = (chosen: readonly string[], id: string): readonly string[] =>
  chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];

/** Periods of a view in order; none for a structural view. */
export const periodsOf = (view: string, choices: MapChoices): readonly string[] =>
  choices.indicators.find(({ id }) => id === view)?.periods ?? [];

export function readMapState(
  parameters: QueryParameters,
  choices: MapChoices,
): { readonly state: MapState; readonly rejected: readonly RejectedParameter[] } {
  const reader = urlReader(parameters);
  const views = [...structuralViews, ...choices.indicators.map(({ id }) => id)];
  const view = reader.choice(keys.view, views, defaultView);
  const periods = periodsOf(view, choices);
  const focus = reader.text(keys.focus, isFocus, null);
  return {
    state: {
      view,
      period: reader.text(keys.period, (text) => periods.includes(text), periods.at(-1) ?? null),
      classes: reader.choices(keys.classes, choices.classes),
      state: reader.text(keys.state, (text) => choices.states.includes(text), null),
      ags: reader.text(keys.ags, (text) => /^(0[1-9]|1[0-6])\d{6}$/.test(text), null),
      focus: focus === null ? null : parseFocus(focus),
      sort: reader.choice(keys.sort, tableSorts, 'name'),
      page: reader.integer(keys.page, 1, 10_000, 1),
    },
    rejected: reader.rejected,
  };
}

/** The query that reopens `state`; what equals the default is left out. */
export function writeMapState(state: MapState, choices: MapChoices): string {
  return writeQuery([
    [keys.view, unlessDefault(state.view, defaultView)],
    [keys.period, state.period === (periodsOf(state.view, choices).at(-1) ?? null) ? null : state.period],
    [keys.classes, choices.classes.filter((id) => state.classes.includes(id)).join(',')],
    [keys.state, state.state],
    [keys.ags, state.ags],
    [keys.focus, state.focus && printFocus(state.focus)],
    [keys.sort, unlessDefault(state.sort, 'name')],
    [keys.page, unlessDefault(state.page, 1)],
  ]);
}

const printFocus = (focus: MapFocus | 'municipality') =>
  focus === 'municipality'
    ? aroundMunicipality
    : [focus.easting, focus.northing, focus.zoom].map((number) => Math.round(number * 100) / 100).join(',');

function parseFocus(text: string): MapFocus | 'municipality' {
  if (text === aroundMunicipality) return 'municipality';
  const [easting, northing, zoom] = text.split(',').map(Number) as [number, number, number];
  return { easting, northing, zoom };
}

function isFocus(text: string): boolean {
  if (text === aroundMunicipality) return true;
  const zoom = focusPattern.exec(text)?.[3];
  return zoom !== undefined && Number(zoom) >= 1 && Number(zoom) <= 64;
}
