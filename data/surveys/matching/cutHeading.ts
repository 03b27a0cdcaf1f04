const longestHeading = 80;
/** An address, or a number as long as a key or one to call: where a file has no headings, its first answers stand in their place. */
const couldBeAnswer = /@|\d{5}|\d{1,3}(?:\.\d{1,3}){3}/;

/** A heading for messages and reports. Headings may be whole letters to the participants. */
export function cutHeading(heading: string): string {
  if (couldBeAnswer.test(heading)) return `(${heading.length} characters)`;
  return heading.length <= longestHeading ? heading : `${heading.slice(0, longestHeading)}…`;
}
