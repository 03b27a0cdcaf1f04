import type { Ags, IsoDate, StateKey } from './ids.ts';
import type { ItemUnit, SurveyId } from './codebook.ts';
import type { SizeClassSchemeId } from './sizeClass.ts';
import type { Period } from './period.ts';

/** One wave of a survey: the month in which asking ended names it. */
export interface SurveyWave {
  readonly survey: SurveyId;
  readonly wave: Period;
  readonly fieldPeriod: { readonly from: IsoDate; readonly to: IsoDate };
  /** Made up to try the way of the data; marked wherever it is shown. */
  readonly synthetic: boolean;
}

/** How the name of every file of made-up answers or their results begins. */
export const simulatedPrefix = 'simuliert-';

/** Answers by the code of their variable; what was not answered is not there. */
export type Answers = Readonly<Record<string, string>>;

/**
 * What one sender said. An association speaks for its administration only; a municipality that runs itself for both; a
 * member of an association for its place, and for the administration only while nobody there has answered.
 */
export interface SurveyAnswer {
  /** Key of the administration whose items it answers: an association's, or an AGS; `null`: none. */
  readonly administration: string | null;
  readonly municipality: Ags | null;
  readonly answers: Answers;
}

/**
 * `own`: a municipality with its own administration, counted in both units · `association`: an administration only ·
 * `member`: a municipality that an association administers.
 */
export const frameKinds = ['own', 'association', 'member'] as const;
export type FrameKind = (typeof frameKinds)[number];

/** Units alike in everything that results are given by. */
export interface FrameCell {
  readonly kind: FrameKind;
  readonly state: StateKey;
  /** Position of the class, by inhabitants of the unit itself; of the schemes that results are given in. */
  readonly sizeClass: Readonly<Record<SurveySchemeId, number>>;
  /** How many there are. */
  readonly count: number;
}

/** Whether a cell holds units of this kind. */
export const isOfUnit = ({ kind }: Pick<FrameCell, 'kind'>, unit: ItemUnit): boolean =>
  kind === 'own' || (kind === 'association') === (unit === 'administration');

/** `standard` for Germany as a whole, `twenty` also crossed with the states: one crossing a wave. */
export type SurveySchemeId = Extract<SizeClassSchemeId, 'standard' | 'twenty'>;

/** One sender beside the frame. */
export interface Respondent {
  /**
   * Position in the frame’s cells of the unit that its answers count for: an `own` one for both, an association for its
   * administration, a member for its place and, while nobody at the association has answered, for that administration.
   */
  readonly cells: Readonly<Record<ItemUnit, number | null>>;
  /** Key of its town hall: members of one association are one administration to disclosure control. */
  readonly administration: string;
  /** Municipalities it administers, by the position of their own class in `standard`; for the spread display. */
  readonly members: readonly number[];
  readonly answers: Answers;
}
