import { cleanText, type OpenDataset } from './openDataset.ts';

export type Publisher = 'municipal' | 'other' | 'unknown';

/** Words that begin the name of a municipality or its office: `Stadt`, `Hanse- und Universitätsstadt R…`, `Markt`. */
const municipal =
  /(?<![\p{L}-])(?:(?:Stadt|Gemeinde|Ortsgemeinde|Einheitsgemeinde|Marktgemeinde|Landgemeinde|Markt|Flecken|Stadtverwaltung|Gemeindeverwaltung)(?![\p{L}-])|\p{L}*stadt(?=\s+(?:und\s+)?\p{Lu}))/u;

/** Words that begin the names of all others: federation, states, districts, associations, companies, universities. */
const other =
  /(?<!\p{L})(?:Bundes(?!stadt)\p{L}*|Landes(?!hauptstadt)\p{L}*|\p{L}*[Mm]inisteri\p{L}*|\p{L}*[Rr]egierung\p{L}*|Freistaat|Land|Landkreis|Kreis|Landratsamt|Kreisverwaltung|Region|Bezirk|Behörde|Senat\p{L}*|Amt(?=\s\p{Lu})|Samtgemeinde|\p{L}*[Vv]erband\p{L}*|Verwaltungsgemeinschaft|\p{L}+region|Regierungspräsidium|Stadtwerke|\p{L}*GmbH|AG|Universität|\p{L}*[Hh]ochschule|Statistische[ns]? (?:Ämter|Bundesamt|Landesamt)|Deutsche[rs]?)(?!\p{L})/u;

const federal = /(?<!\p{L})(?:Bundes(?!stadt)\p{L}*|Statistisches Bundesamt|Deutsche[rs]?)(?!\p{L})/u;

/** The word that comes first decides: `Stadt A, Landesbetrieb …` is a town’s, `Landesbetrieb … der Stadt A` is not. */
function byName(text: string): Publisher {
  const name = cleanText(text);
  const own = municipal.exec(name)?.index ?? Infinity;
  const foreign = other.exec(name)?.index ?? Infinity;
  if (own === foreign) return 'unknown';
  return own < foreign ? 'municipal' : 'other';
}

/** `stadtMusterstadt` → `Stadt Musterstadt` */
const words = (identifier: string): string =>
  identifier.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const byType = (type: string): Publisher => {
  if (type === 'LocalAuthority') return 'municipal';
  return /^(?:National|Regional|SupraNational)Authority$/.test(type) ? 'other' : 'unknown';
};

/**
 * Whether a municipality publishes the dataset. The publisher’s name says it first, then the publisher’s type, then who
 * supplies it to GovData, then the organisation it is listed under: the first of them that says anything counts.
 */
export function publisherOf(dataset: OpenDataset): Publisher {
  const evidence = [
    ...dataset.publisherNames.map(byName),
    ...dataset.publisherTypes.map(byType),
    ...dataset.contributors.map((identifier) => byName(words(identifier))),
    byName(dataset.organization),
  ];
  return evidence.find((verdict) => verdict !== 'unknown') ?? 'unknown';
}

/** In Hamburg and Berlin every authority of the state is one of the city; only the federation’s are not. */
export const isFederal = ({ publisherNames, contributors, organization }: OpenDataset): boolean =>
  [...publisherNames, ...contributors.map(words), organization].some((name) => federal.test(cleanText(name)));
