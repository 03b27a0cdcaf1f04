import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { states } from '@kluftatlas/data/catalogue/states.ts';
import { releasePaths, type SourceRowsFile } from '@kluftatlas/data/domain/release.ts';
import { useBrowser } from './support/browser.ts';
import { holds, intervalIn } from './support/interval.ts';
import { readAreas, readClasses, readManifest, readReleaseText, readValues } from './support/release.ts';
import { readTable } from './support/tables.ts';
import { numberIn, numbersAmiss, numbersIn, tenths } from './support/writtenNumbers.ts';

const { visit } = useBrowser();
const { official } = inject('site');
const { municipalities, administrations, districts } = readAreas();

interface Profile {
  readonly heading: string;
  readonly place: string;
  /** What the page says at a glance, by its German term. */
  readonly facts: ReadonlyMap<string, string>;
  readonly sentences: readonly string[];
  readonly series: readonly string[][];
  readonly words: string;
}

const readProfile = async (page: Page): Promise<Profile> => ({
  heading: await page.getByRole('heading', { level: 1 }).innerText(),
  place: await page.locator('main > p.lead').innerText(),
  facts: new Map(
    await page.locator('main > dl > div').evaluateAll((facts) =>
      facts.map((fact) => {
        const [term = '', detail = ''] = [...fact.children].map((part) => part.textContent.trim());
        return [term, detail] as const;
      }),
    ),
  ),
  sentences: await page.locator('main > section').first().locator('> p').allInnerTexts(),
  series: await readTable(page.locator('main > section table')),
  words: await page.locator('main').innerText(),
});

/** What the release knows of a municipality. */
function known(ags: string) {
  const position = municipalities.ags.indexOf(ags);
  const administration = administrations[municipalities.administration[position] ?? -1];
  return {
    position,
    administration,
    name: municipalities.name[position] ?? '',
    population: municipalities.population[position] ?? null,
    area: municipalities.area[position] ?? null,
    legalStatus: municipalities.legalStatus[position],
    hasPolygon: municipalities.hasPolygon[position],
    sizeClass: sizeClassSchemes.standard.classes[municipalities.sizeClass.standard[position] ?? -1]?.id,
    district: districts.find(({ key }) => ags.startsWith(key))?.name ?? '',
    state: states.find(({ key }) => ags.startsWith(key))?.name.de ?? '',
  };
}

const statusWords = { districtFree: 'kreisfrei', districtMember: 'kreisangehörig', cityState: 'Stadtstaat' };

