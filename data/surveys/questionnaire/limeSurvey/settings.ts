import type { Codebook } from '../../../domain/codebook.ts';
import { escapeHtml } from '../markup.ts';
import { languages, type Language } from '../language.ts';
import { publishedInWords } from '../published.ts';
import { readable, type StructureRow } from './row.ts';

/** Settings of the survey as a whole. The first ones protect who answers: nothing is noted but the answers. */
const settings = {
  anonymized: 'Y',
  ipaddr: 'N',
  ipanonymize: 'Y',
  datestamp: 'N',
  savetimings: 'N',
  refurl: 'N',
  usecookie: 'N',
  publicstatistics: 'N',
  publicgraphs: 'N',
  listpublic: 'N',
  tokenanswerspersistence: 'N',
  alloweditaftercompletion: 'N',
  printanswers: 'Y',
  // One topic a page, with the way back; “no answer” is leaving out.
  format: 'G',
  allowprev: 'Y',
  shownoanswer: 'N',
  showprogress: 'Y',
  showwelcome: 'Y',
  showgroupinfo: 'N',
  showqnumcode: 'N',
  allowregister: 'N',
  assessments: 'N',
} as const;

const thanks = { de: 'Vielen Dank!', en: 'Thank you!' };
/** 1: decimal comma, 0: decimal point. */
const numberFormat = { de: '1', en: '0' };
/** 1: 31.12.2026, 6: 2026-12-31. */
const dateFormat = { de: '1', en: '6' };

/** A number of six digits for the survey; where it is taken, LimeSurvey gives another. */
const numberOf = (id: string): string =>
  String([...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 900_000, 0) + 100_000);

export function settingRows({ id }: Codebook): readonly StructureRow[] {
  const [first, ...others] = languages;
  const all = {
    sid: numberOf(id),
    language: first ?? '',
    additional_languages: others.join(' '),
    ...settings,
  };
  return Object.entries(all).map(([name, text]) => ({ class: 'S', name, text }));
}

export function languageRows(codebook: Codebook, language: Language): readonly StructureRow[] {
  const { title, introduction } = codebook;
  const welcome = `${introduction[language]} ${publishedInWords(codebook, language)}`;
  const all = {
    surveyls_language: language,
    surveyls_title: readable(escapeHtml(title[language])),
    surveyls_welcometext: readable(escapeHtml(welcome)),
    surveyls_endtext: thanks[language],
    surveyls_dateformat: dateFormat[language],
    surveyls_numberformat: numberFormat[language],
  };
  return Object.entries(all).map(([name, text]) => ({ class: 'SL', name, text, language }));
}
