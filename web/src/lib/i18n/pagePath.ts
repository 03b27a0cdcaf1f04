import type { Path } from '$app/types';
import type { Locale } from './locale.ts';

/** Pages by their address without the language; a municipality's profile by its AGS. */
export type Page =
  | '/'
  | '/karte/'
  | '/kluft/'
  | '/vielfalt/'
  | '/umfragen/'
  | `/umfragen/${string}/`
  | '/daten/'
  | '/quellen/'
  | '/methodik/'
  | '/gemeinden/'
  | `/gemeinden/${string}/`
  | `/gemeinde/${string}/`;

/** Address of a page in a language, to be given to `resolve()`. `search` starts with `?` or `#`, or is empty. */
export const pagePath = (page: Page, locale: Locale, search = '') =>
  `${locale === 'en' ? '/en' : ''}${page}${search}` as Path;

/** The page that servers send for an unknown address. */
export const isNotFoundPage = (pathname: string) => pathname.endsWith('/404.html');

/** The same page and view in the other language; of an unknown address, the start page. */
export function otherLanguagePath(pathname: string, locale: Locale, search = ''): Path {
  if (isNotFoundPage(pathname)) return pagePath('/', locale === 'en' ? 'de' : 'en');
  return `${locale === 'en' ? pathname.replace(/^\/en(?=\/)/, '') : `/en${pathname}`}${search}` as Path;
}
