/* Runs the script named first and tells the peak memory of this process when it ends. */
const [, , script] = process.argv;
process.argv.splice(1, 1);
process.once('exit', () => {
  process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
});
await import(script ?? '');
