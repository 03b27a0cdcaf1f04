export type Locale = 'de' | 'en';

/** Language of an address: `/en/…` is English, everything else German. */
export const localeOfPath = (pathname: string): Locale => (/^\/en(\/|$)/.test(pathname) ? 'en' : 'de');
