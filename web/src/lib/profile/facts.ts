import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { associationName } from '#lib/format/associationName.ts';
import { formatDate } from '#lib/format/date.ts';
import { formatNumber } from '#lib/format/number.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ProfileData } from './profileData.ts';

export interface Fact {
  readonly term: string;
  readonly detail: string;
}

const statusWords = {
  districtMember: m.profile_status_member,
  districtFree: m.profile_status_free,
  cityState: m.profile_status_city_state,
};

const placeWords = {
  districtMember: m.profile_district_member,
  districtFree: m.profile_district_free,
  cityState: m.profile_city_state,
};

/** What and where the municipality is, in one line. */
export const placeLine = ({ legalStatus, state }: ProfileData): string =>
  legalStatus === 'cityState'
    ? placeWords[legalStatus]()
    : m.profile_place({ status: placeWords[legalStatus](), state: state[getLocale()] });

/** Key facts in the order of the page. An approximate population is never shown, only its class. */
export function factsOf(
  profile: ProfileData,
  { population: { approximate, date } }: Pick<ReleaseManifest, 'population'>,
): readonly Fact[] {
  const { area, modelProject, population } = profile;
  const facts: (Fact | null)[] = [
    approximate || population === null
      ? null
      : {
          term: m.profile_population(),
          detail: date
            ? m.profile_population_at({ population: formatNumber(population), date: formatDate(date) })
            : formatNumber(population),
        },
    { term: m.profile_size_class(), detail: sizeClassWords(profile, approximate) },
    { term: m.profile_administration(), detail: administrationWords(profile) },
    profile.legalStatus === 'districtMember'
      ? { term: m.profile_district(), detail: profile.district }
      : null,
    { term: m.profile_status(), detail: statusWords[profile.legalStatus]() },
    area === null
      ? null
      : { term: m.profile_area(), detail: m.profile_area_value({ area: formatNumber(area, 1) }) },
    modelProject === null
      ? null
      : {
          term: m.profile_model_project(),
          detail: m.profile_model_project_year({ year: String(modelProject) }),
        },
    { term: m.profile_key(), detail: profile.ags },
  ];
  return facts.filter((fact) => fact !== null);
}

function sizeClassWords({ sizeClass }: ProfileData, approximate: boolean): string {
  if (sizeClass === null) return m.profile_size_unknown();
  const label = sizeClassLabel(sizeClass);
  return approximate ? m.profile_size_class_approximate({ label }) : m.class_with_unit({ label });
}

function administrationWords({ administration }: ProfileData): string {
  if (administration === null) return m.profile_administration_unknown();
  if (administration.kind === 'ownAdministration') return m.profile_own();
  const words = {
    association: associationName(administration.kind, administration.name),
    members: formatNumber(administration.members),
  };
  return administration.population === null
    ? m.profile_association_unknown_population(words)
    : m.profile_association({ ...words, population: formatNumber(administration.population) });
}
