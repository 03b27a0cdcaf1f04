import type { StateKey } from './ids.ts';
import type { Bilingual } from './source.ts';

declare const brand: unique symbol;
/** Lower-case letters, digits and hyphens; the name of its folder under `data/surveys/`. */
export type SurveyId = string & { readonly [brand]: 'SurveyId' };

/** Whom an item is asked of: the town hall, or the place. */
export type ItemUnit = 'municipality' | 'administration';

/** Everything about a questionnaire that its printing, its import and its results need: data, no code. */
export interface Codebook {
  readonly id: SurveyId;
  /** Raised with every change of an item or an option. */
  readonly version: number;
  readonly title: Bilingual;
  readonly publisher: string;
  /** What the survey is for, to those who answer. */
  readonly introduction: Bilingual;
  readonly topics: readonly { readonly id: string; readonly title: Bilingual }[];
  /** In the order in which they are asked. */
  readonly items: readonly Item[];
  readonly contradictions: readonly Contradiction[];
  /** Columns of the unit's key or name, as the export calls them; the first that a file has is used. */
  readonly identity: Identity;
  /** Columns dropped unread beside those that every import drops (addresses of machines and persons, coordinates …). */
  readonly personalColumns: readonly string[];
  /** States whose units are asked; all of them unless given. Nobody else is in the frame. */
  readonly states?: readonly StateKey[];
  /**
   * States that stand for each other where nobody answered from one of them; every state is in exactly one. A group with fewer than 5
   * units goes with the one before it, the first with the next.
   */
  readonly stateGroups: readonly (readonly StateKey[])[];
  /**
   * `null`: no file ever holds a single unit's answers. Else when and in which words the participants were told
   * that it will.
   */
  readonly publishMicrodata: { readonly informedOn: string; readonly information: Bilingual } | null;
}

/** Names of columns, tried in this order: AGS, ARS, association key, then name together with the state. */
export interface Identity {
  readonly ags: readonly string[];
  readonly ars: readonly string[];
  readonly association: readonly string[];
  readonly name: readonly string[];
  readonly state: readonly string[];
}

export interface Item {
  /** Letters and digits, at most 20, starting with a letter: the column in every file. */
  readonly code: string;
  readonly unit: ItemUnit;
  readonly topic: string;
  readonly question: Bilingual;
  readonly help?: Bilingual;
  readonly answer: Answer;
  readonly required?: true;
  /** Asked only of those who gave one of these answers. */
  readonly askedIf?: Condition;
  /**
   * `ladder`: the six options without a meaning are the rungs 0 to 5 in order · `paths`: options are delivery paths, shown with their
   * diversity · `use`: shown with the representation ratio of those who chose an option.
   */
  readonly shownAs?: 'ladder' | 'paths' | 'use';
}

export type Answer =
  | { readonly kind: 'single'; readonly options: readonly Option[] }
  /** Any number of options; one of meaning `none`, `notKnown` or `atAssociation` excludes the others. */
  | { readonly kind: 'multiple'; readonly options: readonly Option[] }
  /** One option a row. */
  | { readonly kind: 'matrix'; readonly rows: readonly Option[]; readonly options: readonly Option[] }
  | {
      readonly kind: 'number';
      /** Inclusive. */
      readonly min: number;
      readonly max: number;
      readonly measuredIn: Bilingual;
      readonly whole?: true;
    }
  /** Keys (AGS) of municipalities, parted by spaces, commas or semicolons; only held against the register. */
  | { readonly kind: 'municipalities' }
  /** Never stored unless it may be published. */
  | { readonly kind: 'text'; readonly publishable?: true };

export interface Option {
  /** Letters and digits, at most 5: what is in the files. */
  readonly code: string;
  readonly label: Bilingual;
  /** For paper and screen: one case of it. */
  readonly example?: Bilingual;
  /**
   * `notKnown` counts as an answer · `atAssociation`: the association answers for this unit, so that it is neither
   * missing nor in n · `none`: nothing of the list · `other`: not in the list.
   */
  readonly meaning?: 'notKnown' | 'atAssociation' | 'none' | 'other';
}

/** The answer to a variable is one of these codes. */
export interface Condition {
  readonly variable: string;
  readonly isOneOf: readonly string[];
}

/** Answers that cannot all be true. They are counted and told, never repaired. */
export interface Contradiction {
  readonly id: string;
  readonly says: Bilingual;
  readonly all: readonly Condition[];
}
