import type { PublishedFigure, RegisterTotal } from '@kluftatlas/data/domain/release.ts';
import type { CsvColumn } from './csv.ts';

const text = <Row>(name: string, germanName: string, value: (row: Row) => string): CsvColumn<Row> => ({
  name,
  germanName,
  kind: 'text',
  value,
});
const number = <Row>(
  name: string,
  germanName: string,
  value: (row: Row) => number | null,
): CsvColumn<Row> => ({
  name,
  germanName,
  kind: 'number',
  value,
});

/** Published survey figures, words in both languages, bounds lower-inclusive and upper-exclusive. */
export const figureColumns: readonly CsvColumn<PublishedFigure>[] = [
  text('id', 'Kennung', ({ id }) => id),
  text('publisher', 'Herausgeber', ({ publisher }) => publisher),
  text('title', 'Titel', ({ title }) => title),
  number('year', 'Jahr', ({ year }) => year),
  text('respondents', 'Befragte', ({ respondents }) => respondents),
  text('n', 'n', ({ n }) => n),
  text('size_class', 'Größenklasse wie gedruckt', ({ sizeClass }) => sizeClass.label.de),
  number('size_from', 'Einwohner ab', ({ sizeClass }) => sizeClass.min),
  number('size_below', 'Einwohner unter', ({ sizeClass }) => sizeClass.max),
  text('n_class', 'n der Klasse', ({ nClass }) => nClass),
  text('region', 'Region', ({ region }) => region),
  text('topic', 'Thema', ({ topic }) => topic),
  text('indicator', 'Frage (englisch)', ({ indicator }) => indicator.en),
  text('indicator_de', 'Frage', ({ indicator }) => indicator.de),
  text('category', 'Antwort (englisch)', ({ category }) => category.en),
  text('category_de', 'Antwort', ({ category }) => category.de),
  number('value', 'Wert', ({ value }) => value),
  text('unit', 'Einheit', ({ unit }) => unit.de),
  text('confidence', 'Sicherheit', ({ confidence }) => confidence),
  text('url', 'Adresse', ({ url }) => url),
];

/** Municipalities and inhabitants by state and 14 classes, as the register has them. */
export const registerTotalColumns: readonly CsvColumn<RegisterTotal>[] = [
  text('date', 'Stichtag', ({ date }) => date),
  { name: 'region', germanName: 'Region', kind: 'key', value: ({ region }) => region },
  number('inhabitants_from', 'Einwohner ab', ({ min }) => min),
  number('inhabitants_below', 'Einwohner unter', ({ max }) => max),
  number('municipalities', 'Gemeinden', ({ municipalities }) => municipalities),
  number('inhabitants', 'Einwohner', ({ inhabitants }) => inhabitants),
];
