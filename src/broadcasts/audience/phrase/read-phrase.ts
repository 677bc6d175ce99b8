import { foldText } from '../../../answers/words/fold-text.ts';
import type { Audience } from '../audience.ts';
import { AudienceError } from '../audience-error.ts';
import { privateWords } from '../audience-words.ts';
import { joinConditions } from '../join-conditions.ts';
import type { Clause, Fail } from './clause.ts';
import { readAge } from './read-age.ts';
import { readDeed } from './read-deed.ts';
import { readPlace } from './read-place.ts';
import { readSchooling } from './read-schooling.ts';
import { readTrait } from './read-trait.ts';
import { readWork } from './read-work.ts';

const joiner = /^(?:[\s,;.&]+|(?:dan|serta|yang|dengan|para|orang|semua|untuk|pencari kerja|pencaker)\b)+/u;
const either = /^(?:\s*,)?\s*(?:atau|or)\s+/u;
const denial = /^(?:bukan|tidak|belum|selain|kecuali)\s+/u;
export const phraseExample = 'perempuan umur 18-24 di Kendal';

/**
 * Reads whom somebody means as they would write it: "perempuan umur 18-24 di Kendal, belum tes". Conditions hold all
 * together; "atau" stands between values of one kind only.
 * @throws AudienceError with the place where the words are not understood
 */
export function readPhrase(source: string): Audience {
  const text = foldText(source);
  const parts: Audience[] = [];
  let at = skip(text, 0);
  while (at < text.length) {
    const fail: Fail = (fault, found, example) =>
      new AudienceError(fault, { position: at + 1, found, example });
    const or = either.exec(text.slice(at));
    if (or !== null && parts.length > 0) throw fail('mixedOr', or[0].trim(), phraseExample);
    const { length, condition } = readClause(text.slice(at), fail);
    parts.push(condition);
    at = skip(text, at + length);
  }
  if (parts.length === 0) throw new AudienceError('empty', { position: 1, example: phraseExample });
  return joinConditions(parts);
}

function skip(text: string, from: number): number {
  return from + (joiner.exec(text.slice(from))?.[0].length ?? 0);
}

function readClause(text: string, fail: Fail): Clause {
  const whole = readOne(text, fail);
  if (whole !== null) return whole;
  const no = denial.exec(text)?.[0].length ?? 0;
  const denied = no === 0 ? null : readOne(text.slice(no), fail);
  if (denied !== null) return { length: no + denied.length, condition: not(denied.condition) };
  const word = /^[^\s,]+/u.exec(text)?.[0] ?? text;
  throw fail(privateWords.has(word) ? 'private' : 'unknownPhrase', word, phraseExample);
}

function readOne(text: string, fail: Fail): Clause | null {
  const word = /^[a-z]+/u.exec(text)?.[0] ?? '';
  if (privateWords.has(word)) throw fail('private', word, phraseExample);
  return (
    readTrait(text) ??
    readAge(text, fail) ??
    readSchooling(text) ??
    readWork(text, fail) ??
    readDeed(text) ??
    readPlace(text, fail)
  );
}

function not(condition: Audience): Audience {
  return condition.kind === 'seen'
    ? { ...condition, within: !condition.within }
    : { kind: 'not', part: condition };
}
