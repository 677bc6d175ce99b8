/** A subject that is the whole province's. */
export const wholeProvince = '*';

/** What belongs to one firm. */
export const ofFirm = (id: number): string => `firm:${id}`;

/**
 * Whether a grant reaches a subject. What belongs to a firm is reached by grants of that firm alone.
 * @param granted the grant's scope: a regency code, `blk:<id>`, `firm:<id>`, or null for the whole province
 * @param subject where the subject belongs: the same kinds of place, {@link wholeProvince}, or null when it belongs
 * nowhere in particular (a ticket of a person whose regency is unknown): then every grant reaches it
 */
export function coversScope(granted: string | null, subject: string | null): boolean {
  if (subject?.startsWith('firm:') === true) return granted === subject;
  return granted === null || subject === null || granted === subject;
}
