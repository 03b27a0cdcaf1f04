import type { Page } from 'playwright-core';

/** What went wrong or outside while a page was open. */
export interface PageLog {
  /** Errors on the console and exceptions that nothing caught. */
  readonly errors: string[];
  /** Addresses on other hosts that the page asked for. */
  readonly foreign: string[];
}

/** Listens to a page from before its first request; that its own address may not exist is no error of the page. */
export function logOf(page: Page, site: string): PageLog {
  const log: PageLog = { errors: [], foreign: [] };
  page.on('console', (message) => {
    const isOwnAddress = message.location().url === page.url() && message.text().includes('404');
    if (message.type() === 'error' && !isOwnAddress) log.errors.push(message.text());
  });
  page.on('pageerror', (error) => log.errors.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== site) log.foreign.push(request.url());
  });
  return log;
}
