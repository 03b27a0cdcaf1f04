import { byCodeUnits } from '../../domain/codeUnits.ts';
import type { Ags } from '../../domain/ids.ts';
import type { ParsedDataset, Rejection } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { rejection } from '../shared/rejection.ts';
import { attribute, type NotMunicipal } from './attribution.ts';
import { municipalityRow, openDataIndicators } from './municipalities.ts';
import type { OpenDataset } from './openDataset.ts';
import { readFiles } from './readFiles.ts';
import { publishersDataset } from './source.ts';
import { timeOf } from './time.ts';

/**
 * Reads all pages together: the file and its companions. One row a municipality, with what it publishes itself.
 * @throws Problem `wrong-file`, `truncated-file` (pages missing), `encoding`, `empty-file`, `conflict` with a given period
 */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    const { datasets, nameless, notes, doubts } = await readFiles(file);
    const sorted = sortDatasets(datasets);
    const rows = [...sorted.municipalities]
      .map(([ags, own]) => municipalityRow(ags, own))
      .sort((a, b) => byCodeUnits(a.area.code, b.area.code));
    const rejections = [...nameless.map(namelessItem), ...sorted.rejections];
    return [
      {
        dataset: publishersDataset,
        ...timeOf(datasets, file.period),
        territoryDate: null,
        indicators: openDataIndicators,
        rowsRead: rows.length + rejections.length,
        rows,
        rejections,
        notes: [...notes, countsOf(datasets.length, sorted)],
        doubts: [
          ...doubts,
          ...(rows.length === 0 ? [`none of its ${datasets.length} datasets is a municipality’s own`] : []),
        ],
      },
    ];
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

interface Sorted {
  readonly municipalities: ReadonlyMap<Ags, readonly OpenDataset[]>;
  readonly others: ReadonlyMap<NotMunicipal, number>;
  readonly rejections: readonly Rejection[];
}

function sortDatasets(datasets: readonly OpenDataset[]): Sorted {
  const municipalities = new Map<Ags, OpenDataset[]>();
  const others = new Map<NotMunicipal, number>();
  const rejections: Rejection[] = [];
  for (const dataset of datasets) {
    try {
      const found = attribute(dataset);
      if ('ags' in found) municipalities.set(found.ags, [...(municipalities.get(found.ags) ?? []), dataset]);
      else others.set(found.reason, (others.get(found.reason) ?? 0) + 1);
    } catch (error) {
      rejections.push(rejection(error, dataset.row));
    }
  }
  return { municipalities, others, rejections };
}

const namelessItem = (row: number): Rejection => ({
  row,
  field: 'id',
  code: 'key-format',
  reason: 'The dataset has neither an id nor a name',
});

const reasonTexts: Readonly<Record<NotMunicipal, string>> = {
  noMunicipality: 'without a municipality',
  severalMunicipalities: 'about several',
  otherLevel: 'of another level',
  otherPublisher: 'about one, published by others',
  publisherUnknown: 'about one, publisher not told',
};

/** `Datasets read: 152; municipalities’ own: 12 (of 3 municipalities); without a municipality: 140` */
function countsOf(all: number, { municipalities, others }: Sorted): string {
  const own = [...municipalities.values()].reduce((sum, each) => sum + each.length, 0);
  const parts = (Object.keys(reasonTexts) as NotMunicipal[]).flatMap((reason) => {
    const count = others.get(reason);
    return count === undefined ? [] : [`${reasonTexts[reason]}: ${count}`];
  });
  const ofMunicipalities = `municipalities’ own: ${own} (of ${municipalities.size} municipalities)`;
  return [`Datasets read: ${all}`, ofMunicipalities, ...parts].join('; ');
}
