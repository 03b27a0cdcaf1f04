/* Runs the script named first and tells the peak memory and the processor time of this process when it ends. */
const [, , script] = process.argv;
process.argv.splice(1, 1);
process.once('exit', () => {
  const { maxRSS, userCPUTime } = process.resourceUsage();
  process.stderr.write(`peak ${Math.round(maxRSS / 1024)} MB, computing ${userCPUTime / 1e6} s\n`);
});
await import(script ?? '');
