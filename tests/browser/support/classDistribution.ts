import type { Page } from 'playwright-core';

/** What the page of distances says of one class, as it is written. */
export interface ClassRow {
  readonly label: string;
  readonly count: string;
  readonly values: string;
}

/** The part of the page that shows the chosen view, and says in its attributes which. */
export const chosenView = (page: Page) => page.locator('[data-gap-indicator]');

/** The rows of its chart of classes. */
export const readClassRows = (page: Page): Promise<readonly ClassRow[]> =>
  chosenView(page)
    .locator('ul.plot > li')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [label = '', count = '', values = ''] = ['.label', '.count', '.values'].map(
          (part) => row.querySelector(part)?.textContent.trim() ?? '',
        );
        return { label, count, values };
      }),
    );
