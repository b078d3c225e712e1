/** Languages in which a dossier can have names and texts (BCP 47 primary language subtags). */
export const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl'] as const;
