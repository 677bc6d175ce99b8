import { findWaysToApply, phone } from '../facts/find-ways-to-apply.ts';

const mail = /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;
const link =
  /\bhttps?:\/\/[^\s<>"')\]]+|(?<![@\w.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}\/[^\s<>"')\]]+/gi;
const domain = /(?<![@\w.])(?:[a-z0-9-]{2,}\.){1,3}(?:com|co\.id|id|net|org|example)\b(?!\/)/gi;
const name = /(?<![\w.])@[a-z0-9_][a-z0-9_.]{2,29}/gi;
const licence =
  /\bSIM[ .:]*(?:[ABCD](?:[12]|I{1,2})?(?: umum)?)(?:[ /,&]+(?:dan )?[ABC](?:[12]|I{1,2})?)*\b/g;
const most = 3;

/** How one reaches who advertises, as written, in the order of the text; else where to come. Null where neither is told. */
export function findContact(text: string): string | null {
  const found: { at: number; words: string }[] = [];
  for (const pattern of [mail, link, phone, name, domain])
    for (const match of text.matchAll(pattern)) {
      const at = match.index;
      if (!found.some((one) => at < one.at + one.words.length && at + match[0].length > one.at))
        found.push({
          at,
          words: match[0]
            .replace(/[.,;:]+$/, '')
            .replace(/^\((?!.*\))/, '')
            .trim(),
        });
    }
  const words = found.toSorted((one, other) => one.at - other.at).map((one) => one.words);
  if (words.length > 0) return [...new Set(words)].slice(0, most).join(', ');
  return findWaysToApply(text).applyAddress;
}

/** The text with what reaches somebody, and driving licences, blanked out, so that its figures and names count for nothing else. */
export function withoutContacts(text: string): string {
  return [mail, link, phone, name, domain, licence].reduce(
    (rest, pattern) => rest.replace(pattern, pattern === licence ? 'SIM' : ' • '),
    text,
  );
}
