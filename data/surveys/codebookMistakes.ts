import { states } from '../catalogue/states.ts';
import type { Codebook } from '../domain/codebook.ts';
import { conditionMistakes } from './conditionMistakes.ts';
import { itemMistakes } from './itemMistakes.ts';
import { repeated } from './repeated.ts';
import { reservedColumns } from './reservedNames.ts';

/** What does not fit together in a codebook of the right shape, each as a sentence that names the place. */
export const codebookMistakes = (codebook: Codebook): readonly string[] => [
  ...repeated(codebook.topics.map(({ id }) => id)).map((id) => `Topic ${id} is there twice.`),
  ...repeated(codebook.items.map(({ code }) => code)).map((code) => `Item ${code} is there twice.`),
  ...repeated(codebook.contradictions.map(({ id }) => id)).map((id) => `Contradiction ${id} is there twice.`),
  ...topicMistakes(codebook),
  ...codebook.items.flatMap(itemMistakes),
  ...conditionMistakes(codebook),
  ...columnMistakes(codebook),
  ...stateMistakes(codebook),
];

/** The items of a topic are one page: they stand together, in the order of the topics. */
function topicMistakes({ topics, items }: Codebook): string[] {
  const order = topics.map(({ id }) => id);
  let page = 0;
  return items.flatMap(({ code, topic }) => {
    const position = order.indexOf(topic);
    if (position < 0) return [`Item ${code} has the topic ${topic}, which is not in the list of topics.`];
    if (position < page) return [`Item ${code} (topic ${topic}) stands behind items of a later topic.`];
    page = position;
    return [];
  });
}

function columnMistakes({ items, identity, personalColumns }: Codebook): string[] {
  const isNamed = identity.ags.length + identity.ars.length + identity.association.length > 0;
  const isFound = isNamed || (identity.name.length > 0 && identity.state.length > 0);
  const named = new Map([
    ...Object.entries(identity).flatMap(([use, columns]) =>
      columns.map((column: string) => [column.toLowerCase(), `identity.${use}`] as const),
    ),
    ...personalColumns.map((column) => [column.toLowerCase(), 'personalColumns'] as const),
  ]);
  const identifying = Object.values(identity).flat();
  return [
    ...(isFound ? [] : ['identity names no column of a key, and not those of name and state together.']),
    ...repeated(identifying).map((column) => `Column ${column} is named twice in identity.`),
    ...personalColumns
      .filter((column) => identifying.some((other) => other.toLowerCase() === column.toLowerCase()))
      .map((column) => `Column ${column} is both in identity and in personalColumns.`),
    ...items.flatMap(({ code }) => {
      if (reservedColumns.has(code.toLowerCase()))
        return [`Item ${code} has the name of a column of survey tools.`];
      const use = named.get(code.toLowerCase());
      return use === undefined ? [] : [`Item ${code} has the name of a column in ${use}.`];
    }),
  ];
}

function stateMistakes({ stateGroups, states: asked = [] }: Codebook): string[] {
  const grouped = stateGroups.flat();
  return [
    ...repeated(asked).map((state) => `State ${state} is twice in states.`),
    ...repeated(grouped).map((state) => `State ${state} is in two of stateGroups.`),
    ...states
      .filter(({ key }) => !grouped.includes(key))
      .map(({ key }) => `State ${key} is in none of stateGroups.`),
  ];
}
