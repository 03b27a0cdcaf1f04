import { indicatorId } from '../../domain/ids.ts';
import type { ObservationRow } from '../../domain/observation.ts';
import type { Administered } from './ownServices.ts';
import { isMember } from './listedAreas.ts';
import { marks } from './services.ts';

export const municipalServiceIndicators = [
  indicatorId('municipal-services-anywhere'),
  indicatorId('municipal-services-everywhere'),
  indicatorId('municipal-services-mean-share'),
] as const;

/** Marks of the dashboard that stand for the whole of an area of that level. */
const wholeOf = {
  district: marks.district | marks.state | marks.country,
  state: marks.state | marks.country,
  country: marks.country,
} as const;

type LargerLevel = keyof typeof wholeOf;

const isLarger = (level: string): level is LargerLevel => Object.hasOwn(wholeOf, level);

/** Administrations: municipalities and associations, but not members that have no services of their own. */
const administrationsIn = (areas: readonly Administered[]): readonly Administered[] =>
  areas.filter(
    ({ ars, area, services }) =>
      area.level === 'administration' ||
      (area.level === 'municipality' && (services.size > 0 || !isMember(ars))),
  );

/**
 * The services of the municipalities and associations of a larger area, under three definitions: online in at least one
 * of them; everywhere (in each of them, or so marked by the dashboard); the mean, over services that are online in at
 * least one, of the share of administrations where they are (0–100).
 */
export function municipalServicesRows(areas: readonly Administered[]): readonly ObservationRow[] {
  const administrations = administrationsIn(areas);
  return areas.flatMap(({ ars, name, area: { level, code }, row }): readonly ObservationRow[] => {
    if (!isLarger(level)) return [];
    const start = level === 'country' ? '' : code;
    const inside = administrations.filter((each) => each.ars.startsWith(start));
    if (inside.length === 0) return [];
    return [
      {
        row,
        area: { level, code },
        values: threeCounts(inside, wholeOf[level]),
        attributes: { ars, name, administrations: String(inside.length) },
      },
    ];
  });
}

function threeCounts(administrations: readonly Administered[], whole: number): readonly (number | null)[] {
  const shares = [...sharesOf(administrations, whole).values()];
  const everywhere = shares.filter((share) => share === 100).length;
  const mean = shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return [shares.length, everywhere, mean];
}

/** Share of administrations where each service is online; 100 for those that are marked for the whole area. */
function sharesOf(administrations: readonly Administered[], whole: number): ReadonlyMap<string, number> {
  const offering = new Map<string, number>();
  const marked = new Set<string>();
  for (const { services } of administrations) {
    for (const [service, found] of services) {
      if ((found & marks.online) !== 0) offering.set(service, (offering.get(service) ?? 0) + 1);
      if ((found & whole) !== 0) marked.add(service);
    }
  }
  return new Map(
    [...offering].map(([service, count]) => [
      service,
      marked.has(service) ? 100 : (100 * count) / administrations.length,
    ]),
  );
}
