import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { FrameFile, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { periodOfDate } from '@kluftatlas/data/domain/period.ts';
import type { CountColumn } from '#lib/charts/ClassColumns/classColumnsLayout.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { required } from '#lib/data/required.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatNumber, formatPercent, orDash } from '#lib/format/number.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';
import { capitalised } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { twinTable, valueColumn, type TwinTable } from '#lib/ui/table.ts';
import type { Chapter, StoryChart } from './chapter.ts';
import {
  countsByClass,
  inhabitantsOf,
  mergeTotals,
  newestTotals,
  totalOf,
  type ClassCount,
} from './frameCounts.ts';
import { storyTakeAway } from './storyTakeAway.ts';

/** Two realities: how many municipalities, administrations and people are in which class. */
export function chapter1(manifest: ReleaseManifest, frame: FrameFile): Chapter {
  const { administrations } = manifest.totals;
  return {
    theme: m.chapter1_theme(),
    lead: null,
    before: [],
    charts: [administrations ? registerChart(manifest, frame) : totalsChart(manifest, frame)],
    after: administrations ? administrationTexts(manifest, frame) : [m.chapter1_register_missing()],
    evidence: null,
    explore: { page: '/karte/', search: '', label: m.chapter1_explore() },
  };
}

/** With a register: municipalities, administrations and inhabitants on one date. */
function registerChart(manifest: ReleaseManifest, frame: FrameFile): StoryChart {
  const municipalities = required(countsByClass(frame, 'municipality', 'standard'));
  const administrations = required(countsByClass(frame, 'administration', 'standard'));
  const [small] = required(countsByClass(frame, 'municipality', 'twenty'));
  const period = periodLabel(manifest.population.date);
  return {
    kind: 'classColumns',
    title: m.chapter1_finding_at_most({
      ...shares(required(small), municipalities),
      bound: formatNumber(required(sizeClassSchemes.twenty.classes[0]?.max) - 1),
      period,
    }),
    subtitle: m.chapter1_subtitle({
      municipalities: formatNumber(totalOf(municipalities)),
      administrations: formatNumber(totalOf(administrations)),
      period,
    }),
    ...countsView(
      municipalities,
      [
        countColumn('municipalities', capitalised(m.municipalities()), municipalities),
        countColumn('administrations', capitalised(m.administrations()), administrations),
        inhabitantsColumn(municipalities),
      ],
      manifest.population.date,
    ),
    uncertainty: m.chapter1_uncertainty({
      areas: formatNumber(manifest.totals.unincorporatedAreas),
    }),
    sources: [sourceMention(manifest, 'destatis-gv', manifest.population.date ?? undefined)],
    csv: downloadAddress(manifest.id, 'frame'),
  };
}

/** Without: the published totals of municipalities and inhabitants, and beside them what the map classes by. */
function totalsChart(manifest: ReleaseManifest, frame: FrameFile): StoryChart {
  const totals = newestTotals(frame);
  const date = required(totals[0]).date;
  const period = periodLabel(date);
  const classes = mergeTotals(totals, sizeClassSchemes.standard.classes);
  const bound = 20_000;
  const small = required(mergeTotals(totals, twentyWithoutItsBound(bound))[0]);
  const approximate = countsByClass(frame, 'municipality', 'standard');
  const columns = [
    countColumn('municipalities', capitalised(m.municipalities()), classes),
    inhabitantsColumn(classes),
  ];
  return {
    kind: 'classColumns',
    title: m.chapter1_finding_below({ ...shares(small, classes), bound: formatNumber(bound), period }),
    subtitle: m.chapter1_subtitle_totals({ municipalities: formatNumber(totalOf(classes)), period }),
    ...countsView(classes, columns, date, [
      {
        name: 'municipalities_approximate',
        label: m.municipalities_approximate(),
        counts: classes.map((_, index) => approximate?.[index]?.count ?? null),
      },
    ]),
    uncertainty: m.chapter1_uncertainty_totals({
      known: formatNumber(manifest.population.known),
      total: formatNumber(manifest.totals.municipalities),
      year: manifest.territory.date.slice(0, 4),
    }),
    sources: [sourceMention(manifest, 'register-totals', date)],
    csv: downloadAddress(manifest.id, 'registerTotals'),
  };
}

/** The published classes end one below the bound: 20,000 itself is counted above it. */
const twentyWithoutItsBound = (bound: number) => [
  { id: `0-${bound - 1}`, min: 0, max: bound },
  { id: `${bound}+`, min: bound, max: null },
];

function administrationTexts(manifest: ReleaseManifest, frame: FrameFile): readonly string[] {
  const { administrations } = manifest.totals;
  const smallest = sizeClassSchemes.standard.classes[0];
  if (!administrations || !smallest) return [];
  return [
    m.chapter1_administrations({
      members: formatNumber(administrations.memberMunicipalities),
      associations: formatNumber(administrations.associations),
      label: sizeClassLabel(smallest),
      municipalities: formatNumber(countsByClass(frame, 'municipality', 'standard')?.[0]?.count ?? 0),
      administrations: formatNumber(countsByClass(frame, 'administration', 'standard')?.[0]?.count ?? 0),
    }),
    m.chapter1_small_administrations({
      total: formatNumber(administrations.total),
      small: formatNumber(administrations.atMost20000),
      bound: formatNumber(required(sizeClassSchemes.twenty.classes[0]?.max) - 1),
    }),
  ];
}

/** @param date of all counts; @param beside what stands in the table only */
function countsView(
  classes: readonly ClassCount[],
  columns: readonly NamedColumn[],
  date: string | null,
  beside: readonly NamedColumn[] = [],
) {
  const labels = classes.map(({ sizeClass }) => sizeClassLabel(sizeClass));
  const table = countsTable(classes, [...columns, ...beside], date);
  return {
    classes: labels,
    columns,
    description: m.chapter1_description({ columns: columns.map(({ label }) => label).join(', ') }),
    table,
    takeAway: storyTakeAway('kapitel1', table),
  };
}

/** A column with its name for machines. */
interface NamedColumn extends CountColumn {
  readonly name: string;
}

/** What the columns say of a class, in their order. */
interface CountsRow extends Pick<ClassCount, 'sizeClass'> {
  readonly counts: readonly (number | null)[];
}

const countsTable = (
  classes: readonly ClassCount[],
  columns: readonly NamedColumn[],
  date: string | null,
): TwinTable =>
  twinTable(
    m.chapter1_table(),
    classes.map(({ sizeClass }, row) => ({
      sizeClass,
      counts: columns.map(({ counts }) => counts[row] ?? null),
    })),
    [
      {
        heading: m.table_size_class(),
        text: ({ sizeClass }) => sizeClassLabel(sizeClass),
        values: { size_class: ({ sizeClass }) => sizeClass.id },
      },
      ...columns.map(({ name, label }, column) =>
        valueColumn(label, name, ({ counts }: CountsRow) => counts[column], orDash(formatNumber)),
      ),
    ],
    { region: 'DE', date },
  );

const inhabitantsColumn = (counts: readonly ClassCount[]): NamedColumn => ({
  name: 'inhabitants',
  label: capitalised(m.inhabitants()),
  counts: counts.map(({ inhabitants }) => inhabitants),
  inMillions: true,
});

const countColumn = (name: string, label: string, counts: readonly ClassCount[]): NamedColumn => ({
  name,
  label,
  counts: counts.map(({ count }) => count),
});

function shares(small: ClassCount, all: readonly ClassCount[]) {
  const inhabitants = inhabitantsOf(all);
  return {
    shareMunicipalities: formatPercent((small.count / totalOf(all)) * 100),
    shareInhabitants:
      small.inhabitants === null || inhabitants === null
        ? '–'
        : formatPercent((small.inhabitants / inhabitants) * 100),
  };
}

const periodLabel = (date: string | null) =>
  formatPeriod(periodOfDate(required(date) as Parameters<typeof periodOfDate>[0]));
