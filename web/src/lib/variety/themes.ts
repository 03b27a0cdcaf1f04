import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import { m } from '#lib/paraglide/messages.js';

/** A question of the page: what would answer it, what is published nearest to it, and which items of a survey ask it. */
export interface Theme {
  readonly id: string;
  readonly title: () => string;
  /** What no open data say. */
  readonly open: () => string;
  /**
   * Published figures nearest to it, fixed in advance and from whoever printed them; all answers to the same question
   * stand beside them.
   */
  readonly nearest: readonly string[];
  /** Topic of the list of published figures where more of the kind stands. */
  readonly more: string;
  readonly asks: (item: Item) => boolean;
}

export const themes: readonly Theme[] = [
  {
    id: 'stufen',
    title: m.variety_ladder,
    open: m.variety_ladder_open,
    nearest: ['DLT2018-1', 'ZR2023-13', 'SGK2024-1', 'YORIZON2025-1'],
    more: 'ki',
    asks: ({ shownAs, topic }) => shownAs === 'ladder' || topic === 'files',
  },
  {
    id: 'wege',
    title: m.variety_paths,
    open: m.variety_paths_open,
    nearest: ['IWH2016-3', 'PROGNOS2022-1'],
    more: 'cooperation',
    asks: ({ shownAs, topic }) => shownAs === 'paths' || topic === 'paths',
  },
  {
    id: 'koennen',
    title: m.variety_enablement,
    open: m.variety_enablement_open,
    nearest: ['MARKT2024-1', 'MARKT2024-3', 'ZR2023-7', 'ZR2023-8', 'ZR2023-9'],
    more: 'instruments',
    asks: ({ topic }) => topic === 'markets',
  },
  {
    id: 'bedingungen',
    title: m.variety_conditions,
    open: m.variety_conditions_open,
    nearest: ['KFW2025-1', 'PD2021-1', 'BITKOM2020-6', 'FORSA2025-9'],
    more: 'funding_bureaucracy',
    asks: ({ topic }) => topic === 'conditions',
  },
];
