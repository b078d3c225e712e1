/** Languages in which a dossier may name things (BCP 47 primary tags). */
export const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl'] as const;
