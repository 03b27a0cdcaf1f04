/** What LimeSurvey and its translations write of a question that a filter hid. */
export const isNotShown = (cell: string): boolean => /^(?:n\/a|k\. ?a\.|n\. ?v\.)$/i.test(cell);
