import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { namedPair, type NamedPair, type PeriodPair } from './namedPair.ts';
import type { SeriesGroup } from './release/seriesGroups.ts';
import { similarWords } from './similarWords.ts';

/** An indicator to report, and the pair of periods to compare: the pairs of a release, or the one that is named. */
export interface WantedIndicator {
  readonly indicator: Indicator;
  /** `null`: it does not have the one that is named. */
  readonly pair: 'asReleased' | PeriodPair | null;
}

interface Asked {
  /** `null`: all that there are. */
  readonly indicator: string | null;
  /** `null`: none is named. */
  readonly pair: NamedPair | null;
}

/**
 * The indicators that are asked for, in the order of the groups.
 * @throws Problem `unknown-key` for an indicator that there is not, `release-missing` where there is none at all; and
 * where no indicator has the pair that is named, the reason why the first one has not
 */
export function wantedIndicators(asked: Asked, groups: readonly SeriesGroup[]): readonly WantedIndicator[] {
  checkKnown(
    asked.indicator,
    groups.flatMap(({ indicators }) => indicators),
  );
  const wanted = groups.flatMap((group) =>
    group.indicators
      .filter((id) => asked.indicator === null || asked.indicator === id)
      .flatMap((id) => indicatorById(id) ?? [])
      .map((indicator) => ({ indicator, pair: pairFor(indicator, group, asked) })),
  );
  const [first] = wanted;
  if (first?.pair instanceof Problem && wanted.every(({ pair }) => pair instanceof Problem)) throw first.pair;
  return wanted.map(({ indicator, pair }) => ({ indicator, pair: pair instanceof Problem ? null : pair }));
}

function pairFor(
  indicator: Indicator,
  { inputs }: SeriesGroup,
  { pair }: Asked,
): 'asReleased' | PeriodPair | Problem {
  if (pair === null) return 'asReleased';
  const having = inputs.filter(({ indicators }) => indicators.includes(indicator.id));
  return namedPair(
    indicator,
    having.map(({ period }) => period),
    pair,
  );
}

function checkKnown(indicator: string | null, known: readonly string[]): void {
  if (known.length === 0) {
    throw new Problem(
      'release-missing',
      'The store holds no values by municipality',
      'Ingest a file of values first (npm run ingest -- --help).',
    );
  }
  if (indicator === null || known.includes(indicator)) return;
  const similar = similarWords(indicator, known);
  const meant = similar.length === 0 ? '' : `Do you mean ${similar.join(' or ')}? `;
  throw new Problem(
    'unknown-key',
    `The store has no values of “${indicator}”`,
    `${meant}It has those of ${known.join(', ')}.`,
  );
}
