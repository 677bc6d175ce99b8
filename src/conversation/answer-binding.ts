import type { Situation } from '../understanding/intents.ts';
import type { Ending } from './ending.ts';
import { wibDate } from '../time/wib-date.ts';
import { hearText, type Heard } from './hear-text.ts';
import { followWish } from './follow-wish.ts';
import { isWorkFlow } from './is-work-flow.ts';
import { openQuestion } from './open-question.ts';
import { tellFlow, type Talk } from './talk.ts';
import { wishTargets } from '../../flows/which/targets.ts';

const leastLanguage = 0.5;
/** A yes that is typed longer after the question than this is no yes to it. */
const longestYesMs = 12 * 3_600_000;

/** What is said to a question whose yes binds: a clear yes or no answers it, everything else leaves it open and unharmed. */
export async function answerBinding(
  talk: Talk,
  situation: Situation,
  heard: Heard,
  text: string,
): Promise<Ending | null> {
  const { choices = [], consents } = openQuestion(talk);
  const unclear = consents === undefined ? 'heard:unclear' : 'heard:unclearSeveral';
  const language = heard.intent === 'yes' || heard.intent === 'no' ? null : asksForLanguage(talk, text);
  if (language !== null) return followWish(talk, language, text, true);
  switch (heard.intent) {
    case 'yes': {
      const why = staleYes(talk);
      if (why !== null) return again(talk, why);
      const id = choices.find(
        ({ id }) =>
          id ===
          yesId(
            heard,
            choices.map((choice) => choice.id),
          ),
      )?.id;
      if (id === undefined)
        return choices.some((one) => one.id === 'hapus') ? { ask: 'open' } : again(talk, unclear);
      return answer(talk, id);
    }
    case 'no':
      return choices.some(({ id }) => id === 'no') ? answer(talk, 'no') : again(talk, unclear);
    case 'question':
      return again(talk, aboutQuestion(talk, situation, heard));
    case 'later':
      return again(talk, 'heard:later');
    case 'human':
    case 'search':
      return isWorkFlow(talk.flow.id) ? again(talk, unclear) : followWish(talk, heard, text);
    default:
      talk.misses += 1;
      return again(talk, unclear);
  }
}

/** "Jawa", "english please": another language, in which the question is asked again. */
function asksForLanguage({ scope }: Talk, text: string): Heard | null {
  const heard = hearText(text, { situation: 'any', today: wibDate(scope.now) });
  const named = heard.intent === 'language' && heard.slots['language'] !== undefined;
  return named && heard.confidence >= leastLanguage ? heard : null;
}

/** Why a yes does not count any more: it comes long after the question, or news came between. */
export function staleYes({ turn, scope }: Talk): string | null {
  const { questionSentAt } = turn;
  if (questionSentAt !== null && scope.now.getTime() - questionSentAt.getTime() > longestYesMs)
    return 'heard:longAgo';
  return turn.notice === null ? null : 'heard:newsSince';
}

/** "Kirim sama hasil tesnya": the choice that sends the result too, where there is one. */
function yesId({ slots }: Heard, ids: readonly string[]): string {
  return slots['withResult'] === true && ids.includes('yesWithResult') ? 'yesWithResult' : 'yes';
}

async function answer(talk: Talk, id: string): Promise<Ending> {
  await tellFlow(talk, { type: 'ANSWERED', value: id });
  return { ask: 'open' };
}

function again(talk: Talk, key: string): Ending {
  talk.said.push({ key });
  return { ask: 'open' };
}

function aboutQuestion(talk: Talk, situation: Situation, { about }: Heard): string {
  const target = about === undefined ? undefined : wishTargets[about];
  const asked = about === 'cost' || about === 'who-are-you';
  if (asked && target !== undefined && 'say' in target) return target.say;
  return isWorkFlow(talk.flow.id) ? 'heard:unclear' : `heard:question_${situation}`;
}
