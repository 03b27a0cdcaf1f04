import type { DatasetReport, IngestReport } from './ingestReport.ts';

const grouped = new Intl.NumberFormat('en');
const columns = ['rows read', 'stored', 'unchanged', 'set aside', 'unmapped', 'rejected'] as const;

function counts({ rowsRead, outcomes, unchanged }: DatasetReport): number[] {
  return [rowsRead, outcomes.stored, unchanged, outcomes.setAside, outcomes.unmapped, outcomes.rejected];
}

const coverage = ({ coverage: share }: DatasetReport): string =>
  share === null ? '' : `${((100 * share.covered) / share.municipalities).toFixed(1)} %`;

const nameOf = ({ dataset, period }: DatasetReport): string => `${dataset} ${period}`;

/** The closing table: one line per dataset, then what needs a reader's eye. */
export function reportText(reports: readonly IngestReport[]): string {
  const names = reports.flatMap(({ datasets }) => datasets.map(nameOf));
  const width = Math.max(36, ...names.map(({ length }) => length));
  const head = [
    'dataset'.padEnd(width),
    ...columns.map((name) => name.padStart(10)),
    'coverage'.padStart(10),
    'seconds'.padStart(8),
  ];
  const body = reports.flatMap((report) =>
    report.datasets.map((dataset, index) =>
      [
        nameOf(dataset).padEnd(width),
        ...counts(dataset).map((count) => grouped.format(count).padStart(10)),
        coverage(dataset).padStart(10),
        (index === 0 ? report.seconds.toFixed(1) : '').padStart(8),
      ].join(' '),
    ),
  );
  return [head.join(' '), ...body, ...reports.flatMap(({ datasets }) => datasets.flatMap(notes))].join('\n');
}

function notes(dataset: DatasetReport): string[] {
  const { firstRejections, firstUnmapped, outcomes, register } = dataset;
  const found = foundIn(dataset);
  const told = dataset.notes.map((note) => `  note on ${dataset.dataset} ${dataset.period}: ${note}`);
  const rejections = firstRejections.map(
    ({ row, field, code, reason }) =>
      `  rejected in ${dataset.dataset}: row ${row}, ${field}: ${code}: ${reason}`,
  );
  const unmapped =
    firstUnmapped.length === 0
      ? []
      : [
          `  unmapped in ${dataset.dataset} (unknown-key, kept under their key): ${firstUnmapped.join(', ')}${outcomes.unmapped > firstUnmapped.length ? ', …' : ''}`,
        ];
  if (register === null) return [...rejections, ...unmapped, ...told, ...found];
  const n = (number: number) => grouped.format(number);
  return [
    ...rejections,
    ...unmapped,
    ...told,
    ...found,
    `  ${n(register.municipalities)} municipalities with ${n(register.inhabitants)} inhabitants; ${n(register.atMost20000)} with at most 20,000, ${n(register.below2000)} below 2,000`,
    `  ${n(register.unincorporatedAreas)} unincorporated areas with ${n(register.unincorporatedInhabitants)} inhabitants kept apart (${n(register.inhabitants + register.unincorporatedInhabitants)} in all)`,
    ...(register.administrations === null
      ? ['  who administers whom is not in this register']
      : [
          `  ${n(register.administrations.memberMunicipalities)} municipalities run by ${n(register.administrations.associations)} associations`,
          `  ${n(register.administrations.total)} administrations, ${n(register.administrations.atMost20000)} of them for at most 20,000, ${n(register.administrations.below2000)} below 2,000`,
        ]),
  ];
}

const findingsShown = 8;
const consequences = {
  stop: 'taken on purpose',
  mark: 'goes in, the release says so',
  tell: 'goes in',
} as const;

/** What stands out beside other periods: first what the release has to say, then the rest. */
function foundIn({ dataset, period, findings }: DatasetReport): string[] {
  const weight = { stop: 0, mark: 1, tell: 2 } as const;
  const ordered = findings.toSorted((a, b) => weight[a.action] - weight[b.action] || b.areas - a.areas);
  const lines = ordered
    .slice(0, findingsShown)
    .map(({ action, sentence }) => `  found in ${dataset} ${period}: ${sentence}: ${consequences[action]}`);
  const more = ordered.length - lines.length;
  return more > 0 ? [...lines, `  and ${more} more, all of them in the run report`] : lines;
}
