/**
 * Colours and measures of the light scheme (the rules of `:root` outside of all conditions), by the names of their
 * custom properties: a picture is light, whatever scheme the page is read in.
 */
export function lightTokens(
  sheets: Iterable<CSSStyleSheet>,
): readonly (readonly [name: string, value: string])[] {
  const roots = [...sheets].flatMap(({ cssRules }) =>
    [...cssRules].filter((rule) => rule instanceof CSSStyleRule && rule.selectorText === ':root'),
  ) as CSSStyleRule[];
  return roots.flatMap(({ style }) =>
    [...style]
      .filter((name) => name.startsWith('--'))
      .map((name) => [name, style.getPropertyValue(name)] as const),
  );
}
