import { describe, expect, it } from 'vitest';
import { guideSections } from '../../../web/src/lib/guide/guideSections.ts';
import { stateLaws } from '../../../web/src/lib/guide/stateLaws.ts';
import { fillTemplate, nothingEntered } from '../../../web/src/lib/guide/template.ts';
import { templates, templateWords } from '../../../web/src/lib/guide/templates.ts';
import { manifestOf, registerManifest } from '../support/release.ts';

const words = templateWords();
const textOf = (id: string, entries = nothingEntered) => {
  const template = templates().find((one) => one.id === id);
  if (template === undefined) throw new Error(`No template ${id}`);
  return fillTemplate(template, entries, words);
};

describe('a template', () => {
  it.each(templates().map(({ id }) => id))('%s leaves no field open that is not named in brackets', (id) => {
    expect(textOf(id)).not.toMatch(/[{}]/);
    expect(textOf(id)).toMatch(/\[.+\]/);
  });

  it('shows both legal bases, named as a choice, until one is chosen', () => {
    const text = textOf('art13');
    expect(text).toMatch(/\[entweder, öffentliche Stelle:\] Rechtsgrundlage: .*Buchst\.\u00a0e/);
    expect(text).toMatch(/\[oder, andere Stelle:\] Rechtsgrundlage: .*Buchst\.\u00a0f/);
  });

  it('then keeps to the chosen one', () => {
    const of = (basis: 'public' | 'other') => textOf('art13', { ...nothingEntered, basis });
    expect(of('public')).toMatch(/Buchst\.\u00a0e/);
    expect(of('public')).not.toMatch(/Buchst\.\u00a0f|entweder/);
    expect(of('other')).toMatch(/Buchst\.\u00a0f/);
    expect(of('other')).not.toMatch(/Buchst\.\u00a0e|entweder/);
  });

  it('carries what was entered, as it was entered', () => {
    const fields = { ...nothingEntered.fields, body: ' Ministerium <X> & $& ', law: 'Art.\u00a04 BayDSG' };
    const text = textOf('art13', { basis: 'public', microdata: false, fields });
    expect(text).toContain('Verantwortlich: Ministerium <X> & $&, [Anschrift, E-Mail].');
    expect(text).toContain('in Verbindung mit Art.\u00a04 BayDSG');
  });

  it('promises results of groups only, unless single answers will be published', () => {
    expect(textOf('anschreiben')).toContain('nie Ihre einzelne Antwort');
    const open = textOf('anschreiben', { ...nothingEntered, microdata: true });
    expect(open).not.toContain('nie Ihre einzelne Antwort');
    expect(open).toContain('werden mit ihrem Namen und Schlüssel veröffentlicht');
    expect(textOf('art13', { ...nothingEntered, microdata: true })).toContain('publishMicrodata');
  });

  it.each(templates().map(({ id }) => id))('%s promises nothing that single answers would break', (id) => {
    const broken = /Veröffentlich\w+ (?:werden )?nur|nie Ihre einzelne|und löschen beides/;
    expect(textOf(id, { ...nothingEntered, microdata: true })).not.toMatch(broken);
  });

  it('says that published answers stay, where single ones are', () => {
    const stays = /bleiben in der Ausgabe stehen/;
    for (const id of ['art13', 'art30']) {
      expect(textOf(id)).not.toMatch(stays);
      expect(textOf(id, { ...nothingEntered, microdata: true })).toMatch(stays);
    }
  });
});

it('every state has a provision of its own to rely on', () => {
  expect(stateLaws()).toHaveLength(17);
  expect(stateLaws().filter(({ law }) => !/^(§|Art\.)\u00a0\d+ \S/.test(law))).toEqual([]);
});

describe('the letter', () => {
  const paragraphs = textOf('anschreiben').split('\n\n');

  it('says in its first paragraph that nobody has to answer', () => {
    expect(paragraphs[2]).toContain('Die Teilnahme ist freiwillig');
  });

  it('leaves open how long it takes: nobody has measured it', () => {
    expect(paragraphs.join(' ')).toContain('[Minuten aus Ihrer Probe]');
    expect(paragraphs.join(' ')).not.toMatch(/\d+\s+Minuten/);
  });
});

