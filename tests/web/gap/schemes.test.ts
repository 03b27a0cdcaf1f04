import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../../web/src/lib/gap/chartText.ts';
import { classedBy } from '../../../web/src/lib/gap/classedBy.ts';
import { offeredSchemes, schemesOfIndicator, type OfferedScheme } from '../../../web/src/lib/gap/schemes.ts';
import { manifestOf, releasedIndicator, typedManifest } from '../support/release.ts';
import { gapIndicatorOf } from './gapIndicators.ts';

const ids = (offered: readonly { readonly id: string }[]) => offered.map(({ id }) => id);
const typed = offeredSchemes(typedManifest());

describe('the schemes that the distance page offers', () => {
  it('are those by size alone where the release has no types', () => {
    expect(ids(offeredSchemes(manifestOf()))).toEqual(['standard', 'twenty', 'four']);
  });

  it('are the types of the BBSR too where it has them, with whose they are and who has none', () => {
    expect(ids(typed)).toEqual(['standard', 'twenty', 'four', 'bbsr']);
    const { lookUp, name } = typed[3] ?? {};
    expect(name).toContain('BBSR');
    expect(lookUp?.note.replaceAll('\u00a0', ' ')).toMatch(
      /nicht nach der Größe allein.*31\. Dezember 2019.*5 Gemeinden, 11 Verwaltungen/,
    );
    expect(lookUp?.source.id).toBe('bbsr-umsteiger');
  });

  it('are by size for an indicator that came as aggregates', () => {
    const computed = releasedIndicator('broadband-all-50', ['2021-06']);
    expect(schemesOfIndicator(typed, computed)).toContain('bbsr');
    expect(schemesOfIndicator(typed, { ...computed, computedFrom: [] } as typeof computed)).toEqual([
      'standard',
      'twenty',
      'four',
    ]);
  });

  it('name their source below every chart that shows them, once and last', () => {
    const sources = (lookUp: OfferedScheme['lookUp']) =>
      sourcesOf(classedBy(gapIndicatorOf(), lookUp), ['2021-06']).map(({ id }) => id);
    expect(sources(null)).toEqual(['breitbandatlas', 'destatis-gv']);
    expect(sources(typed[3]?.lookUp ?? null)).toEqual(['breitbandatlas', 'destatis-gv', 'bbsr-umsteiger']);
  });
});
