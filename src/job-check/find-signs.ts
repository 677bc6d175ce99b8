import type { Flag } from './flags.ts';
import type { Sign } from './job-check.ts';
import { findAddresses } from './find-addresses.ts';
import { findPressure } from './find-pressure.ts';
import type { Message } from './reading/read-message.ts';
import { createFinder } from './rules/create-finder.ts';
import { dutyTokens } from './rules/duty-tokens.ts';
import { isDenied } from './rules/is-denied.ts';
import { moneyRules } from './rules/money-rules-words.ts';
import { offerRules } from './rules/offer-rules-words.ts';
import { warnedTokens } from './rules/warned-sentences.ts';
import { warnsAsAWhole } from './rules/warns-as-a-whole.ts';

/** A sign, and whether it only asks to be looked into. */
export interface FoundSign extends Sign {
  doubtful: boolean;
}

type Add = (flag: Flag, first: number, last: number, doubtful?: boolean) => void;

/** What work may have to do with, without asking the seeker for it. */
const asked: readonly Flag[] = ['fee', 'identity', 'otp', 'apk'];
const doubt = /^\?/u;
const find = createFinder(
  Object.entries({ ...moneyRules, ...offerRules }).flatMap(([flag, patterns]) =>
    patterns.map(
      (pattern) =>
        [{ flag: flag as Flag, doubtful: doubt.test(pattern) }, pattern.replace(doubt, '')] as const,
    ),
  ),
);

/** The signs that a message shows, each flag once with its first sure words, in the order of the text. */
export function findSigns(message: Message): FoundSign[] {
  const found = new Map<Flag, FoundSign>();
  const add: Add = (flag, first, last, doubtful = false) => {
    const start = message.tokens[first]?.start ?? 0;
    const end = message.tokens[last]?.end ?? start;
    const known = found.get(flag);
    if (known !== undefined && (known.doubtful === doubtful ? !isBetter([start, end], known.span) : doubtful))
      return;
    found.set(flag, { flag, span: [start, end], text: message.text.slice(start, end), doubtful });
  };
  const warns = warnsAsAWhole(message);
  if (!warns) findRuled(message, add);
  const sure = [...found.values()].filter(({ doubtful }) => !doubtful).map(({ flag }) => flag);
  findAddresses(message, new Set(sure), warns, add);
  findPressure(message, found.has('impersonation'), add);
  if (found.get('fee')?.doubtful !== false) found.delete('personal-account');
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
}

function findRuled(message: Message, add: Add): void {
  const warned = warnedTokens(message);
  const duty = dutyTokens(message);
  for (const hit of find(message))
    if (
      !warned.has(hit.first) &&
      !(duty.has(hit.first) && asked.includes(hit.key.flag)) &&
      !isDenied(message.tokens, hit)
    )
      add(hit.key.flag, hit.first, hit.last, hit.key.doubtful);
}

/** Earlier words show a sign before later ones, more of them before fewer. */
function isBetter([start, end]: Sign['span'], known: Sign['span']): boolean {
  return start < known[0] || (start === known[0] && end > known[1]);
}
