import { kindOf, type Intent, type Situation } from '../understanding/intents.ts';
import type { Recognition } from '../understanding/recognition.ts';
import { recognise } from '../understanding/recognise.ts';
import { findWord, type FoundWord, type Word } from './find-word.ts';
import type { AnswerKind } from '../../flows/question.ts';

/** A text as the chat takes it. */
export interface Heard extends Recognition {
  /** The control word it is, where it is one. */
  word: FoundWord | null;
}

/** What a control word means as an intent; the others only move about in the chat. */
const meanings: Partial<Record<Word, { intent: Intent; slots?: Record<string, unknown> }>> = {
  human: { intent: 'human' },
  status: { intent: 'status' },
  profile: { intent: 'profile-change', slots: { field: null } },
  language: { intent: 'language' },
  data: { intent: 'own-data' },
  privacy: { intent: 'own-data' },
  delete: { intent: 'delete' },
  search: { intent: 'search' },
  assessment: { intent: 'questionnaire' },
  register: { intent: 'help', slots: { topic: 'register' } },
  greeting: { intent: 'greeting' },
  thanks: { intent: 'thanks' },
};
/** Words that a sentence may begin with and mean something else by. */
const leading: readonly Word[] = ['search', 'apply', 'saveNotice', 'dismissNotice'];

/**
 * A text heard with what is open: the control word it is, and the intent it has. Where nothing binding is asked a control
 * word alone decides; everywhere else `recognise` does. The chat and `kanca understand` both hear by this.
 * @param today ISO date in WIB
 */
export function hearText(
  text: string,
  open: { situation: Situation; today: string; answer?: AnswerKind },
): Heard {
  const word = findWord(text, open.answer);
  const heard = recognise(text, open);
  const alone = word === null || word.word === 'stop' || beginsSentence(word) ? null : word;
  if (kindOf(open.situation) !== 'wish' || alone === null) return { ...heard, word };
  if (heard.intent === 'distress' && heard.confidence === 1) return { ...heard, word: null };
  const meaning = meanings[alone.word] ?? { intent: 'help' as const };
  return {
    intent: meaning.intent,
    slots: meaning.slots ?? (heard.intent === meaning.intent ? heard.slots : {}),
    confidence: 1,
    likely: heard.likely,
    word: alone,
  };
}

function beginsSentence({ word, rest }: FoundWord): boolean {
  return leading.includes(word) && rest !== '';
}
