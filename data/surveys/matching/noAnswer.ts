/** By LimeSurvey and its translations where a filter hid the question, and by whoever fills in a spreadsheet and has no answer. */
const words = /^(?:n\/a|na|k\.\s?a\.|n\.\s?v\.|keine\sangabe|[-–—?])$/i;

/** Whether a cell says that there is no answer; an option of the codebook may be called so, and comes first. */
export const isNoAnswer = (cell: string): boolean => words.test(cell);
