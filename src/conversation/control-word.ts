import { kindOf } from '../understanding/intents.ts';
import { languageOf } from '../understanding/slots/topic-words.ts';
import { foldText } from './fold-text.ts';
import { findWord, type FoundWord, type Word } from './find-word.ts';
import { openQuestion, type OpenFlow } from './open-question.ts';
import { situationOf } from './situation-of.ts';

/** Control words that answer a question for yes or no: "lanjut", "lamar", "simpan", "bukan"; "hapus" that about deletion. */
const answersYesNo: readonly Word[] = ['resume', 'apply', 'saveNotice', 'dismissNotice'];

/** The control word a text is, unless it is part of an answer to what is open. A wish to stop is heard elsewhere. */
export function controlWord(open: OpenFlow, text: string): FoundWord | null {
  const { answer } = openQuestion(open);
  const word = findWord(text, answer);
  if (word === null || word.word === 'stop') return null;
  if (word.word === 'language' && languageOf(foldText(text)).language !== undefined) return null;
  if (binds(open) && answersYesNo.includes(word.word)) return null;
  if (word.word === 'delete' && situationOf(open, openQuestion(open)) === 'delete-confirm') return null;
  if (word.word === 'search' && (word.rest !== '' || tellsOfWork(open))) return null;
  return word;
}

/** Whether the open question's yes binds. */
export function binds(open: OpenFlow): boolean {
  const situation = situationOf(open, openQuestion(open));
  return situation !== null && kindOf(situation) === 'binding';
}

/** CARI and its kin ("kerja di pabrik") are part of the answer where work is asked about, except in the search itself. */
function tellsOfWork(open: OpenFlow): boolean {
  const { answer } = openQuestion(open);
  const searching = open.flow.id === 'menu' || open.flow.id === 'vacancies';
  return (
    !searching && (answer === 'text' || answer === 'fields' || answer === 'region' || answer === 'regions')
  );
}
