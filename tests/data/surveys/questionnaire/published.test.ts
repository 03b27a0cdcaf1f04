import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { printableForm } from '@kluftatlas/data/surveys/questionnaire/form/form.ts';
import { limeSurveyStructure } from '@kluftatlas/data/surveys/questionnaire/limeSurvey/structure.ts';
import { describe, expect, it } from 'vitest';

const told: Codebook = {
  ...codebook,
  publishMicrodata: {
    informedOn: '2026-01-15',
    information: { de: 'Ihre Antworten erscheinen mit Namen.', en: 'Your answers appear with your name.' },
  },
};
const never = /nie die Angaben einer einzelnen Verwaltung|never what a single administration said/g;

describe.each([
  { file: 'the form', textOf: printableForm },
  { file: 'the structure', textOf: limeSurveyStructure },
])('$file', ({ textOf }) => {
  it('says in both languages that the answers of a single administration are not published', () => {
    expect(textOf(codebook).match(never)).toHaveLength(2);
  });

  it('does not say so where they are, but what those asked are to be told', () => {
    expect(textOf(told).match(never)).toBeNull();
    expect(textOf(told)).toContain('Ihre Antworten erscheinen mit Namen.');
    expect(textOf(told)).toContain('Your answers appear with your name.');
  });
});
