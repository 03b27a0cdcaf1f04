/** Pages with parameters, each once in each language. */
export const inBothLanguages = <Parameters extends object>(pages: readonly Parameters[]) =>
  pages.flatMap((page) => [page, { ...page, lang: 'en' as const }]);

/** A page without further parameters, once in each language. */
export const bothLanguages = () => [{}, { lang: 'en' as const }];
