import { expect, it } from 'vitest';
import { fileName } from '../../../web/src/lib/takeAway/fileName.ts';
import { handedOver } from './handedOver.ts';

it('a table says that it is a selection, a picture only which', () => {
  expect(fileName(handedOver(), 'csv')).toBe('simuliert-verwaltungen.2026-05.auswahl-dms.csv');
  expect(fileName(handedOver(), 'svg')).toBe('simuliert-verwaltungen.2026-05.dms.svg');
});

it('what is made up begins with the word for it, whatever it is a part of', () => {
  expect(fileName(handedOver({ whole: 'x', part: 'y' }), 'png')).toBe('simuliert-x.y.png');
  expect(fileName(handedOver({ whole: 'x', part: 'y', synthetic: false }), 'png')).toBe('x.y.png');
});

it('says what a view was narrowed by', () => {
  const narrowed = fileName(handedOver(), 'csv', '?land=09&zeit=2021-06');
  expect(narrowed).toBe('simuliert-verwaltungen.2026-05.auswahl-dms-land-09-zeit-2021-06.csv');
});

it('has no character that a file system could stumble over', () => {
  const name = fileName(handedOver({ part: '../ä b:c*?' }), 'csv', '?thema=%C3%A4/..');
  expect(name).toMatch(/^[a-z0-9.-]+$/);
  expect(name).not.toContain('..');
});