describe.runIf(official)('the profile of', () => {
  describe.each([
    { what: 'a member of an Amt', ags: '01053102' },
    { what: 'a district-free city', ags: '09162000' },
    { what: 'a city state', ags: '02000000' },
    { what: 'a member of an association in Baden-Württemberg that runs itself', ags: '08125098' },
    { what: 'a municipality without a polygon', ags: '03159016' },
  ])('$what ($ags)', ({ ags }) => {
    const release = known(ags);
    let profile: Profile;
    beforeAll(async () => {
      profile = await visit(`/gemeinde/${ags}/`, readProfile);
    });

    it('says who and where it is', () => {
      expect(profile.heading).toBe(release.name);
      expect(profile.facts.get('Gemeindeschlüssel (AGS)')).toBe(ags);
      expect(profile.facts.get('Rechtsstellung')).toBe(statusWords[release.legalStatus ?? 'districtMember']);
      expect(profile.facts.get('Kreis') ?? null).toBe(
        release.legalStatus === 'districtMember' ? release.district : null,
      );
      if (release.legalStatus !== 'cityState') expect(profile.place).toContain(release.state);
    });

    it('has the inhabitants, size class and area of the release', () => {
      const [inhabitants = ''] = (profile.facts.get('Einwohner') ?? '').split(' (');
      expect(numberIn(inhabitants)).toBe(release.population);
      const bounds = intervalIn(profile.facts.get('Größenklasse') ?? '');
      expect(bounds && holds(bounds, release.population ?? NaN)).toBe(true);
      const [area = ''] = (profile.facts.get('Fläche') ?? '').split('km²');
      expect(numbersAmiss(area, 'de', [tenths(release.area)])).toEqual([]);
    });

    it('says who runs its administration, and for how many', () => {
      const words = profile.facts.get('Verwaltung') ?? '';
      const { administration } = release;
      if (administration?.kind === 'ownAdministration') return expect(words).toBe('eigene Verwaltung');
      expect(words).toContain(administration?.name);
      expect(
        numbersAmiss(words, 'de', [administration?.members ?? NaN, administration?.population ?? NaN]),
      ).toEqual([]);
    });

    it('has the newest value of each headline indicator beside the middle half of its class', () => {
      const headlines = ['broadband-all-50', 'broadband-all-1000'];
      headlines.forEach((indicator, at) => {
        const value = readValues(indicator, '2021-06').values[release.position] ?? null;
        const sizeClass = readClasses(indicator).aggregates.find(
          (row) =>
            row.region === 'DE' &&
            row.scheme === 'standard' &&
            row.period === '2021-06' &&
            row.sizeClass === release.sizeClass,
        );
        const [label, sentence = ''] = (profile.sentences[at] ?? '').split(/, Mitte\s2021: /);
        expect(label).toMatch(at === 0 ? /50.Mbit/ : /1\.000.Mbit/);
        if (value === null) return expect(sentence).toMatch(/^kein Wert/);
        const bounds = sizeClassSchemes.standard.classes.find(({ id }) => id === release.sizeClass);
        expect(
          numbersAmiss(
            sentence,
            'de',
            [
              tenths(value),
              ...[bounds?.min, bounds?.max].filter((bound) => bound),
              sizeClass?.n ?? NaN,
              tenths(sizeClass?.quantiles?.p25),
              tenths(sizeClass?.quantiles?.p75),
            ].filter((each) => each !== null && each !== undefined),
          ),
        ).toEqual([]);
      });
    });

    it('has every period in its table', () => {
      const periods = readManifest().indicators.find(({ id }) => id === 'broadband-all-1000')?.periods ?? [];
      const expected = ['broadband-all-50', 'broadband-all-1000'].flatMap((indicator) =>
        periods.map(({ period }) => readValues(indicator, period).values[release.position] ?? null),
      );
      expect(profile.series).toHaveLength(expected.length);
      profile.series.forEach(([, , cell = ''], at) => {
        const value = expected[at] ?? null;
        if (value === null) return expect(cell).toBe('–');
        expect(numbersAmiss(cell, 'de', [tenths(value)])).toEqual([]);
      });
    });

    it('names the rows of the source that its values stand in', () => {
      const { periods = [], dataset = '' } =
        readManifest().indicators.find(({ id }) => id === 'broadband-all-1000') ?? {};
      const written = periods.map(({ period }) => {
        const file = JSON.parse(readReleaseText(releasePaths.rows(dataset, period))) as SourceRowsFile;
        const merged = file.parts[release.position]?.map(({ row }) => row);
        return merged ?? [file.rows[release.position] ?? []].flat();
      });
      const cells = profile.series.map((row) => row.at(-1) ?? '');
      expect(cells.map((cell) => numbersIn(cell))).toEqual([...written, ...written]);
    });

    it('says whether it has a polygon on the map', () => {
      expect(profile.words.includes('Auf der Karte hat die Gemeinde keine Fläche')).toBe(!release.hasPolygon);
    });
  });

  it('a member of an Amt counts the members that the release has', () => {
    const { administration } = known('01053102');
    const position = administrations.findIndex(({ key }) => key === administration?.key);
    expect(administration).toMatchObject({ kind: 'amt', name: 'Lauenburgische Seen' });
    expect(municipalities.administration.filter((each) => each === position)).toHaveLength(
      administration?.members ?? NaN,
    );
  });
});

describe.runIf(!official)('the profile of a municipality, with approximate population', () => {
  it('gives its class and no number of inhabitants, and says who knows its administration', async () => {
    const { facts } = await visit('/gemeinde/09162000/', readProfile);
    expect(facts.has('Einwohner')).toBe(false);
    expect(facts.get('Größenklasse')).toMatch(/^500\.000\sund\smehr\s.*\(Näherung\)/);
    expect(facts.get('Verwaltung')).toContain('Gemeindeverzeichnis');
  });
});

it('a municipality has the same profile in English', async () => {
  const german = await visit('/gemeinde/09162000/', readProfile);
  const english = await visit('/en/gemeinde/09162000/', readProfile);
  expect(english.heading).toBe(german.heading);
  expect(english.facts.size).toBe(german.facts.size);
  expect(english.words).toContain('At a glance');
  expect(english.words).not.toContain('Größenklasse');
});
