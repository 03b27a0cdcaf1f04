import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { readMeasures } from './release.ts';

/**
 * The change of Germany from the first to the last period that an indicator of the release has; none of them lie on
 * both sides of a change of method.
 * @throws Error where the release has no such change
 */
export function wholeChange(indicator: string, scheme: SizeClassSchemeId): PeriodChange {
  const changes = readMeasures(indicator).changes.filter(
    (change) => change.scheme === scheme && change.region === 'DE',
  );
  const from = changes.map((change) => change.from).toSorted()[0];
  const to = changes
    .map((change) => change.to)
    .toSorted()
    .at(-1);
  const whole = changes.find((change) => change.from === from && change.to === to);
  if (whole === undefined) throw new Error(`The release has no change of ${indicator} by ${scheme}`);
  return whole;
}

/** What a verdict is called on the page. */
export const verdictWords = {
  de: {
    widens: 'größer geworden',
    narrows: 'kleiner geworden',
    unclear: 'nicht entscheidbar',
    reverses: 'umgekehrt',
  },
  en: { widens: 'widened', narrows: 'narrowed', unclear: 'cannot be decided', reverses: 'reversed' },
} as const;

/** The change of Germany from the period before the newest. */
export function previousChange(indicator: string, scheme: SizeClassSchemeId): PeriodChange {
  const { to } = wholeChange(indicator, scheme);
  const upTo = readMeasures(indicator).changes.filter(
    (change) => change.scheme === scheme && change.region === 'DE' && change.to === to,
  );
  const from = upTo
    .map((change) => change.from)
    .toSorted()
    .at(-1);
  const previous = upTo.find((change) => change.from === from);
  if (previous === undefined) throw new Error(`The release has no change of ${indicator} by ${scheme}`);
  return previous;
}
