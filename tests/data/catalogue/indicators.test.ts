import { broadbandIndicators } from '@kluftatlas/data/catalogue/broadband.ts';
import { businessIndicators } from '@kluftatlas/data/catalogue/businessSites.ts';
import { familyTitle } from '@kluftatlas/data/catalogue/families.ts';
import { headlineIndicators, indicatorById, indicators } from '@kluftatlas/data/catalogue/indicators.ts';
import { isPeriod } from '@kluftatlas/data/domain/period.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import { describe, expect, it } from 'vitest';

describe('the catalogue of indicators', () => {
  it('has an id once, and finds each by it', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    expect(indicators.every((indicator) => indicatorById(indicator.id) === indicator)).toBe(true);
    expect(indicatorById('broadband-all-25')).toBeUndefined();
  });

  it('has the speed classes of every edition of the Breitbandatlas, and says which are not by municipality', () => {
    const counts = (list: typeof broadbandIndicators) =>
      Object.fromEntries(
        [...Map.groupBy(list, ({ id }) => id.split('-')[1])].map(([by, each]) => [by, each.length]),
      );
    const byMunicipality = broadbandIndicators.filter(({ levels }) => levels.includes('municipality'));
    expect(counts(byMunicipality)).toEqual({
      all: 12,
      wired: 12,
      mobile: 10,
      dsl: 10,
      fttc: 7,
      cable: 12,
      fibre: 7,
      other: 7,
    });
    expect(
      broadbandIndicators.filter(({ levels }) => !levels.includes('municipality')).map(({ id }) => id),
    ).toEqual(['mobile-10', 'lte-2', 'lte-6', 'lte-10', '5g-2'].map((id) => `broadband-${id}`));
    expect(counts(businessIndicators)).toEqual({ wired: 12, dsl: 10, cable: 12, fibre: 4 });
  });

  it('names an indicator in both languages, with numbers that do not break', () => {
    expect(indicatorById('broadband-all-1000')).toMatchObject({
      title: {
        de: 'Haushalte mit ≥\u00a01.000\u00a0Mbit/s (alle Technologien)',
        en: 'Households with ≥\u00a01,000\u00a0Mbit/s (all technologies)',
      },
      shortTitle: { de: '≥\u00a01.000\u00a0Mbit/s', en: '≥\u00a01,000\u00a0Mbit/s' },
    });
    expect(indicatorById('broadband-fibre-400')?.shortTitle.de).toBe('Glasfaser ≥\u00a0400\u00a0Mbit/s');
    for (const { title, shortTitle, definition } of indicators) {
      for (const { de, en } of [title, shortTitle, definition]) {
        expect(de).not.toBe('');
        expect(en).not.toBe('');
        expect(`${de}${en}`).not.toMatch(/\d (?:Mbit|000)|≥ | {2}/);
      }
    }
  });

  it('tells everywhere whose value it is, who is responsible, and from when values cannot be compared', () => {
    for (const { unit, responsible, domain, comparabilityBreaks } of broadbandIndicators) {
      expect([unit, responsible, ...domain]).toEqual(['municipality', 'market', 0, 100]);
      expect(comparabilityBreaks.map(({ from }) => from)).toContain('2022-06');
      expect(comparabilityBreaks.every(({ from }) => isPeriod(from))).toBe(true);
    }
    expect(indicatorById('broadband-all-8')?.comparabilityBreaks[0]?.from).toBe('2021-06');
  });

  it('keeps place and town hall apart: services and open data are the administration’s, supply is the municipality’s', () => {
    const unitsOf = (...topics: readonly string[]) => [
      ...new Set(indicators.filter(({ topic }) => topics.includes(topic)).map(({ unit }) => unit)),
    ];
    expect(unitsOf('administration', 'openness')).toEqual(['administration']);
    expect(unitsOf('supply')).toEqual(['municipality']);
    const ofTownHalls = indicators.filter(({ topic }) => topic === 'openness');
    expect(
      ofTownHalls.filter(({ definition: { de, en } }) => !/Rathaus/.test(de) || !/town hall/.test(en)),
    ).toEqual([]);
  });

  it('fixes the headline in advance: ≥ 50 and ≥ 1,000 Mbit/s, all technologies', () => {
    expect(headlineIndicators).toEqual(['broadband-all-50', 'broadband-all-1000']);
    expect(headlineIndicators.every((id) => indicatorById(id))).toBe(true);
  });

  it('has a title for every family', () => {
    for (const { family } of indicators) {
      expect(familyTitle(family).de).not.toBe('');
      expect(familyTitle(family).en).not.toBe('');
    }
    expect(() => familyTitle('weather')).toThrow('weather');
  });

  it('takes every indicator from a dataset that a source has', () => {
    const datasets = new Set(adapters.flatMap(({ source }) => source.datasets.map(({ id }) => id)));
    expect(indicators.filter(({ dataset }) => !datasets.has(dataset))).toEqual([]);
  });
});
