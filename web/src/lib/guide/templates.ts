import { m } from '#lib/paraglide/messages.js';
import {
  fieldNames,
  type FieldName,
  type Template,
  type TemplateLine,
  type TemplateWords,
} from './template.ts';

/** Fields stay in the texts until the reader fills them in. */
const fields = Object.fromEntries(fieldNames.map((name) => [name, `{${name}}`])) as Record<FieldName, string>;

const line = (text: string, only?: TemplateLine['only']): TemplateLine => (only ? { text, only } : { text });

/** The texts that a survey needs, with the choices still open. */
export const templates = (): readonly Template[] => [
  {
    id: 'anschreiben',
    title: m.letter_title(),
    purpose: m.letter_purpose(),
    fileName: m.letter_file(),
    lines: [
      line(m.letter_subject(fields)),
      line(m.letter_greeting()),
      line(m.letter_why(fields)),
      line(m.letter_how(fields)),
      line(m.letter_association()),
      line(m.letter_voluntary(fields)),
      line(m.letter_not_official()),
      line(m.letter_result_sums(), 'noMicrodata'),
      line(m.letter_result_single(fields), 'microdata'),
      line(m.letter_umbrella()),
      line(m.letter_end(fields)),
    ],
  },
  {
    id: 'art13',
    title: m.notice_title(),
    purpose: m.notice_purpose(),
    fileName: m.notice_file(),
    lines: [
      line(m.notice_heading()),
      line(m.notice_controller(fields)),
      line(m.notice_officer(fields)),
      line(m.notice_purpose_text()),
      line(m.notice_basis_public(fields), 'public'),
      line(m.notice_basis_other(), 'other'),
      line(m.notice_data()),
      line(m.notice_voluntary()),
      line(m.notice_recipients(fields)),
      line(m.notice_published_sums(), 'noMicrodata'),
      line(m.notice_published_single(fields), 'microdata'),
      line(m.notice_duration(fields)),
      line(m.notice_duration_single(), 'microdata'),
      line(m.notice_foi(), 'public'),
      line(m.notice_rights(fields)),
      // Apart from everything else: Article 21 (4) GDPR.
      line(m.notice_objection_public(fields), 'public'),
      line(m.notice_objection_other(fields), 'other'),
      line(m.notice_no_decision()),
    ],
  },
  {
    id: 'art28',
    title: m.contract_title(),
    purpose: m.contract_purpose(),
    fileName: m.contract_file(),
    lines: [
      line(m.contract_heading(fields)),
      line(m.contract_subject(fields)),
      line(m.contract_instructions()),
      line(m.contract_secrecy()),
      line(m.contract_measures()),
      line(m.contract_sub()),
      line(m.contract_help()),
      line(m.contract_deletion(fields)),
      line(m.contract_proof()),
      line(m.contract_place()),
      line(m.contract_signatures(fields)),
    ],
  },
  {
    id: 'art30',
    title: m.record_title(),
    purpose: m.record_purpose(),
    fileName: m.record_file(),
    lines: [
      line(m.record_name()),
      line(m.record_controller(fields)),
      line(m.record_aim()),
      line(m.record_basis_public(fields), 'public'),
      line(m.record_basis_other(), 'other'),
      line(m.record_people()),
      line(m.record_recipients(fields)),
      line(m.record_transfer()),
      line(m.record_deletion(fields)),
      line(m.record_measures(), 'noMicrodata'),
      line(m.record_measures_single(), 'microdata'),
      line(m.record_published_single(), 'microdata'),
      line(m.record_assessment()),
    ],
  },
];

export const templateWords = (): TemplateWords => ({
  blanks: {
    body: m.blank_body(),
    contact: m.blank_contact(),
    officer: m.blank_officer(),
    authority: m.blank_authority(),
    law: m.blank_law(),
    provider: m.blank_provider(),
    from: m.blank_from(),
    until: m.blank_until(),
    deletion: m.blank_deletion(),
  },
  either: m.template_either(),
  or: m.template_or(),
});
