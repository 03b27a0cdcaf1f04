/** A page without further parameters, once in each language. */
export const bothLanguages = () => [{}, { lang: 'en' as const }];
