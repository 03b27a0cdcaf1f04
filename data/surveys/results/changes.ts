import type { Codebook, ItemUnit } from '../../domain/codebook.ts';
import type { GroupResult, SurveyChange, SurveyItemFile } from '../../domain/surveyResults.ts';
import { waveDifference, type ShareOfWave } from '../../measures/waveDifference.ts';
import { isSameQuestion } from '../../domain/sameQuestion.ts';
import { groupKey } from '../../domain/surveyGroup.ts';
import type { WaveFiles } from './waveFiles.ts';

/** A wave with the codebook that it was asked with. */
export interface AskedWave {
  readonly codebook: Pick<Codebook, 'items' | 'states'>;
  readonly files: WaveFiles;
}

/**
 * The items of a wave with their changes since the wave before. They are computed out of what both waves publish, so that they tell nothing
 * more; and only where both asked the same, in the same words, of the same units. Beyond a single state both must stand for the
 * same states: else the change would be that of whom they speak for.
 */
export function withChanges(later: AskedWave, earlier: AskedWave): readonly SurveyItemFile[] {
  return later.files.items.map((file) => {
    const before = earlier.files.items.find(({ item }) => item === file.item);
    const [asked, askedBefore] = [later, earlier].map(({ codebook }) =>
      codebook.items.find(({ code }) => code === file.item),
    );
    if (!before || !asked || !askedBefore || !isSameQuestion(asked, askedBefore)) return file;
    const known = new Map(before.results.map((result) => [keyOf(result), result]));
    return {
      ...file,
      changes: file.results.flatMap((result) => {
        const other = known.get(keyOf(result));
        const isSame = 'state' in result.group || statesOf(later, file.unit) === statesOf(earlier, file.unit);
        return other === undefined || !isSame ? [] : changesOf(other, result, earlier);
      }),
    };
  });
}

const keyOf = ({ group, row }: GroupResult): string => `${groupKey(group)} ${row ?? ''}`;

/** States that a wave stands for, as a text: those asked, less those from which nobody answered. */
const statesOf = ({ codebook, files }: AskedWave, unit: ItemUnit): string =>
  JSON.stringify([
    codebook.states?.toSorted() ?? null,
    files.wave.units[unit]?.weights.uncovered.map(({ group }) => groupKey(group)).sort() ?? [],
  ]);

function changesOf(earlier: GroupResult, later: GroupResult, { files }: AskedWave): readonly SurveyChange[] {
  if (earlier.status !== 'shown' || later.status !== 'shown') return [];
  const lowN = earlier.lowN || later.lowN;
  const digits = lowN ? 0 : 1;
  const rounded = (share: number) => Number((share * 100).toFixed(digits));
  return later.shares.flatMap((share): readonly SurveyChange[] => {
    const before = earlier.shares.find(({ option }) => option === share.option);
    if (before === undefined) return [];
    const { value } = waveDifference(asShare(before), asShare(share));
    if (value === null) return [];
    const { interval } = value;
    return [
      {
        group: later.group,
        from: files.wave.wave,
        row: later.row,
        option: share.option,
        difference: rounded(value.difference),
        interval: interval === null ? null : [rounded(interval[0]), rounded(interval[1])],
        lowN,
      },
    ];
  });
}

const asShare = ({
  share,
  interval,
}: {
  readonly share: number;
  readonly interval: readonly [number, number] | null;
}): ShareOfWave => ({
  share: share / 100,
  interval: interval === null ? null : [interval[0] / 100, interval[1] / 100],
});
