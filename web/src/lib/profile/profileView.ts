import { datasetId, sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import { factsOf, placeLine, type Fact } from './facts.ts';
import { positionOf, type PositionView } from './position.ts';
import { profileData, profileManifest, type ProfileData } from './profileData.ts';

/** Everything that a profile page says, in the language of the page. */
export interface ProfileView {
  readonly ags: string;
  readonly name: string;
  readonly place: string;
  readonly facts: readonly Fact[];
  /** `null` while the release has no headline indicator. */
  readonly position: PositionView | null;
  /** Whether the map has a shape of it. */
  readonly isOnMap: boolean;
  readonly missing: readonly string[];
  readonly sources: readonly SourceMention[];
  /** For the band that stands where sizes are approximate. */
  readonly manifest: Pick<ReleaseManifest, 'population' | 'territory'>;
}

/** `null` for a key that the display territory does not have. */
export function profileView(ags: string): ProfileView | null {
  const profile = profileData(ags);
  if (profile === null) return null;
  const manifest = profileManifest();
  return {
    ags,
    name: profile.name,
    place: placeLine(profile),
    facts: factsOf(profile, manifest),
    position: profile.series.length > 0 ? positionOf(profile) : null,
    isOnMap: profile.hasPolygon,
    missing: missingOf(profile),
    sources: sourcesOf(profile).map((id) => sourceMention(manifest, id)),
    manifest,
  };
}

const missingOf = ({ series, hasPolygon }: ProfileData): readonly string[] => [
  ...(series.length === 0 ? [m.profile_missing_broadband()] : []),
  m.profile_missing_dms(),
  ...(hasPolygon ? [] : [m.profile_missing_polygon()]),
];

/** Sources of what the page shows, each once. */
function sourcesOf({ series, modelProject }: ProfileData): readonly string[] {
  const manifest = profileManifest();
  const sourceOf = (dataset: string) => sourceOfDataset(datasetId(dataset));
  return [
    ...new Set([
      sourceOf(manifest.territory.dataset),
      sourceOf(manifest.population.dataset),
      ...series.flatMap(({ indicator }) => indicator.periods.at(-1)?.source ?? []),
      ...(modelProject === null ? [] : ['model-projects']),
    ]),
  ];
}
