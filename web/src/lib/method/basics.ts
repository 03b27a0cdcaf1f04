import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { datasetId, sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { isBounded } from '@kluftatlas/data/domain/sizeClass.ts';
import { comparedIndicators } from '#lib/data/headline.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import { formatDate } from '#lib/format/date.ts';
import { formatNumber } from '#lib/format/number.ts';
import { classLabel } from '#lib/format/classLabel.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';

/** What all measures rest on, in sentences with the numbers of the release. */
export interface Basics {
  /** The schemes by size, that with most classes first. */
  readonly schemes: readonly {
    readonly id: string;
    readonly name: string;
    readonly classes: readonly string[];
  }[];
  /** The scheme of types; `null` where the release has no types. */
  readonly types: {
    readonly classes: readonly string[];
    readonly without: string;
    readonly source: SourceMention;
  } | null;
  /** The largest municipality that is small in the scheme of two classes. */
  readonly largestSmall: string;
  readonly counted: string;
  readonly inhabitants: { readonly text: string; readonly source: SourceMention };
  /** Whether the release has shares of households, whose publisher weights with households. */
  readonly hasHouseholds: boolean;
  readonly territoryDate: string;
}

export function basicsOf(manifest: ReleaseManifest): Basics {
  const { territory, population, totals } = manifest;
  return {
    schemes: schemeViews(),
    types: typesOf(manifest),
    largestSmall: formatNumber((sizeClassSchemes.twenty.classes[0]?.max ?? 0) - 1),
    counted: m.method_never_counted({ areas: formatNumber(totals.unincorporatedAreas) }),
    inhabitants: {
      text: inhabitantsOf(manifest),
      source: sourceMention(manifest, sourceOfDataset(datasetId(population.dataset)), population.date),
    },
    hasHouseholds: comparedIndicators(manifest).some(
      ({ dataset }) => dataset === 'breitbandatlas/households',
    ),
    territoryDate: formatDate(territory.date),
  };
}

const schemeViews = (): Basics['schemes'] =>
  Object.values(sizeClassSchemes)
    .filter(isBounded)
    .toSorted((first, second) => second.classes.length - first.classes.length)
    .map(({ id, classes }) => ({
      id,
      name: m.method_scheme({ count: formatNumber(classes.length) }),
      classes: classes.map((each) => sizeClassLabel(each)),
    }));

function typesOf(manifest: ReleaseManifest): Basics['types'] {
  const lookUp = manifest.lookUps.find(({ scheme }) => scheme === 'bbsr');
  if (lookUp === undefined) return null;
  const { municipalities, administrations } = lookUp.withoutClass;
  return {
    classes: sizeClassSchemes.bbsr.classes.map(classLabel),
    without: m.method_types_without({
      municipalities: formatNumber(municipalities),
      administrations: formatNumber(administrations),
    }),
    source: sourceMention(manifest, lookUp.source, lookUp.date),
  };
}

function inhabitantsOf({ population, totals }: ReleaseManifest): string {
  const known = formatNumber(population.known);
  const unknown = formatNumber(population.unknown);
  if (population.approximate || totals.inhabitants === null)
    return m.method_inhabitants_approximate({ known, unknown });
  return m.method_inhabitants_register({ known, inhabitants: formatNumber(totals.inhabitants) });
}
