import type { HandOver } from '../../../web/src/lib/takeAway/takeAway.ts';

/** A chart of two rows, to be changed by what a claim is about. */
export const handedOver = (changes: Partial<HandOver> = {}): HandOver => ({
  whole: 'simuliert-verwaltungen.2026-05',
  part: 'dms',
  synthetic: true,
  values: {
    common: { wave: '2026-05' },
    columns: ['state', 'share', 'low_n', 'status'],
    rows: [
      ['09', 12.5, false, 'shown'],
      ['10', null, null, 'suppressed'],
    ],
  },
  title: 'Simuliert: 12,5 %',
  sentence: 'Simuliert: 12,5 %.',
  source: 'Kluftatlas',
  release: '2025-12-31-0123456789ab',
  credits: ['Quelle: Kluftatlas'],
  language: 'de',
  path: null,
  anchor: 'bild-dms',
  ...changes,
});
