import { wibDate } from '../time/wib-date.ts';
import type { Ending } from './ending.ts';
import type { Word } from './find-word.ts';
import { followHeard } from './follow-heard.ts';
import { followWord } from './follow-word.ts';
import { guessLanguage } from './guess-language.ts';
import { hearText, type Heard } from './hear-text.ts';
import { tellFlow, type Talk } from './talk.ts';

const open: Ending = { ask: 'open' };
/** Says nothing more than that somebody is there, or that they want to begin. */
const merely: readonly string[] = ['greeting', 'thanks', 'nonsense', 'abusive', 'out-of-scope', 'language'];
/** Words that move about in what is open. */
const moving: readonly Word[] = [
  'back',
  'resume',
  'cancel',
  'again',
  'pause',
  'greeting',
  'thanks',
  'register',
  'language',
];

/**
 * Anything that is typed at the question for the language: it is taken for the language it is in, and what it wishes for is
 * done from there, so that nobody hears the welcome twice.
 */
export async function answerLanguage(talk: Talk, text: string): Promise<Ending> {
  const heard = hearFirst(talk, text);
  const named = heard.intent === 'language' ? heard.slots['language'] : undefined;
  const known = ['id', 'jv', 'en'].find((language) => language === named);
  const value = known ?? guessLanguage(text) ?? talk.scope.person.language;
  await tellFlow(talk, { type: 'ANSWERED', value });
  return isWish(heard) ? ((await followWishOf(talk, heard, text)) ?? open) : open;
}

/** What the first message of a person wishes for; null where it is a greeting. Its language is taken for a first guess. */
export async function welcomeText(talk: Talk, text: string): Promise<Ending | null> {
  const heard = hearFirst(talk, text);
  if (heard.intent === 'language') return answerLanguage(talk, text);
  return isWish(heard) ? followWishOf(talk, heard, text) : null;
}

/** The language of a first message, where it shows. */
export async function takeLanguage({ services, scope }: Talk, text: string): Promise<void> {
  const language = guessLanguage(text);
  if (language !== null && language !== scope.person.language)
    await services.handlers.setLanguage({ type: 'setLanguage', language }, scope);
}

function hearFirst({ scope }: Talk, text: string): Heard {
  return hearText(text, { situation: 'any', today: wibDate(scope.now) });
}

function isWish({ intent, word, slots }: Heard): boolean {
  if (word !== null) return !moving.includes(word.word);
  return !merely.includes(intent) && !(intent === 'help' && slots['topic'] === 'register');
}

async function followWishOf(talk: Talk, { word }: Heard, text: string): Promise<Ending | null> {
  if (word !== null && word.word !== 'stop') return followWord(talk, word);
  return followHeard(talk, text, 'any');
}
