import type { FigureRespondents, PublishedFigure } from '@kluftatlas/data/domain/release.ts';
import { m } from '#lib/paraglide/messages.js';
import type { NamedChoices } from './figureExplorer.ts';
import { topicsOf } from './topics.ts';
import { withoutYear } from './withoutYear.ts';

/** Those first who run administrations. */
const respondents: Readonly<Record<FigureRespondents, readonly [title: () => string, say: () => string]>> = {
  administrations: [m.figures_of_administrations, m.said_by_administrations],
  municipalities: [m.figures_of_municipalities, m.said_by_municipalities],
  districts: [m.figures_of_districts, m.said_by_districts],
  persons: [m.figures_of_persons, m.said_by_persons],
  portals: [m.figures_of_portals, m.said_by_portals],
  records: [m.figures_of_records, m.said_by_records],
  deskResearch: [m.figures_of_desk_research, m.said_by_desk_research],
};

/** What published figures can be chosen by, with its words. */
export function figureChoices(figures: readonly PublishedFigure[]): NamedChoices {
  const years = [...new Set(figures.flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a);
  const sources = new Map(
    figures.map(({ sourceId, publisher, title }) => [sourceId, `${publisher}: ${title}`] as const),
  );
  return {
    topics: topicsOf(figures.map(({ topic }) => topic)),
    years: [
      ...years.map((year) => ({ id: String(year), title: String(year) })),
      ...(figures.some(({ year }) => year === null)
        ? [{ id: withoutYear, title: m.explorer_without_year() }]
        : []),
    ],
    sources: [...sources]
      .map(([id, title]) => ({ id, title }))
      .toSorted((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1)),
    respondents: (Object.keys(respondents) as FigureRespondents[])
      .filter((id) => figures.some((figure) => figure.respondents === id))
      .map((id) => ({ id, title: respondents[id][0](), say: respondents[id][1]() })),
  };
}
