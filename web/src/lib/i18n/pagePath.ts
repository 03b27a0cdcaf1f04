import type { Path } from '$app/types';
import type { Locale } from './locale.ts';

/** Pages by their address without the language; a municipality's profile by its AGS. */
export type Page =
  | '/'
  | '/karte/'
  | '/kluft/'
  | '/daten/'
  | '/quellen/'
  | '/gemeinden/'
  | `/gemeinden/${string}/`
  | `/gemeinde/${string}/`;

/** Address of a page in a language, to be given to `resolve()`. `search` starts with `?` or `#`, or is empty. */
export const pagePath = (page: Page, locale: Locale, search = '') =>
  `${locale === 'en' ? '/en' : ''}${page}${search}` as Path;

/** The same page in the other language. */
export const otherLanguagePath = (pathname: string, locale: Locale) =>
  (locale === 'en' ? pathname.replace(/^\/en(?=\/)/, '') : `/en${pathname}`) as Path;
