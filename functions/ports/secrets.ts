/** Values that must not be seen: never logged, never part of a message or a report. */
export interface Secrets {
  /** @throws Problem `secret-missing` saying where to put it */
  read(name: string): Promise<string>;
}
