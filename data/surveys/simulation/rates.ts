import type { FrameKind } from '../../domain/survey.ts';

/*
 * How often what is answered, between the smallest size class and the largest. All of it is invented: it makes answers
 * that look like answers, and says nothing about any administration.
 */

/** Weights of options by code, or chances of options of several (0–1); missing: 0. */
export type Profile = Readonly<Record<string, number>>;

interface Ends<Value> {
  /** Of administrations of the smallest class. */
  readonly small: Value;
  /** Of the largest. */
  readonly large: Value;
}

export type ItemRates =
  | ({ readonly kind: 'options' } & Ends<Profile>)
  | { readonly kind: 'rows'; readonly rows: Readonly<Record<string, Ends<Profile>>> }
  /** Medians; the logarithm is spread normally around them. */
  | ({ readonly kind: 'number'; readonly spread: number } & Ends<number>)
  | { readonly kind: 'sender'; readonly of: Readonly<Record<FrameKind, Profile>> };

export interface SurveyRates {
  readonly items: Readonly<Record<string, ItemRates>>;
  /** Chance of an answer at all, by class of `standard`, smallest first. */
  readonly response: readonly number[];
  /** How much less likely a member of an association answers than a town hall of its size. */
  readonly ofMembers: number;
  /** Chance that an item is left out, of numbers and of all others; that the association is named for it (members only). */
  readonly leftOut: Ends<number>;
  readonly numberLeftOut: Ends<number>;
  readonly namesAssociation: number;
  /** How far units of one class lie apart, in classes. */
  readonly withinClass: number;
  /** How many classes further everybody is with each wave. */
  readonly perWave: number;
  /** Share of contradictions that are kept. */
  readonly contradictionsKept: number;
}

/** The value between both ends: 0 the smallest class, 1 the largest. */
export const between = (small: number, large: number, share: number): number =>
  small + (large - small) * share;

export const options = (small: Profile, large: Profile): ItemRates => ({ kind: 'options', small, large });
export const rows = (of: Readonly<Record<string, readonly [Profile, Profile]>>): ItemRates => ({
  kind: 'rows',
  rows: Object.fromEntries(Object.entries(of).map(([row, [small, large]]) => [row, { small, large }])),
});
export const number = (small: number, large: number, spread: number): ItemRates => ({
  kind: 'number',
  small,
  large,
  spread,
});

/** Of a survey for which nothing is declared: every answer alike. */
export const plainRates: SurveyRates = {
  items: {},
  response: [0.1, 0.13, 0.17, 0.21, 0.28, 0.38, 0.5, 0.6],
  ofMembers: 0.35,
  leftOut: { small: 0.06, large: 0.02 },
  numberLeftOut: { small: 0.3, large: 0.12 },
  namesAssociation: 0.75,
  withinClass: 1.3,
  perWave: 0.5,
  contradictionsKept: 0.2,
};
