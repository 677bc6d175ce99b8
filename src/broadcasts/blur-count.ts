import { createHmac } from 'node:crypto';

/** The least number of people that is told, and the step of larger ones. */
const step = 10;
/** One more or one fewer makes any told number at most 1 / alpha = 1.5 times as likely. */
const alpha = 2 / 3;

/**
 * About how many people, so that the number does not say whether one person is among them: the count plus two-sided geometric
 * noise (Ghosh, Roughgarden, Sundararajan, Universally utility-maximizing privacy mechanisms, SIAM J. Comput. 41, 2012),
 * standard deviation 3.5, in steps of ten; below ten 0, which is "fewer than ten". The noise follows from the question, so
 * that asking again teaches nothing, and from a key; it is another as soon as the count changes by one.
 * @param question what was asked, as JSON can hold it
 * @param key 32 bytes that nobody who asks has
 */
export function blurCount(people: number, question: readonly unknown[], key: Buffer): number {
  const digest = createHmac('sha256', key)
    .update(JSON.stringify([...question, people]))
    .digest();
  const blurred = people + geometric(digest, 0) - geometric(digest, 6);
  return blurred < step ? 0 : Math.round(blurred / step) * step;
}

/** How often in a row something of chance alpha happens, from six bytes that are random. */
function geometric(bytes: Buffer, at: number): number {
  const uniform = (bytes.readUIntBE(at, 6) + 1) / 2 ** 48;
  return Math.floor(Math.log(uniform) / Math.log(alpha));
}
