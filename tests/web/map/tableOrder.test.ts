import { describe, expect, it } from 'vitest';
import { orderByName, tableOrder } from '../../../web/src/lib/map/tableOrder.ts';

const names = ['Zell', 'Ähren', 'Aachen', 'Zell', 'Oberau'];
const ags = ['09000002', '01000001', '05334002', '09000001', '09180125'];
const byName = orderByName(names, ags, 'de');
const values = [10, null, 0, 50, 10];

describe('the order of the table', () => {
  it('is the alphabet of the language, namesakes by key', () => {
    expect(byName.map((position) => names[position])).toEqual(['Aachen', 'Ähren', 'Oberau', 'Zell', 'Zell']);
    expect(byName.slice(3)).toEqual([3, 0]);
    expect(tableOrder(byName, values, 'name')).toEqual(byName);
    expect(tableOrder(byName, values, 'name-ab')).toEqual(byName.toReversed());
  });

  it('is the value with zero as a value, equal values by name, missing ones last', () => {
    expect(tableOrder(byName, values, 'wert')).toEqual([2, 4, 0, 3, 1]);
    expect(tableOrder(byName, values, 'wert-ab')).toEqual([3, 4, 0, 2, 1]);
  });
});
