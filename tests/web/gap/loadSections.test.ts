import { describe, expect, it } from 'vitest';
import type { StateKey } from '@kluftatlas/data/domain/ids.ts';
import { loadSections } from '../../../web/src/lib/gap/loadSections.ts';
import type { GapState } from '../../../web/src/lib/state/gapState.ts';
import { classesOfGap, gapIndicatorOf, periodOf } from './gapIndicators.ts';
import { measuresOf, twoClasses } from './measures.ts';

const periods = [periodOf('2019-06'), periodOf('2021-06')];
const classes = classesOfGap([...twoClasses('2019-06', 10, 35), ...twoClasses('2021-06', 40, 75)]);
const wanted: GapState = {
  indicator: 'broadband-all-1000',
  period: '2021-06',
  scheme: 'twenty',
  region: 'DE',
  pair: 'first',
};

/** Remembers what was asked for. */
function server() {
  const asked: string[] = [];
  const answer = <File>(name: string, file: File): Promise<File> => {
    asked.push(name);
    return Promise.resolve(file);
  };
  return {
    asked,
    files: {
      classes: (id: string) => answer(`classes ${id}`, classes),
      measures: (id: string) => answer(`measures ${id}`, measuresOf()),
      stateChanges: (id: string, state: string) =>
        answer(`changes ${id} ${state}`, {
          indicator: classes.indicator,
          region: state as StateKey,
          changes: [],
        }),
    },
  };
}

describe('a view of the distance page', () => {
  it('asks for no measures that the release does not have, and does without', async () => {
    const { asked, files } = server();
    const indicator = gapIndicatorOf({ periods, measured: { germany: false, states: false, table: false } });
    const sections = await loadSections(
      { indicators: [indicator], schemes: [] },
      wanted,
      'Deutschland',
      files,
    );
    expect(asked).toEqual(['classes broadband-all-1000']);
    expect(sections.distribution.title).toContain('Abstand');
    expect(sections.overTime?.verdict).toBeNull();
    expect([sections.frontier, sections.lag, sections.split, sections.curve]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('of a state asks for the changes of that state only where there are some', async () => {
    const { asked, files } = server();
    const fifty = gapIndicatorOf({ id: 'broadband-all-50' as typeof classes.indicator, periods });
    const hundred = gapIndicatorOf({
      id: 'broadband-all-100' as typeof classes.indicator,
      periods,
      measured: { germany: true, states: false, table: true },
    });
    const indicators = [gapIndicatorOf({ periods }), fifty, hundred];
    await loadSections({ indicators, schemes: [] }, { ...wanted, region: '09' }, 'Bayern', files);
    expect(asked).toContain('changes broadband-all-1000 09');
    expect(asked).toContain('changes broadband-all-50 09');
    expect(asked.some((name) => name.startsWith('changes broadband-all-100 '))).toBe(false);
  });
});
