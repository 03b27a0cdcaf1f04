import type { PublishedFigure, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { figuresMention } from '#lib/data/sourceMention.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import { figureBlocks, type FigureBlock } from './figureBlocks.ts';
import { figureChoices } from './figureChoices.ts';
import type { NamedChoices } from './figureExplorer.ts';

/** All published figures in one language, with what they can be chosen by. */
export interface FigureExplorerData {
  readonly release: string;
  readonly lead: string;
  readonly choices: NamedChoices;
  readonly blocks: readonly FigureBlock[];
  readonly source: SourceMention;
  readonly csv: string;
}

export function figureExplorerData(
  manifest: ReleaseManifest,
  figures: readonly PublishedFigure[],
): FigureExplorerData {
  const choices = figureChoices(figures);
  return {
    release: manifest.id,
    lead: m.explorer_lead({
      count: formatNumber(figures.length),
      sources: formatNumber(choices.sources.length),
    }),
    choices,
    blocks: figureBlocks(figures),
    source: figuresMention(manifest),
    csv: downloadAddress(manifest.id, 'figures'),
  };
}
