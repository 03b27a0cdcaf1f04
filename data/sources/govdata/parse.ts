import { byCodeUnits } from '../../domain/codeUnits.ts';
import type { ParsedDataset, Rejection } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import type { NotMunicipal } from './attribution.ts';
import { municipalityRow, openDataIndicators } from './municipalities.ts';
import { readFiles } from './readFiles.ts';
import { publishersDataset } from './source.ts';
import { startTally, type Tally } from './tally.ts';
import { timeOf } from './time.ts';

/**
 * Reads all pages together: the file and its companions. One row a municipality, with what it publishes itself.
 * @throws Problem `wrong-file`, `truncated-file` (pages missing), `encoding`, `empty-file`, `conflict` with a given period
 */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    const { take, result } = startTally();
    const { nameless, notes, doubts } = await readFiles(file, take);
    const tally = result();
    const rows = [...tally.municipalities]
      .map(([ags, own]) => municipalityRow(ags, own))
      .sort((a, b) => byCodeUnits(a.area.code, b.area.code));
    const rejections = [...nameless.map(namelessItem), ...tally.rejections];
    return [
      {
        dataset: publishersDataset,
        ...timeOf(tally.newest, file.period),
        territoryDate: null,
        indicators: openDataIndicators,
        rowsRead: rows.length + rejections.length,
        rows,
        rejections,
        notes: [...notes, countsOf(tally)],
        doubts: [
          ...doubts,
          ...(rows.length === 0 ? [`none of its ${tally.datasets} datasets is a municipality’s own`] : []),
        ],
      },
    ];
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
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
function countsOf({ datasets: all, municipalities, others }: Tally): string {
  const own = [...municipalities.values()].reduce((sum, { datasets }) => sum + datasets, 0);
  const parts = (Object.keys(reasonTexts) as NotMunicipal[]).flatMap((reason) => {
    const count = others.get(reason);
    return count === undefined ? [] : [`${reasonTexts[reason]}: ${count}`];
  });
  const ofMunicipalities = `municipalities’ own: ${own} (of ${municipalities.size} municipalities)`;
  return [`Datasets read: ${all}`, ofMunicipalities, ...parts].join('; ');
}
