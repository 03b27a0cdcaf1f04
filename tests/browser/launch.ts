import { chromium, type Browser } from 'playwright-core';

/** On Linux x64 the browser inside the npm package, elsewhere the installed Chrome. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  // The package unpacks its own NSS libraries and fonts only where it believes to run in this environment.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args.filter((argument) => !unwanted.test(argument)), '--disable-gpu'],
  });
}

/**
 * One process for everything saves memory in the cloud, but dies with its first page. A graphics card emulated on
 * the processor reads a map's pixels back 100 times slower than the processor draws it without one.
 */
const unwanted =
  /^--(single-process|in-process-gpu|ignore-gpu-blocklist|use-gl|use-angle|enable-unsafe-swiftshader)/;
