import { peakMegabytes } from '../support/peakMemory.ts';

/* Runs the script named first and tells the peak memory and the processor time of this process when it ends. */
const [, , script] = process.argv;
process.argv.splice(1, 1);
process.once('exit', () => {
  process.stderr.write(
    `peak ${peakMegabytes()} MB, computing ${process.resourceUsage().userCPUTime / 1e6} s\n`,
  );
});
await import(script ?? '');
