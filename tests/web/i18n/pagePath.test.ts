import { describe, expect, it } from 'vitest';
import { otherLanguagePath } from '../../../web/src/lib/i18n/pagePath.ts';

describe('the same page in the other language', () => {
  it('keeps the view that its query names', () => {
    expect(otherLanguagePath('/karte/', 'de', '?land=09')).toBe('/en/karte/?land=09');
    expect(otherLanguagePath('/en/karte/', 'en', '?land=09')).toBe('/karte/?land=09');
    expect(otherLanguagePath('/en/', 'en')).toBe('/');
  });

  it('is the start page for an address that there is not', () => {
    expect(otherLanguagePath('/404.html', 'de')).toBe('/en/');
    expect(otherLanguagePath('/en/404.html', 'en')).toBe('/');
  });
});
