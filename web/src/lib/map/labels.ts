import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { AreasFile } from '@kluftatlas/data/domain/release.ts';
import { formatMeasured } from '#lib/format/measured.ts';
import { formatNumber } from '#lib/format/number.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';
import { m } from '#lib/paraglide/messages.js';
import { decimalsWithin } from './bins.ts';
import { reasonOf, type Reason } from './codes.ts';
import type { Theme } from './themes.ts';

const reasonWords: Readonly<Record<Reason, () => string>> = {
  missing: m.map_reason_missing,
  suppressed: m.map_reason_suppressed,
  notSurveyed: m.map_reason_not_surveyed,
  notApplicable: m.map_reason_not_applicable,
  sizeUnknown: m.map_reason_size_unknown,
  territoryChanged: m.map_reason_territory_changed,
  unincorporated: m.map_reason_unincorporated,
};

/** Why a place has no colour, in words. */
export const reasonLabel = (reason: Reason): string => reasonWords[reason]();

/** The words of every colour class, in the order of the colours. */
export function classLabels({ meaning }: Theme): readonly string[] {
  if (meaning.kind === 'sizeClass') return sizeClassLabels();
  if (meaning.kind === 'modelProject') {
    return [m.map_project_none(), ...meaning.years.map((year) => m.map_project_year({ year: String(year) }))];
  }
  const { breaks, unit } = meaning;
  return breaks.slice(1).map((upper, position) => {
    const lower = breaks[position] ?? upper;
    const from = formatNumber(lower, decimals(lower));
    if (upper === Number.POSITIVE_INFINITY) return m.map_bin_from({ from: formatMeasured(lower, unit, 0) });
    if (upper === lower) return formatMeasured(lower, unit, decimals(lower));
    const to = formatMeasured(upper, unit, decimals(upper));
    return position === breaks.length - 2 ? m.map_bin_last({ from, to }) : m.map_bin({ from, to });
  });
}

export const sizeClassLabels = (): readonly string[] =>
  sizeClassSchemes.standard.classes.map((bounds) => sizeClassLabel(bounds));

/** What a municipality has in the view, in words; `approximate`: its class instead of its inhabitants. */
export function areaLabel({ meaning, codes, values }: Theme, position: number, approximate: boolean): string {
  const reason = reasonOf(codes[position] ?? 0);
  if (reason !== null) return reasonLabel(reason);
  const value = values[position] ?? null;
  if (meaning.kind === 'modelProject') {
    return value === null ? m.map_project_none() : m.map_project_year({ year: String(value) });
  }
  if (meaning.kind === 'indicator')
    return value === null
      ? reasonLabel('missing')
      : formatMeasured(value, meaning.unit, decimalsWithin(meaning.breaks, value));
  const label = sizeClassLabels()[codes[position] ?? 0] ?? '';
  return m.class_with_unit({ label: approximate || value === null ? label : formatNumber(value) });
}

const decimals = (value: number): number => (Number.isInteger(value) ? 0 : 1);

/** District and state of a municipality; a city state is its own. */
export function whereaboutsOf(
  { municipalities, districts }: AreasFile,
  states: readonly { readonly key: string; readonly name: string }[],
  position: number,
): string {
  const ags = municipalities.ags[position] ?? '';
  const state = states.find(({ key }) => ags.startsWith(key))?.name ?? '';
  const district = districts.find(({ key }) => ags.startsWith(key))?.name;
  return district === undefined || municipalities.legalStatus[position] !== 'districtMember'
    ? state
    : m.map_whereabouts({ district, state });
}
