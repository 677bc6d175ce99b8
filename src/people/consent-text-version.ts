/** Stored with each consent; raise it whenever a consent text in locales/ changes its meaning. */
export const consentTextVersion = '2026-11';
