import type { Locator, Page } from 'playwright-core';

/** One of the six chapters of the start page. */
export const chapter = (page: Page, number: number): Locator => page.locator(`#kapitel-${number}`);

/** The findings that stand above a chapter's figures. */
export const titles = (page: Page, number: number): Promise<string[]> =>
  chapter(page, number).locator('figure h3').allInnerTexts();

/** A chapter's own paragraphs, without those of its figures. */
export const sentences = (page: Page, number: number): Promise<string[]> =>
  chapter(page, number).locator('> p').allInnerTexts();

/** Marks of a picture that are large enough to be seen. */
export const drawnIn = (figure: Locator): Promise<number> =>
  figure.locator('svg :is(rect, circle)').evaluateAll(
    (marks) =>
      marks.filter((mark) => {
        const { width, height } = mark.getBoundingClientRect();
        return width > 1 && height > 1;
      }).length,
  );
