/** An export as it is handed in; read piece by piece, and kept nowhere. */
export interface SurveyFile {
  /** For messages only. */
  readonly name: string;
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** A file that is in memory already. */
export const surveyFileOf = (name: string, bytes: Uint8Array): SurveyFile => ({
  name,
  size: bytes.length,
  async *open() {
    yield bytes;
  },
});
