import { describe, expect, it } from 'vitest';
import { commonTables, hasMeasures, indicatorGroups } from '../../../web/src/lib/downloads/downloadsView.ts';
import { manifestOf, registerManifest, releasedIndicator } from '../support/release.ts';

const file = (name: string, bytes = 1000) => ({
  path: `downloads/${name}`,
  sha256: 'a'.repeat(64) as never,
  bytes,
});

describe('the downloads', () => {
  it('are offered only where the release has the file', () => {
    expect(commonTables(manifestOf())).toEqual([]);
    const tables = commonTables(
      manifestOf({ files: [file('areas.csv'), file('areas.excel.csv', 2_500_000)] }),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]?.table.files.map(({ href, size }) => [href, size.replace('\u00a0', ' ')])).toEqual([
      ['/data/releases/2025-12-31-0123456789ab/downloads/areas.csv', '1 kB'],
      ['/data/releases/2025-12-31-0123456789ab/downloads/areas.excel.csv', '2,5 MB'],
    ]);
  });

  it('stand in groups of what an indicator measures', () => {
    const manifest = registerManifest({
      indicators: ['broadband-all-50', 'broadband-all-1000', 'broadband-fibre-1000'].map((id) =>
        releasedIndicator(id, ['2019-06', '2021-06']),
      ),
      files: [file('broadband-all-50.csv'), file('broadband-all-50.classes.csv')],
    });
    const groups = indicatorGroups(manifest);
    expect(groups.map(({ title, indicators }) => [title, indicators.length])).toEqual([
      ['Breitband, Haushalte: alle Technologien', 2],
      ['Haushalte mit ≥\u00a01.000\u00a0Mbit/s (Glasfaser bis Gebäude oder Wohnung)', 1],
    ]);
    expect(groups[0]?.indicators[0]?.tables.map(({ kind }) => kind)).toEqual(['values', 'classes']);
    expect(groups[0]?.indicators[1]?.tables).toEqual([]);
    expect(hasMeasures(manifest)).toBe(false);
    const source = manifest.sources.find(({ id }) => id === 'breitbandatlas');
    expect(groups[0]?.indicators[0]?.source).toEqual({ id: 'breitbandatlas', title: source?.title.de });
  });

  it('have the measures of an indicator, also of one that came as aggregates', () => {
    const manifest = registerManifest({
      aggregated: [
        {
          ...releasedIndicator('broadband-all-50', ['2021-06']),
          computedFrom: [],
          classifiedBy: { dataset: 'destatis-gv/municipalities', date: null },
        },
      ],
      files: [file('broadband-all-50.measures.csv'), file('broadband-all-50.measures.excel.csv')],
    });
    expect(hasMeasures(manifest)).toBe(true);
    const tables = indicatorGroups(manifest)[0]?.indicators[0]?.tables;
    expect(tables?.map(({ kind, files }) => [kind, files.length])).toEqual([['measures', 2]]);
  });
});
