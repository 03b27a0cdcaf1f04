/** What went wrong, as a stable word that tests, exit codes and run reports can rely on. */
export type ProblemCode =
  | 'address-missing'
  | 'address-refused'
  | 'ambiguous-name'
  | 'archive-limits'
  | 'codebook-invalid'
  | 'column-missing'
  | 'conflict'
  | 'duplicate-key'
  | 'empty-file'
  | 'encoding'
  | 'fetch-failed'
  | 'fetch-forbidden'
  | 'file-missing'
  | 'file-too-large'
  | 'gate-blocked'
  | 'key-format'
  | 'key-leading-zero'
  | 'method-break'
  | 'password-protected'
  | 'register-missing'
  | 'release-missing'
  | 'secret-missing'
  | 'sheet-missing'
  | 'site-build-failed'
  | 'store-failed'
  | 'store-locked'
  | 'too-few-changes'
  | 'too-many-cells'
  | 'truncated-file'
  | 'unknown-key'
  | 'unknown-source'
  | 'usage'
  | 'value-format'
  | 'value-range'
  | 'wrong-file';

/** Where in the input it went wrong. Rows are counted from 1, as a spreadsheet shows them. */
export interface ProblemPlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/** The one error class: a typed code, the place, and what the reader can do about it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly place: ProblemPlace;
  readonly advice: string;

  constructor(code: ProblemCode, message: string, advice: string, place: ProblemPlace = {}) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.place = place;
    this.advice = advice;
  }

  /** The same problem with a more exact place; what is known already stays. */
  at(place: ProblemPlace): Problem {
    return new Problem(this.code, this.message, this.advice, { ...place, ...this.place });
  }

  /** What there is to know of it, for a report in JSON. */
  summary(): Pick<Problem, 'code' | 'message' | 'advice' | 'place'> {
    const { code, message, advice, place } = this;
    return { code, message, advice, place };
  }

  /** Several lines for a terminal: code, place, message and advice. */
  describe(): string {
    const { file, sheet, row, column } = this.place;
    const place = [
      file,
      sheet && `sheet ${sheet}`,
      row !== undefined && `row ${row}`,
      column && `column ${column}`,
    ].filter(Boolean);
    return [
      `Problem ${this.code}${place.length > 0 ? ` in ${place.join(', ')}` : ''}`,
      `  ${this.message}`,
      `  What to do: ${this.advice}`,
    ].join('\n');
  }
}
