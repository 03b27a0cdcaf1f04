import type { Page } from '#lib/i18n/pagePath.ts';

type Named<Key extends string> = Readonly<Record<Key, string>>;

export const wavePage = ({ survey, wave }: Named<'survey' | 'wave'>): Page => `/umfragen/${survey}/${wave}/`;

/** Where all that is known of an item stands. */
export const itemPage = ({ survey, wave, item }: Named<'survey' | 'wave' | 'item'>): Page =>
  `/umfragen/${survey}/${wave}/${item}/`;
