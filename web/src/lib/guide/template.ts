/** What a reader enters, or leaves out; nothing of it leaves the browser. */
export interface GuideEntries {
  /** `null`: not chosen yet, so that a template shows both ways. */
  readonly basis: 'public' | 'other' | null;
  /** Whether answers of single administrations will be published. */
  readonly microdata: boolean;
  /** By the name of the field; empty where not entered. */
  readonly fields: Readonly<Record<FieldName, string>>;
}

export const fieldNames = [
  'body',
  'contact',
  'officer',
  'authority',
  'law',
  'provider',
  'from',
  'until',
  'deletion',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** A line of a template; fields in it stand in braces: `{body}`. */
export interface TemplateLine {
  readonly text: string;
  /** For one of two cases only. */
  readonly only?: 'public' | 'other' | 'microdata' | 'noMicrodata';
}

export interface Template {
  readonly id: string;
  readonly title: string;
  /** When it is needed. */
  readonly purpose: string;
  /** Without ending. */
  readonly fileName: string;
  readonly lines: readonly TemplateLine[];
}

/** Words that a template needs besides its own. */
export interface TemplateWords {
  /** What stands for a field without an entry: `[Name der Stelle]`. */
  readonly blanks: Readonly<Record<FieldName, string>>;
  readonly either: string;
  readonly or: string;
}

/** The template with what was entered; where nothing was chosen, both ways stand in it and are named as such. */
export function fillTemplate({ lines }: Template, entries: GuideEntries, words: TemplateWords): string {
  const shown = lines.flatMap(({ text, only }) => {
    if (only === 'microdata') return entries.microdata ? [text] : [];
    if (only === 'noMicrodata') return entries.microdata ? [] : [text];
    if (only === undefined) return [text];
    if (entries.basis === null) return [`${only === 'public' ? words.either : words.or} ${text}`];
    return entries.basis === only ? [text] : [];
  });
  return shown
    .join('\n\n')
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      isField(name) ? entries.fields[name].trim() || words.blanks[name] : whole,
    );
}

const isField = (name: string): name is FieldName => (fieldNames as readonly string[]).includes(name);

export const nothingEntered: GuideEntries = {
  basis: null,
  microdata: false,
  fields: {
    body: '',
    contact: '',
    officer: '',
    authority: '',
    law: '',
    provider: '',
    from: '',
    until: '',
    deletion: '',
  },
};
