import type { SearchedWork } from './searched-work.ts';

/** Whether a search for a work looks into texts and names of employers too, since the title alone does not tell. */
export function isReadFromText({ isIndustry, same, sure, terms }: SearchedWork): boolean {
  const isKnown = same.length > 0 && sure;
  return isIndustry || !(isKnown || terms.every((term) => term.startsWith('=')));
}
