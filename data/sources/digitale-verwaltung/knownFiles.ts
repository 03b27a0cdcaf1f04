/** For messages. */
export const knownFiles =
  'answers of open-ars and open-pvog as JSON (as npm run fetch collects them, or single pages), or the export of open-pvog as CSV';
