import type { StateKey } from './ids.ts';
import type { SurveySchemeId } from './survey.ts';

/** Whom a result is of. */
export type SurveyGroup =
  | { readonly kind: 'all' }
  | { readonly kind: 'class'; readonly scheme: SurveySchemeId; readonly sizeClass: string }
  | { readonly kind: 'state'; readonly state: StateKey }
  | {
      readonly kind: 'stateClass';
      readonly state: StateKey;
      readonly scheme: 'twenty';
      readonly sizeClass: string;
    };

/** A text of its own for each group: seeds, tables and pages name it so: `all`, `standard:0-1999`, `05`, `05:twenty:0-20000`. */
export function groupKey(group: SurveyGroup): string {
  switch (group.kind) {
    case 'all':
      return 'all';
    case 'class':
      return `${group.scheme}:${group.sizeClass}`;
    case 'state':
      return group.state;
    case 'stateClass':
      return `${group.state}:${group.scheme}:${group.sizeClass}`;
  }
}
