import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { notChosen, chosen, variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import type { Answers } from '@kluftatlas/data/domain/survey.ts';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { drawnUnitOf } from '@kluftatlas/data/surveys/frame/drawnUnit.ts';
import { readFrameTable } from '@kluftatlas/data/surveys/frame/frameTable.ts';
import { isExclusive } from '@kluftatlas/data/domain/exclusiveOptions.ts';
import { checkedCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import { ratesOf } from '@kluftatlas/data/surveys/simulation/ratesOf.ts';
import { simulatedWaves } from '@kluftatlas/data/surveys/simulation/simulatedWaves.ts';
import { surveyAnswerOf } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { smallCodebook } from '../smallCodebook.ts';

const frame = readFrameTable(
  readFileSync(fileURLToPath(import.meta.resolve('@kluftatlas/data/reference/surveyFrame.csv'))),
);
const waves = simulatedWaves(codebook, frame);
const rows = waves.flatMap((wave) => wave.rows);
const answersOf = (of: readonly ObservationRow[] = rows): readonly Answers[] =>
  of.map((row) => surveyAnswerOf(row).answers);

/** Wrong answers of one sender, as `variable=answer`. */
function outside(answers: Answers): readonly string[] {
  const variables = new Map(variablesOf(codebook).map((variable) => [variable.code, variable]));
  return Object.entries(answers).flatMap(([code, value]) => {
    const variable = variables.get(code);
    const answer = variable?.item.answer;
    const isValid =
      variable?.option !== undefined && variable.option !== null
        ? [chosen, notChosen].includes(value)
        : answer?.kind === 'number'
          ? Number(value) >= answer.min && Number(value) <= answer.max
          : answer !== undefined &&
            'options' in answer &&
            answer.options.some((option) => option.code === value);
    return isValid ? [] : [`${code}=${value}`];
  });
}

describe('made-up waves', () => {
  it('are two, marked as made up, with about as many answers as a real survey of this kind', () => {
    expect(waves.map(({ wave }) => [wave.wave, wave.synthetic, wave.sha256])).toEqual([
      ['2025-05', true, null],
      ['2026-05', true, null],
    ]);
    for (const wave of waves) {
      expect(wave.dataset).toBe('simulated/digitalisierung-der-verwaltungen');
      expect(wave.rows.length).toBeGreaterThan(800);
      expect(wave.rows.length).toBeLessThan(2000);
    }
  });

  it('are the same each time they are drawn', () => {
    expect(simulatedWaves(codebook, frame)).toEqual(waves);
  });

  it('differ from wave to wave', () => {
    expect(waves[0]?.rows).not.toEqual(waves[1]?.rows);
  });

  it('have no sender that could be taken for a municipality or an association', () => {
    expect(rows.filter(({ area }) => /^\d{8,12}$/.test(area.code))).toEqual([]);
    expect(new Set(waves[0]?.rows.map(({ area }) => area.code)).size).toBe(waves[0]?.rows.length);
  });

  it('hold no text and nothing outside the codebook', () => {
    expect(answersOf().flatMap(outside)).toEqual([]);
    expect(answersOf().filter((answers) => 'remark' in answers)).toEqual([]);
  });

  it('add up', () => {
    for (const { wave } of waves) {
      const { read, taken, incomplete, replaced, unmatched, rejected } = wave.import;
      expect(taken + incomplete + replaced + unmatched + rejected).toBe(read);
      expect(replaced).toBeGreaterThan(0);
    }
  });

  it('keep to the filters', () => {
    for (const { code, askedIf } of codebook.items) {
      if (askedIf === undefined) continue;
      const wrong = answersOf().filter(
        (answers) =>
          Object.keys(answers).some((variable) => variable === code || variable.startsWith(`${code}_`)) &&
          !askedIf.isOneOf.includes(answers[askedIf.variable] ?? ''),
      );
      expect([code, wrong.length]).toEqual([code, 0]);
    }
  });

  it('tick an option that stands alone alone', () => {
    for (const { code, answer } of codebook.items) {
      if (answer.kind !== 'multiple') continue;
      const alone = answer.options.filter(isExclusive).map((option) => `${code}_${option.code}`);
      const ticked = answersOf().map((answers) =>
        Object.keys(answers).filter(
          (variable) => variable.startsWith(`${code}_`) && answers[variable] === chosen,
        ),
      );
      expect(ticked.filter((of) => of.length > 1 && of.some((variable) => alone.includes(variable)))).toEqual(
        [],
      );
    }
  });

  it('leave some items out, name the association, and contradict themselves now and then', () => {
    const without = answersOf().filter((answers) => answers['dms'] === undefined).length;
    expect(without / rows.length).toBeGreaterThan(0.01);
    expect(without / rows.length).toBeLessThan(0.1);
    expect(answersOf().filter((answers) => answers['dms'] === 'aa').length).toBeGreaterThan(50);
    const contradicting = answersOf().filter((answers) =>
      codebook.contradictions.some(({ all }) =>
        all.every(({ variable, isOneOf }) => isOneOf.includes(answers[variable] ?? '')),
      ),
    ).length;
    expect(contradicting).toBeGreaterThan(5);
    expect(contradicting / rows.length).toBeLessThan(0.05);
  });

  it('put every sender into a cell of its kind, and no more into a cell than it has', () => {
    for (const { wave, rows: of } of waves) {
      const counts = new Map<number, number>();
      for (const { attributes = {} } of of) {
        const { administration, municipality } = drawnUnitOf(attributes)?.cells ?? {};
        const cell = administration ?? municipality ?? -1;
        const kind = wave.frame?.[cell]?.kind;
        expect([administration !== null, municipality !== null]).toEqual([
          kind !== 'member',
          kind !== 'association',
        ]);
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
      }
      expect([...counts].filter(([cell, count]) => count > (wave.frame?.[cell]?.count ?? 0))).toEqual([]);
    }
  });

  it('make large town halls further than small ones, and the second wave further than the first', () => {
    const withoutSystem = (wave: number, isOf: (standard: number) => boolean): number => {
      const { rows: of = [], wave: { frame: cells = [] } = {} } = waves[wave] ?? {};
      const answers = of
        .filter(({ attributes = {} }) => {
          const cell = cells[drawnUnitOf(attributes)?.cells.administration ?? -1];
          return cell !== undefined && isOf(cell.sizeClass.standard);
        })
        .flatMap(({ attributes }) => attributes?.['dms'] ?? []);
      return answers.filter((answer) => answer === 'r0').length / answers.length;
    };
    expect(withoutSystem(0, (standard) => standard <= 1)).toBeGreaterThan(
      withoutSystem(0, (standard) => standard >= 5) + 0.1,
    );
    expect(withoutSystem(1, () => true)).toBeLessThan(withoutSystem(0, () => true));
  });
});

it('a survey without rates gets answers to all its items alike', () => {
  const small = checkedCodebook(smallCodebook());
  const [wave] = simulatedWaves(small, frame.slice(0, 40));
  const answers = answersOf(wave?.rows ?? []);
  for (const code of ['ladder', 'ways_a', 'grid_x', 'share']) {
    expect([code, answers.some((of) => of[code] !== undefined)]).toEqual([code, true]);
  }
  expect(ratesOf(small.id).items).toEqual({});
});
