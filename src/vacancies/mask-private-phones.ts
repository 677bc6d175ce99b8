/** A mobile number as it is written in Indonesia: +62 8…, 62 8…, 08…, in groups or not, also in a link of a chat. */
const mobile = /(?<![\d.,])((?:\+?62[\s.-]?|0)8\d)((?:[\s.-]?\d){6,11})(?![\d])/gu;

/**
 * A text with the mobile numbers in it covered but for their first digits; numbers of offices (with an area code, 1500…)
 * stay. Whoever wants to apply does it here or where the vacancy comes from, not with somebody's private number.
 */
export function maskPrivatePhones(text: string): { text: string; hidden: boolean } {
  const masked = text.replace(mobile, (_whole, start: string, rest: string) => {
    return `${start}${rest.replace(/\d/gu, '•')}`;
  });
  return { text: masked, hidden: masked !== text };
}
