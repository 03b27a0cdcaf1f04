const ended = (text: string): string => (/[.!?:…]$/.test(text) ? text : `${text}.`);

/** Sentences one after another; each ends, none is empty. */
export const sentences = (parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(ended)
    .join(' ');
