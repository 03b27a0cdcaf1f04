import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { notAloneOf } from '@kluftatlas/data/domain/exclusiveOptions.ts';
import type { Bilingual } from '@kluftatlas/data/domain/source.ts';
import type { SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** Answers that do not go together, with how often they were given; those that were not are left out. */
export function contradictionsInWords(codebook: Codebook, wave: SurveyWaveFile): readonly string[] {
  const quoted = (text: Bilingual) => m.quoted({ text: text[getLocale()] });
  const says = new Map<string, string>([
    ...codebook.contradictions.map(({ id, says }): [string, string] => [id, quoted(says)]),
    ...notAloneOf(codebook).map(({ contradiction, option, item }): [string, string] => [
      contradiction,
      m.wave_not_alone({ option: quoted(option.label), question: quoted(item.question) }),
    ]),
  ]);
  return wave.contradictions.flatMap(({ id, answers }) => {
    const said = says.get(id);
    if (said === undefined || answers === 0) return [];
    return m.wave_contradiction({
      says: said,
      count: answers === null ? m.one_to_four() : formatNumber(answers),
    });
  });
}
