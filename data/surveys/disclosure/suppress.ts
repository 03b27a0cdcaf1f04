import { everythingPublished, type Place } from './everything.ts';
import { givenAway } from './givenAway.ts';
import { giveUp } from './giveUp.ts';
import { searchPatterns, type SuppressionPatterns } from './patterns.ts';
import { groupsOfUnit, type PublishedCounts } from './publishedCounts.ts';
import { priceOf } from './ways.ts';

/** How much dearer a group is that all questions lose which nearly all have answered. */
const ofAllQuestions = 10;

/**
 * Which groups are not shown: those that a search finds one question at a time, and more until no suppressed number is given away by
 * everything that the wave publishes at once. Each round gives up at least one group that was shown, so the rounds end.
 */
export function suppressionPatterns(counts: PublishedCounts): SuppressionPatterns {
  const given = { common: new Set<number>(), ofQuestions: counts.questions.map(() => new Set<number>()) };
  for (;;) {
    const { isRegular, ...patterns } = searchPatterns(counts, given);
    const everything = everythingPublished(counts, patterns);
    const found = givenAway(everything);
    if (found === null) return patterns;
    const isOfAll = ({ questions }: Place) =>
      questions.length === 0 || questions.some((question) => isRegular[question] === true);
    const places = giveUp(
      everything,
      found,
      (place) => priceOf(counts)(place.group) * (isOfAll(place) ? ofAllQuestions : 1),
    );
    if (places.length === 0) return nothingShown(counts);
    for (const place of places) {
      if (isOfAll(place)) given.common.add(place.group);
      else for (const question of place.questions) given.ofQuestions[question]?.add(place.group);
    }
  }
}

const nothingShown = (counts: PublishedCounts): SuppressionPatterns => ({
  common: new Set(counts.system.groups.keys()),
  ofQuestions: counts.questions.map(({ unit }) => groupsOfUnit(counts, unit)),
});
