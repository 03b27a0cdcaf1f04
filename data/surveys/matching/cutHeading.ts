const longestHeading = 80;
/** Headings may be whole letters to the participants. */
export const cutHeading = (heading: string): string =>
  heading.length <= longestHeading ? heading : `${heading.slice(0, longestHeading)}…`;
