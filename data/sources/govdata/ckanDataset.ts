import { listOf, memberOf, textOf } from '../shared/json.ts';
import { dayOf, lastPart, type OpenDataset } from './openDataset.ts';

/** Extras are a list of keys and values; newer portals give some of them as members of the dataset. */
function extraOf(item: unknown, name: string): readonly string[] {
  const values = listOf(memberOf(item, 'extras'))
    .filter((extra) => memberOf(extra, 'key') === name)
    .map((extra) => memberOf(extra, 'value'));
  return [...values, memberOf(item, name)].flatMap(texts).filter((text) => text !== '');
}

/** A list may be written as JSON inside of a text: `["http://…/municipalityKey/01001000"]`. */
function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(textOf);
  const text = textOf(value);
  if (!text.startsWith('[')) return [text];
  try {
    return listOf(JSON.parse(text)).map(textOf);
  } catch (error) {
    if (error instanceof SyntaxError) return [text];
    throw error;
  }
}

/** One item of `package_search`; `null` where it has no identity. */
export function ckanDataset(item: unknown, row: number): OpenDataset | null {
  const id = textOf(memberOf(item, 'id')) || textOf(memberOf(item, 'name'));
  if (id === '') return null;
  const resources = listOf(memberOf(item, 'resources'));
  const ofResources = (name: string): readonly string[] =>
    resources.map((resource) => textOf(memberOf(resource, name))).filter((text) => text !== '');
  const licences = ofResources('license');
  return {
    row,
    id,
    publisherNames: extraOf(item, 'publisher_name'),
    publisherTypes: extraOf(item, 'publisher_type').map(lastPart),
    contributors: extraOf(item, 'contributorID').map(lastPart),
    organization: textOf(memberOf(memberOf(item, 'organization'), 'title')),
    levels: extraOf(item, 'politicalGeocodingLevelURI'),
    places: extraOf(item, 'politicalGeocodingURI'),
    licences: licences.length > 0 ? licences : [textOf(memberOf(item, 'license_id'))],
    formats: resources.map(
      (resource) => textOf(memberOf(resource, 'format')) || textOf(memberOf(resource, 'mimetype')),
    ),
    modified: dayOf(textOf(memberOf(item, 'metadata_modified'))),
  };
}
