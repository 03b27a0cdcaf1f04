import type { Finding } from '@kluftatlas/data/domain/finding.ts';
import type { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SourceId } from '@kluftatlas/data/domain/ids.ts';
import type { IngestReport } from './ingestReport.ts';
import { reportText } from './reportText.ts';
import type { Ports } from './ports.ts';

/** Everything a run has to say; `<key>.json` for machines, `<key>.txt` for people. */
export interface RunReport extends IngestReport {
  /** ISO date and time. */
  readonly startedAt: string;
  /** In full, with the keys of all areas; the datasets name only their sentences. */
  readonly findings: readonly Finding[];
  /** What stopped the file; `null` where it went in. */
  readonly problem: ReturnType<Problem['summary']> | null;
}

const encoder = new TextEncoder();

/** `runs/<time>-<source>`: no colon, which some file systems refuse. */
const keyOf = (startedAt: string, source: SourceId): string =>
  `runs/${startedAt.replaceAll(':', '-')}-${source}`;

/** Both forms under one key. Nothing reads them on the way to a release, so a run broken off before only lacks its report. */
export async function putRunReport(
  { objects }: Pick<Ports, 'objects'>,
  report: { readonly startedAt: string; readonly source: SourceId },
  text: string,
): Promise<void> {
  const key = keyOf(report.startedAt, report.source);
  await objects.put(
    `${key}.json`,
    encoder.encode(`${JSON.stringify(report, null, 1)}\n`),
    'application/json',
  );
  await objects.put(`${key}.txt`, encoder.encode(`${text}\n`), 'text/plain; charset=utf-8');
}

export async function writeRunReport(ports: Ports, report: RunReport): Promise<void> {
  const text = [
    `${report.startedAt} ${report.source} ${report.file}`,
    ...(report.datasets.length === 0 ? [] : [reportText([report])]),
    ...(report.problem === null
      ? []
      : [`Stopped: ${report.problem.code}: ${report.problem.message}`, report.problem.advice]),
  ].join('\n\n');
  await putRunReport(ports, report, text);
}
