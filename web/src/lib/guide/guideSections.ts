import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { formatDate } from '#lib/format/date.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';

/** A step of the guide; a command or a file stands below its paragraph. */
export interface GuideSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly {
    readonly text: string;
    readonly command?: string;
    readonly file?: { readonly href: string; readonly title: string };
  }[];
}

const section = (id: string, title: string, ...texts: readonly string[]): GuideSection => ({
  id,
  title,
  paragraphs: texts.map((text) => ({ text })),
});

/** Before and after the templates. */
export function guideSections(manifest: Pick<ReleaseManifest, 'id' | 'totals' | 'population'>): {
  readonly before: readonly GuideSection[];
  readonly after: readonly GuideSection[];
} {
  return {
    before: [
      {
        id: 'wen',
        title: m.guide_check_whom(),
        paragraphs: [
          { text: m.guide_whom_1() },
          ...administrationsInWords(manifest),
          { text: m.guide_whom_2() },
          { text: m.guide_whom_3() },
          { text: m.guide_whom_4() },
        ],
      },
      section(
        'verbaende',
        m.guide_check_umbrella(),
        m.guide_umbrella_1(),
        m.guide_umbrella_2(),
        m.guide_umbrella_3(),
      ),
      section('freiwillig', m.guide_check_voluntary(), m.guide_voluntary_1(), m.guide_voluntary_2()),
      section(
        'grundlage',
        m.guide_check_basis(),
        m.guide_basis_1(),
        m.guide_basis_2(),
        m.guide_basis_3(),
        m.guide_basis_4(),
      ),
    ],
    after: [
      section(
        'werkzeug',
        m.guide_check_tool(),
        m.guide_tool_trial(),
        m.guide_tool_1(),
        m.guide_tool_2(),
        m.guide_tool_cookies(),
        m.guide_tool_3(),
        m.guide_tool_limesurvey(),
        m.guide_tool_4(),
      ),
      section('loeschen', m.guide_check_deletion(), m.guide_deletion_1(), m.guide_deletion_2()),
      section(
        'veroeffentlicht',
        m.guide_check_published(),
        m.guide_published_1(),
        m.guide_published_2(),
        m.guide_published_3(),
        m.guide_published_4(),
        m.guide_published_5(),
      ),
      section('informationsfreiheit', m.guide_check_foi(), m.guide_foi_1(), m.guide_foi_2()),
      {
        id: 'einreichen',
        title: m.guide_check_handin(),
        paragraphs: [
          { text: m.guide_handin_setup(), command: 'npm ci' },
          {
            text: m.guide_handin_1(),
            command: m.guide_clean_command(),
          },
          {
            text: m.guide_handin_2(),
            command: m.guide_import_command(),
          },
          { text: m.guide_handin_wave(), command: 'npm run release' },
          { text: m.guide_handin_3() },
          { text: m.guide_handin_practice(), command: 'npm run survey -- simulate' },
        ],
      },
      section('veroeffentlichen', m.guide_check_publish(), m.guide_publish_1(), m.guide_publish_2()),
    ],
  };
}

/** Only a register says how many administrations there are, and which. */
function administrationsInWords({
  id,
  totals: { administrations },
  population,
}: Pick<ReleaseManifest, 'id' | 'totals' | 'population'>): GuideSection['paragraphs'] {
  if (administrations === null || population.date === null) return [];
  const text = m.guide_whom_counts({
    total: formatNumber(administrations.total),
    small: formatNumber(administrations.atMost20000),
    bound: formatNumber(20_000),
    source: formatDate(population.date),
  });
  const file = { href: downloadAddress(id, 'areas'), title: m.guide_whom_list_link() };
  return [{ text }, { text: m.guide_whom_list(), file }];
}
