import { describe, expect, it } from 'vitest';
import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { checkedCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';

const itemOf = (code: string): Item => {
  const item = codebook.items.find((candidate) => candidate.code === code);
  if (item === undefined) throw new Error(`no item ${code}`);
  return item;
};
const codesOf = (code: string): string[] => {
  const { answer } = itemOf(code);
  return 'options' in answer ? answer.options.map((option) => option.code) : [];
};

it.each(codebooks)('the codebook $id that comes with the project passes its own check', (own) => {
  expect(checkedCodebook(structuredClone(own))).toEqual(own);
});

it('ids of codebooks differ', () => {
  expect(new Set(codebooks.map(({ id }) => id)).size).toBe(codebooks.length);
});

describe('the reference questionnaire', () => {
  it('asks about 25 questions', () => {
    expect(codebook.items.length).toBeGreaterThanOrEqual(23);
    expect(codebook.items.length).toBeLessThanOrEqual(30);
  });

  it('has the ladder of six rungs in order', () => {
    expect(codesOf('dms').slice(0, 6)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5']);
  });

  it.each(['pdms', 'ponl', 'pit'])('%s offers the seven delivery paths, each with an example', (code) => {
    const { answer } = itemOf(code);
    const paths = answer.kind === 'multiple' ? answer.options.slice(0, 7) : [];
    expect(paths.map((option) => option.code)).toEqual([
      'own',
      'assoc',
      'prov',
      'joint',
      'firm',
      'state',
      'oth',
    ]);
    expect(paths.filter(({ example }) => example === undefined)).toEqual([]);
  });

  it('names the interfaces and standards in four answers', () => {
    const { answer } = itemOf('std');
    expect(answer.kind === 'matrix' && answer.rows.map((row) => row.code)).toEqual([
      ...['fit', 'xta', 'dvdv', 'bund', 'fim', 'oparl', 'reg'],
    ]);
    expect(codesOf('std').slice(0, 4)).toEqual(['use', 'plan', 'no', 'nk']);
  });

  it('has minutes among the purposes of AI', () => {
    expect(codesOf('ai')).toContain('minut');
  });

  it('lets whoever does not know say so, wherever options are offered, but not on whom they answer for', () => {
    const without = codebook.items.filter(
      ({ answer }) => 'options' in answer && !answer.options.some(({ meaning }) => meaning === 'notKnown'),
    );
    expect(without.map(({ code }) => code)).toEqual(['role']);
  });

  it('offers the association to items of the administration only', () => {
    const wrong = codebook.items.filter(
      ({ unit, answer }) =>
        unit === 'municipality' &&
        'options' in answer &&
        answer.options.some(({ meaning }) => meaning === 'atAssociation'),
    );
    expect(wrong).toEqual([]);
    expect(codebook.items.some(({ unit }) => unit === 'municipality')).toBe(true);
  });

  it('requires only to say whom one answers for', () => {
    expect(codebook.items.filter(({ required }) => required).map(({ code }) => code)).toEqual(['role']);
  });

  it('keeps every question short', () => {
    const long = codebook.items.filter(
      ({ question }) => question.de.length > 120 || question.en.length > 120,
    );
    expect(long.map(({ code }) => code)).toEqual([]);
  });

  it('publishes no free text', () => {
    expect(codebook.items.filter(({ answer }) => answer.kind === 'text' && answer.publishable)).toEqual([]);
  });

  it('has its variables once each', () => {
    const codes = variablesOf(codebook).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain('std_fit');
    expect(codes).toContain('ai_minut');
  });
});
