import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';

export const singleMunicipalities = datasetId('model-projects/single');

export const source: Source = {
  id: sourceId('model-projects'),
  title: {
    de: 'Modellprojekte Smart Cities: einzelne Gemeinden der drei Staffeln 2019 bis 2021',
    en: 'Smart-city model projects: single municipalities of the three rounds 2019 to 2021',
  },
  publisher: 'Bundesministerium für Wohnen, Stadtentwicklung und Bauwesen / KfW',
  homepage: 'https://www.smart-city-dialog.de/',
  licence: { name: 'Fakten aus öffentlichen Bekanntgaben', url: null },
  attribution:
    'Bekanntgaben der Modellprojekte Smart Cities (BMI, BMWSB, KfW); eigene Zuordnung zu Gemeinden',
  cadence: { de: 'abgeschlossen', en: 'closed' },
  caveats: {
    de: '51 Einzelkommunen. 22 der 73 Vorhaben sind Verbünde und Landkreise, an denen auch kleine Gemeinden teilnehmen; sie sind nicht zugeordnet. Die erste Staffel hatte eigene Größenkategorien, und die Bewerbungen nach Größe sind nicht veröffentlicht: Förderquoten je Größenklasse lassen sich nicht bilden.',
    en: '51 single municipalities. 22 of the 73 projects are cooperations and districts in which small municipalities take part too; they are not assigned. The first round had size categories of its own, and applications by size are not published: success rates by size class cannot be formed.',
  },
  embedded: true,
  datasets: [
    {
      id: singleMunicipalities,
      role: 'list',
      title: { de: 'Einzelkommunen mit Modellprojekt', en: 'Single municipalities with a model project' },
    },
  ],
};