describe('the notice to participants', () => {
  const paragraphs = (basis: 'public' | 'other') =>
    textOf('art13', { ...nothingEntered, basis }).split('\n\n');

  it('says where the address is from, which Article 14 asks for', () => {
    expect(textOf('art13')).toContain('Die Adresse haben wir aus [Quelle');
  });

  it.each(['public', 'other'] as const)('names the right to object apart from all others (%s)', (basis) => {
    const objection = paragraphs(basis).filter((text) => text.includes('widersprechen'));
    expect(objection).toHaveLength(1);
    expect(objection[0]).toMatch(/^Ihr Widerspruchsrecht/);
    expect(objection[0]).not.toMatch(/Auskunft|Löschung/);
  });

  it('tells of freedom of information where a public body asks, and nowhere else', () => {
    const tells = (basis: 'public' | 'other') =>
      paragraphs(basis).some((text) => text.startsWith('Informationsfreiheit'));
    expect([tells('public'), tells('other')]).toEqual([true, false]);
  });

  it.each([
    ['who is responsible', /^Verantwortlich: /m],
    ['the data protection officer', /^Datenschutz: /m],
    ['the purpose', /^Zweck: /m],
    ['the recipients', /^Empfänger: /m],
    ['third countries', /Drittländer/],
    ['how long', /^Dauer: /m],
    ['that nothing must be given', /Sie müssen nichts angeben/],
    ['where to complain', /Art\.\u00a077/],
    ['decisions by machine', /automatische Entscheidung/],
  ])('names %s', (_, words) => {
    expect(textOf('art13')).toMatch(words);
  });
});

it.each([
  'Zweck',
  'Art der Daten',
  'Betroffene:',
  'dokumentierte Weisung',
  'Vertraulichkeit',
  'Art.\u00a032',
  'Weitere Auftragsverarbeiter',
  'Rechten der Betroffenen',
  '32 bis 36',
  'löscht',
  'Prüfungen',
])('the contract settles what Article 28 (3) asks for: %s', (words) => {
  expect(textOf('art28')).toContain(words);
});

describe('the guide', () => {
  const textsOf = (manifest: Parameters<typeof guideSections>[0]) => {
    const { before, after } = guideSections(manifest);
    return [...before, ...after].flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
  };

  it('counts the administrations where a register is in, and else names no number', () => {
    expect(textsOf(registerManifest())).toContain('5.037\u00a0Verwaltungen; 4.268 von ihnen');
    expect(textsOf(manifestOf())).not.toContain('Verwaltungen; ');
  });

  it('hands over the list of whom to ask where a register is in', () => {
    const filesOf = (manifest: Parameters<typeof guideSections>[0]) =>
      guideSections(manifest).before.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ file }) => file ?? []),
      );
    expect(filesOf(registerManifest())[0]?.href).toMatch(/areas\.csv$/);
    expect(filesOf(manifestOf())).toEqual([]);
  });

  it('says what single answers appear with, and that they need the day and the words of the information', () => {
    expect(textsOf(manifestOf())).toMatch(
      /publishMicrodata.*den Tag.*den Wortlaut auf Deutsch und Englisch.*Schlüssel, Name, Land/,
    );
  });

  it('says what its commands run in, before the first of them', () => {
    const [setup] = guideSections(manifestOf()).after.flatMap(({ paragraphs }) =>
      paragraphs.filter(({ command }) => command),
    );
    expect(setup?.command).toBe('npm ci');
    expect(setup?.text).toMatch(/Quelltext und Node in der Fassung, die in „package\.json“ steht/);
  });

  it('says that the file for LimeSurvey was not loaded there', () => {
    expect(textsOf(manifestOf())).toContain('nicht in LimeSurvey geladen');
  });
});
