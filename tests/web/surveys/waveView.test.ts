import { describe, expect, it } from 'vitest';
import { releasePaths, singleAnswerTable, surveyTable } from '@kluftatlas/data/domain/release.ts';
import { waveView } from '../../../web/src/lib/surveys/waveView.ts';
import { registerManifest } from '../support/release.ts';
import {
  changedUnits,
  codebook,
  itemFile,
  itemOf,
  ofBavaria,
  waveFile,
  weightedBySizeAlone,
} from './fixtures.ts';

const fileOf = (path: string) => ({ path, sha256: '0', bytes: 2_000 }) as never;
const viewOf = (synthetic: boolean, wave = waveFile('2026-03', synthetic)) =>
  waveView(
    registerManifest({
      files: (['csv', 'excel'] as const).map((dialect) =>
        fileOf(releasePaths.download(surveyTable(wave), dialect)),
      ),
    }),
    { codebook, wave, item: (code) => itemFile(itemOf(code), '2026-03', synthetic) },
  );

describe('a wave', () => {
  const view = viewOf(false);
  const [administrations] = view.coverage;

  it('says how many answered, of how many, where most and where fewest', () => {
    expect(administrations?.title).toBe(
      '412 von 5.037\u00a0Verwaltungen haben geantwortet (8,2\u00a0%; Welle März\u00a02026)',
    );
    expect(administrations?.sentences[0]).toMatch(
      /^Unter den gezeigten Größenklassen .* bei 100\.000 bis unter\u00a0500\.000\u00a0Einwohnern/,
    );
    expect(administrations?.sentences[1]).toContain('am kleinsten Saarland');
  });

  it('shows in its coverage what is suppressed and where nobody answered, as two things', () => {
    const rows = administrations?.panels.flatMap((panel) => panel.rows) ?? [];
    expect(rows.find(({ key }) => key === 'standard:500000+')).toMatchObject({
      mark: 'suppressed',
      text: 'nicht gezeigt',
      n: '',
    });
    expect(rows.find(({ key }) => key === '10')).toMatchObject({
      mark: 'nobody',
      text: 'keine Antwort',
    });
  });

  it('draws no states in its coverage where all are of one', () => {
    const of = waveFile('2026-03', false);
    const { administration } = of.units;
    if (administration === null) throw new Error('Nobody is asked');
    const units = {
      ...of.units,
      administration: { ...administration, coverage: ofBavaria(administration.coverage) },
    };
    const [bavarian] = viewOf(false, { ...of, units }).coverage;
    expect(bavarian?.panels.map(({ key }) => key)).toEqual(['class']);
    expect(administrations?.panels.map(({ key }) => key)).toEqual(['class', 'state']);
  });

  it('says in words what the weights do, cost and cannot do', () => {
    const text = [view.weighting, ...(view.weights[0]?.sentences ?? [])].join(' ');
    for (const part of [
      'Gemeindeverzeichnis vom 31.\u00a0Dezember\u00a02021',
      '412 Antworten sind so genau wie 299',
      'Designeffekt 1,38',
      'zusammengefasst gewichtet',
      'Saarland',
      'weniger als\u00a010',
      'zählt um 2\u00a0% mehr oder weniger als im Gemeindeverzeichnis',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('does not say of groups that are hardly off their share that they are off by nothing', () => {
    const wave = waveFile('2026-03', false);
    const { administration, municipality } = wave.units;
    if (administration === null) throw new Error('the wave has a report');
    const weights = { ...administration.weights, deviation: 0 };
    const [sentences] = viewOf(false, {
      ...wave,
      units: { administration: { ...administration, weights }, municipality },
    }).weights.map((one) => one.sentences.join(' '));
    expect(sentences).toContain('mehr als 1\u00a0%');
    expect(sentences).not.toContain('0\u00a0%');
  });

  it('says so where the weights even out size alone, and how far states are off', () => {
    const wave = waveFile('2026-03', false);
    const sized = viewOf(false, { ...wave, units: changedUnits(wave.units, weightedBySizeAlone) });
    const text = sized.weights[0]?.sentences.join(' ');
    expect(text).toContain('gleichen nur die Größe aus');
    expect(text).toContain('um 84\u00a0% mehr oder weniger');
    expect(sized.weighting).not.toContain('Länder');
    expect(sized.uncertainty).toContain('sind nach Größenklasse gewichtet');
    expect(sized.lead).toContain('nach Größenklasse und Land.');
  });

  it('says it of each unit where the weights of only one even out states', () => {
    const wave = waveFile('2026-03', false);
    const { administration } = changedUnits(wave.units, weightedBySizeAlone);
    const mixed = viewOf(false, { ...wave, units: { ...wave.units, administration } });
    expect(mixed.weighting).toMatch(/dass die Größenklassen so vertreten sind/);
    const [ofAdministrations, ofMunicipalities] = mixed.weights.map(({ sentences }) => sentences.join(' '));
    expect(ofAdministrations).toContain('gleichen nur die Größe aus');
    expect(ofMunicipalities).toContain('auch die Länder so vertreten');
  });

  it('of a single state says nothing of other states', () => {
    const wave = waveFile('2026-03', false);
    const inBavaria = changedUnits(wave.units, (report) => ({
      ...report,
      coverage: ofBavaria(report.coverage),
    }));
    const wordsOf = ({ lead, uncertainty, weighting, weights }: ReturnType<typeof viewOf>) =>
      [lead, uncertainty, weighting, ...weights.flatMap(({ sentences }) => sentences)].join(' ');
    expect(wordsOf(viewOf(false, { ...wave, units: inBavaria }))).not.toMatch(/Länder|ein Land|und Land/);
    expect(wordsOf(viewOf(false))).toMatch(/und Land.*und Land.*Größenklassen und Länder.*ein Land/);
  });

  it('tells of an option that stands alone and does not', () => {
    const wave = waveFile('2026-03', false);
    const [told] = viewOf(false, {
      ...wave,
      contradictions: [{ id: 'notAlone:ai_none', answers: 12 }],
    }).contradictions;
    expect(told).toMatch(/^„.+“ und zugleich anderes bei „.+“: 12$/);
  });

  it('tells contradictions, small counts only as a range', () => {
    expect(view.contradictions[0]).toBe('„kein DMS, aber überall die E-Akte“: 1 bis 4');
    expect(view.contradictions).toHaveLength(codebook.contradictions.length);
  });

  it('accounts for every row that does not count, but does not tell how many do', () => {
    for (const part of [
      'abgeschlossen\u00a020',
      'ersetzt\u00a012',
      'zuzuordnen\u00a010',
      'nicht lesbar\u00a06',
    ]) {
      expect(view.outcomes).toContain(part);
    }
  });

  it('names the release in its citation', () => {
    expect(view.citation).toContain('Ausgabe 2025-12-31-0123456789ab');
  });

  it('has its items below their topics, in the order of the questionnaire', () => {
    expect(view.topics.map(({ id }) => id)).toEqual(codebook.topics.map(({ id }) => id));
    expect(view.topics[1]?.items.map(({ code }) => code)).toEqual(['dms', 'efile', 'ai']);
  });

  it('has the figure of each item for all, the smaller and the larger ones, and leads to its page', () => {
    const [ladder] = view.topics[1]?.items ?? [];
    expect(ladder).toMatchObject({
      page: '/umfragen/digitalisierung-der-verwaltungen/2026-03/dms/',
      what: '„kein DMS“',
    });
    expect(ladder?.cells.map(({ key }) => key)).toEqual(['all', 'twenty:0-20000', 'twenty:20001+']);
    expect(ladder?.cells[0]).toMatchObject({
      text: '7,7\u00a0%',
      range: '1,7\u00a0bis\u00a014,7',
      n: 'n\u00a0=\u00a0412',
      x: 7.7,
      stretch: [1.7, 14.7],
    });
  });
});

describe('a wave of which nothing may be shown', () => {
  it('says so, and gives no number of those who answered', () => {
    const wave = { ...waveFile('2026-03', false), units: { administration: null, municipality: null } };
    expect(viewOf(false, wave).lead).toBe('Zu wenige haben geantwortet, um etwas zu zeigen.');
  });
});

describe('single answers', () => {
  const wave = waveFile('2026-03', false);
  const told = {
    informedOn: '2026-01-15',
    information: { de: 'Jede Antwort erscheint.', en: 'Every answer appears.' },
  };
  const viewWith = (publishMicrodata: typeof codebook.publishMicrodata, names: readonly string[]) =>
    waveView(registerManifest({ files: names.map((name) => fileOf(releasePaths.download(name, 'csv'))) }), {
      codebook: { ...codebook, publishMicrodata },
      wave,
      item: (code) => itemFile(itemOf(code), '2026-03', false),
    });

  it('are linked beside what the participants were told, and when', () => {
    const { singleAnswers, microdata, downloads, lead } = viewWith(told, [
      surveyTable(wave),
      singleAnswerTable(wave),
    ]);
    expect(singleAnswers.map(({ fileName }) => fileName)).toEqual([
      'digitalisierung-der-verwaltungen.2026-03.answers.csv',
    ]);
    expect(downloads).toHaveLength(1);
    expect(lead).toContain('Auch die einzelnen Antworten sind veröffentlicht');
    expect(microdata).toContain('15.\u00a0Januar\u00a02026');
    expect(microdata).toContain('„Jede Antwort erscheint.“');
  });

  it('are said to be in no file where there is none', () => {
    for (const view of [viewWith(null, [surveyTable(wave)]), viewWith(told, [surveyTable(wave)])]) {
      expect(view.singleAnswers).toEqual([]);
      expect(view.microdata).toContain('nicht veröffentlicht');
    }
  });
});

describe('a made-up wave', () => {
  const view = viewOf(true);

  it('says so in its charts, its source, its files and in place of a citation', () => {
    expect(
      view.coverage.every(({ title, table }) => title.startsWith('Simuliert: ') && table.caption === title),
    ).toBe(true);
    expect(view.topics.every(({ caption }) => caption.startsWith('Simuliert: '))).toBe(true);
    expect(view.source.text).toMatch(/^Simuliert: /);
    expect(view.downloads.map(({ fileName }) => fileName)).toEqual([
      'simuliert-digitalisierung-der-verwaltungen.2026-03.csv',
      'simuliert-digitalisierung-der-verwaltungen.2026-03.excel.csv',
    ]);
    expect(view.citation).toContain('Bitte nicht zitieren');
  });
});
