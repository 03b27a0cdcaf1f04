import { m } from '#lib/paraglide/messages.js';
import type { TakeAway } from '#lib/takeAway/takeAway.ts';
import type { TwinTable } from '#lib/ui/table.ts';

/** A chart of the story, taken away with the values of its table twin. */
export const storyTakeAway = (
  part: string,
  { values }: Pick<TwinTable, 'values'>,
  changes: Partial<Pick<TakeAway, 'inWords' | 'rounding'>> = {},
): TakeAway => ({
  whole: 'kluftatlas',
  part,
  synthetic: false,
  values,
  rounding: m.take_rounding(),
  ...changes,
});
