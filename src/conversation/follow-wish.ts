import { wordsToSearch } from '../understanding/slots/words-to-search.ts';
import { text } from '../../flows/text.ts';
import { wishTargets } from '../../flows/which/targets.ts';
import { phrase, readSaid, says } from '../understanding/rules/said.ts';
import { endNamedSearch } from './end-named-search.ts';
import { endVacancyNews } from './end-vacancy-news.ts';
import { placeFor } from './place-for.ts';
import { trainingText } from './training-text.ts';
import { turnOnAlerts } from './turn-on-alerts.ts';
import { officeText } from './office-text.ts';
import type { Ending } from './ending.ts';
import { offerTold } from './follow-offer.ts';
import { followWord } from './follow-word.ts';
import type { Heard } from './hear-text.ts';
import { guessFromChoices, interpretAnswer } from './interpret-answer.ts';
import { openQuestion } from './open-question.ts';
import { enterFlow, interruptFlow, type Talk } from './talk.ts';

/** Below this share the likeliest meanings are offered instead. */
const leastShare = 0.35;
/** Where a choice is asked for, a wish of another kind must be this sure. */
const leastBesideChoices = 0.7;
const ownLanguages = ['id', 'jv', 'en'];
/** More words than a call for a human are the question itself. */
const longestCall = 6;
/** No more words than these name a thing; more ask about it. */
const longestName = 2;
const wantsToApply = /\b(?:(?:nge|me|ng|n)?lamar\w*|apply|daftar(?:kan)?|kirim)\b/iu;
const smallTalk: readonly string[] = ['nonsense', 'abusive', 'out-of-scope', 'greeting', 'thanks'];

const open: Ending = { ask: 'open' };

/**
 * Does what a message wishes for, beside what is open; null where the open question should have it.
 * @param alone nothing has been asked yet that the message could answer
 */
export async function followWish(
  talk: Talk,
  heard: Heard,
  text: string,
  alone = false,
): Promise<Ending | null> {
  const { intent, slots, confidence } = heard;
  const question = openQuestion(talk);
  const searching = question.answer === 'search';
  if (!searching && question.answer === undefined && guessFromChoices(talk, question, text) !== null)
    return null;
  if (!searching && confidence < (alone ? leastShare : leastBesideChoices)) return null;
  if (intent === 'nonsense') return null;
  if (question.series === true && smallTalk.includes(intent)) return null;
  if (searching && confidence < leastShare) return askWhich(talk, heard, text);
  switch (intent) {
    case 'search':
      if (heard.fits === true) return findFitting(talk);
      return search(talk, heard, text, searching);
    case 'greeting':
    case 'thanks':
      return followWord(talk, { word: intent, rest: '' });
    case 'human':
      return callHuman(talk, text);
    case 'alerts-off':
      return (await endNamedSearch(talk, text)) ?? endVacancyNews(talk);
    case 'alerts-on':
      return turnOnAlerts(talk, heard, text);
    case 'training':
      talk.said.push(trainingText(await placeFor(talk, slots['place'])));
      return open;
    case 'status':
      if (!searching || text.trim().split(/\s+/u).length > longestName)
        talk.said.push({ key: 'heard:status' });
      return follow(talk, intent);
    case 'language': {
      const language = String(slots['language'] ?? '');
      if (!ownLanguages.includes(language))
        return language === 'other' ? say(talk, 'heard:noOtherLanguage') : follow(talk, intent);
      await talk.services.handlers.setLanguage({ type: 'setLanguage', language }, talk.scope);
      return say(talk, 'settings:languageSet');
    }
    case 'help':
      if (slots['topic'] === 'register') return followWord(talk, { word: 'register', rest: '' });
      return follow(talk, intent);
    case 'scam-check':
      await go(talk, 'check', offerTold(text));
      return open;
    case 'own-data':
      if (asksOfData(text)) return say(talk, 'heard:own-data');
      return follow(talk, intent);
    case 'office':
      talk.said.push(officeText(await placeFor(talk, slots['place'])));
      return open;
    case 'profile-change':
      return changeProfile(talk, slots['field']);
    case 'eligibility':
      return say(talk, Number(slots['age'] ?? 99) < 15 ? 'heard:eligibility_young' : 'heard:eligibility');
    default:
      return follow(talk, intent);
  }
}

/** Asks who gets the data or whether it is safe, instead of wanting to see it. */
function asksOfData(text: string): boolean {
  return says(readSaid(text), [
    phrase('siapa'),
    phrase(
      '(aman|untuk apa|sebar|disebar|jual|dijual|bocor|kasih|dikasih|rahasia|dipakai|dibagi|dibagikan|safe|share)',
    ),
  ]);
}

function say(talk: Talk, key: string): Ending {
  talk.said.push({ key });
  return open;
}

async function follow(talk: Talk, wish: string): Promise<Ending | null> {
  const target = wishTargets[wish];
  if (target === undefined) return null;
  if ('say' in target) {
    talk.said.push(text(target.say, target.vars));
    return open;
  }
  await go(talk, target.flow, target.input ?? {});
  return open;
}

async function go(talk: Talk, flow: string, input: Record<string, unknown>): Promise<void> {
  if (talk.flow.id === flow) await enterFlow(talk, flow, input);
  else await interruptFlow(talk, flow, input);
}

/** The field that is to be changed is asked for at once; where none was named, the summary shows them all. */
async function changeProfile(talk: Talk, field: unknown): Promise<Ending> {
  const { registered } = talk.scope.person;
  await go(
    talk,
    'onboarding',
    registered && typeof field === 'string' ? { edit: true, field } : { edit: true },
  );
  return open;
}

async function callHuman(talk: Talk, text: string): Promise<Ending> {
  const words = text.trim().split(/\s+/u).length;
  await go(talk, 'ticket', words > longestCall ? { question: text } : {});
  return open;
}

/** Who has told nothing yet is asked first. */
async function findFitting(talk: Talk): Promise<Ending> {
  if (talk.scope.person.registered) {
    await go(talk, 'vacancies', { fits: true });
    return open;
  }
  talk.said.push({ key: 'heard:fitNeedsProfile' });
  return followWord(talk, { word: 'register', rest: '' });
}

/** In the menu and in the search itself the words are the answer; elsewhere they open the search. */
async function search(talk: Talk, { slots }: Heard, text: string, searching: boolean): Promise<Ending> {
  if (typeof slots['code'] === 'string' && wantsToApply.test(text))
    return followWord(talk, { word: 'apply', rest: slots['code'] });
  const words = wordsToSearch(slots, text);
  if (searching) return interpretAnswer(talk, words);
  const code = slots['code'];
  const named = [slots['work'], slots['place']].some((part) => part !== undefined);
  const namesNothing = words === text && !named;
  await go(talk, 'vacancies', typeof code === 'string' ? { code } : namesNothing ? {} : { words });
  return open;
}

/** The two or three likeliest meanings as choices; a search only where words could be looked for. */
async function askWhich(talk: Talk, { likely }: Heard, text: string): Promise<Ending | null> {
  const wishes = likely.filter(
    (wish) => wish === 'search' || (wishTargets[wish] !== undefined && !smallTalk.includes(wish)),
  );
  if (wishes.length < 2) return wishes[0] === 'search' ? null : say(talk, 'heard:nonsense');
  await interruptFlow(talk, 'which', { wishes, words: text.slice(0, 200) });
  return open;
}
