/** Figures without a year are chosen by this word. */
export const withoutYear = 'ohne';
