import { cleanText } from '../answers/words/clean-text.ts';
import { cutText } from '../vacancies/cleaning/cut-text.ts';
import { htmlToText } from '../vacancies/cleaning/html-to-text.ts';
import { withoutContacts } from '../vacancies/parse-advert/find-contact.ts';

const longest = 2_000;

/**
 * Words as seekers may read them: without HTML, and without telephone numbers, mail addresses, links and names in networks,
 * which are masked: "…". At most 2,000 characters.
 */
export function publicText(input: string, most = longest): { words: string; masked: boolean } {
  const clean = cleanText(htmlToText(input.slice(0, 4 * longest)));
  const bare = withoutContacts(clean);
  const masked = bare.includes(' • ') && !clean.includes(' • ');
  const words = masked ? bare.replace(/\s*•\s*/gu, ' … ').replace(/(?: …)+/gu, ' …') : clean;
  return { words: cutText(words.trim(), most), masked };
}
