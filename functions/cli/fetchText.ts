import type { FetchedFile, FetchReport } from '../core/fetch/fetchReport.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What became of each file, and what a person has to do. */
export function fetchText({ source, files, failures, byHand, seconds }: FetchReport): string {
  const failed = files.filter(({ result }) => result === 'failed').length;
  return [
    `${source}: ${files.length} files asked for, ${failed} failed, ${seconds.toFixed(1)} s`,
    ...files.flatMap(fileLines),
    ...(failures > 1 ? [`  It is the ${failures}. run in a row with a failure.`] : []),
    ...(byHand === null
      ? []
      : [`  By hand: ${byHand.reason}. See ${byHand.page}`, `    npm run fetch -- ${source} --file <path>`]),
  ].join('\n');
}

function fileLines({ name, result, bytes, notThere, movedTo, address, problem }: FetchedFile): string[] {
  const size = bytes === null ? '' : ` (${megabytes(bytes)})`;
  return [
    `  ${result.padEnd(9)} ${name}${size}`,
    ...(notThere.length === 0 ? [] : [`    not there (yet): ${notThere.join(', ')}`]),
    ...(movedTo === null ? [] : [`    moved: ${address} is now ${movedTo}; mend source.ts`]),
    ...(problem === null
      ? []
      : [
          `    Problem ${problem.code}${problem.place.file === undefined ? '' : ` at ${problem.place.file}`}: ${problem.message}`,
          `    What to do: ${problem.advice}`,
        ]),
  ];
}
