/** Languages a person can choose; the first is the default. */
export const languages = ['id', 'jv', 'en'] as const;
export type Language = (typeof languages)[number];
