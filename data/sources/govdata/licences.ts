export type Openness = 'open' | 'restricted';

/**
 * The licences of DCAT-AP.de (https://www.dcat-ap.de/def/licenses/), without versions and countries. Open in the sense of
 * the Open Definition: use, change and commerce are free.
 */
const openness: Readonly<Record<string, Openness>> = {
  apache: 'open',
  bsd: 'open',
  'cc-by': 'open',
  'cc-by-sa': 'open',
  'cc-pdm': 'open',
  'cc-zero': 'open',
  'dl-by': 'open',
  'dl-zero': 'open',
  geonutz: 'open',
  gfdl: 'open',
  gpl: 'open',
  mozilla: 'open',
  odbl: 'open',
  'odc-by': 'open',
  pddl: 'open',
  'official-work': 'open',
  'other-open': 'open',
  'other-opensource': 'open',
  'cc-nc': 'restricted',
  'cc-by-nc': 'restricted',
  'cc-by-nc-sa': 'restricted',
  'cc-by-nc-nd': 'restricted',
  'cc-by-nd': 'restricted',
  'dl-by-nc': 'restricted',
  'other-closed': 'restricted',
  'other-commercial': 'restricted',
  'other-freeware': 'restricted',
};

/** Other spellings: older lists of the portal, CKAN’s own ids, the Publications Office. */
const spellings: Readonly<Record<string, string>> = {
  ccpdm: 'cc-pdm',
  'cc-mark': 'cc-pdm',
  'cc-0': 'cc-zero',
  cc0: 'cc-zero',
  'dl-de-by': 'dl-by',
  'dl-de-by-nc': 'dl-by-nc',
  'dl-de-zero': 'dl-zero',
  'geonutzv-de': 'geonutz',
  geonutzv: 'geonutz',
  'odc-odbl': 'odbl',
  odby: 'odc-by',
  'odc-pddl': 'pddl',
  odcpddl: 'pddl',
  officialwork: 'official-work',
  'mozilla-public-license': 'mozilla',
  bsdlicense: 'bsd',
};

const families: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [/^https?:\/\/(?:www\.)?dcat-ap\.de\/def\/licenses\//, ''],
  [/^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\//, 'cc-'],
  [/^https?:\/\/publications\.europa\.eu\/resource\/authority\/licence\//, ''],
  [/^https?:\/\/(?:www\.)?govdata\.de\/(?=dl-de)/, ''],
  [/^https?:\/\/(?:www\.)?opendatacommons\.org\/licenses\//, 'odc-'],
];

/** `http://dcat-ap.de/def/licenses/cc-by-nc-de/4_0` → `cc-by-nc`: without version, country and spelling. */
function nameOf(licence: string): string {
  const lower = licence.trim().toLowerCase();
  const [pattern, prefix] = families.find(([start]) => start.test(lower)) ?? [/^/, ''];
  const name = (prefix + lower.replace(pattern, ''))
    .replaceAll(/[\s/_.]+/g, '-')
    .replace(/-+$/, '')
    .replace(/(?:-(?:legalcode|deed|html|de|en|int|\d+))+$/, '');
  return spellings[name] ?? name;
}

/** `null` where there is none, or one that nobody here knows. */
export const opennessOf = (licence: string): Openness | null => {
  const name = nameOf(licence);
  return Object.hasOwn(openness, name) ? (openness[name] ?? null) : null;
};

/** Open as soon as one distribution is; `null` where no licence is known. */
export function opennessOfAll(licences: readonly string[]): Openness | null {
  const known = licences.map(opennessOf).filter((each) => each !== null);
  if (known.length === 0) return null;
  return known.includes('open') ? 'open' : 'restricted';
}
