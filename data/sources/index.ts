import type { SourceAdapter } from '../domain/source.ts';
import { adapter as aggregates } from './aggregates/index.ts';
import { adapter as crosswalk } from './bbsr-umsteiger/index.ts';
import { adapter as bkgAreas } from './bkg-areas/index.ts';
import { adapter as bkgVg250 } from './bkg-vg250/index.ts';
import { adapter as breitbandatlas } from './breitbandatlas/index.ts';
import { adapter as territoryChanges } from './destatis-gebietsaenderungen/index.ts';
import { adapter as destatisRegister } from './destatis-gv/index.ts';
import { adapter as digitaleVerwaltung } from './digitale-verwaltung/index.ts';
import { adapter as figures } from './figures/index.ts';
import { adapter as genesis } from './genesis/index.ts';
import { adapter as geonames } from './geonames/index.ts';
import { adapter as govdata } from './govdata/index.ts';
import { adapter as inkar } from './inkar/index.ts';
import { adapter as modelProjects } from './model-projects/index.ts';
import { adapter as openDataPublishers } from './open-data-publishers/index.ts';
import { adapter as registerTotals } from './register-totals/index.ts';
import { adapter as compiledChanges } from './territory-changes/index.ts';

/** Every source there is. The embedded ones are read in this order: boundaries first, they give the keys. */
export const adapters: readonly SourceAdapter[] = [
  bkgAreas,
  bkgVg250,
  geonames,
  registerTotals,
  figures,
  modelProjects,
  compiledChanges,
  aggregates,
  destatisRegister,
  territoryChanges,
  crosswalk,
  breitbandatlas,
  genesis,
  inkar,
  openDataPublishers,
  govdata,
  digitaleVerwaltung,
];
