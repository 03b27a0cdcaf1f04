import { memberOf } from '@kluftatlas/data/sources/shared/json.ts';

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/**
 * The named fields of an item and nothing else. A name may lead inside (`organization.title`); lists are gone
 * through, and a list of `{key, value}` pairs (CKAN's extras) is taken for the object that it stands for.
 */
export function keepFields(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const pairs = value.filter(
      (entry) => typeof memberOf(entry, 'key') === 'string' && isItem(entry) && 'value' in entry,
    );
    return pairs.length === value.length && pairs.length > 0
      ? value.filter((entry) => fields.includes(String(memberOf(entry, 'key'))))
      : value.map((entry: unknown) => keepFields(entry, fields));
  }
  if (!isItem(value)) return value;
  const kept: Item = {};
  for (const [name, inner] of Object.entries(value)) {
    if (fields.includes(name)) kept[name] = inner;
    const deeper = fields.flatMap((field) =>
      field.startsWith(`${name}.`) ? [field.slice(name.length + 1)] : [],
    );
    if (deeper.length > 0) kept[name] = keepFields(inner, deeper);
  }
  return kept;
}
