import type { Question } from '../../flows/question.ts';
import type { Text } from '../../flows/text.ts';
import { renderChoices } from './compose-reply.ts';
import { guessChoice } from './match-choice.ts';
import type { Understanding } from './ports.ts';
import { refuses } from './refuses.ts';
import type { Ending } from './ending.ts';
import { openQuestion } from './open-question.ts';
import { tellFlow, type Talk } from './talk.ts';
import { wibDate } from '../time/wib-date.ts';

/** Characters of a question that is sent again as it is. */
const longestRepeated = 300;
/** After so many answers that were not understood a human is offered. */
const missesUntilHelp = 3;

/** Free text as the answer to the open question: understood, asked back, or asked again with an example. */
export async function interpretAnswer(talk: Talk, text: string): Promise<Ending> {
  const question = openQuestion(talk);
  const understood = understand(talk, question, text);
  switch (understood.kind) {
    case 'value':
      await tellFlow(talk, {
        type: 'ANSWERED',
        value: understood.value,
        ...(understood.age !== undefined && { age: understood.age }),
        ...(understood.per !== undefined && { per: understood.per }),
        ...(understood.words !== undefined && { words: understood.words }),
      });
      return { ask: 'open' };
    case 'ambiguous': {
      const event = { type: 'ANSWER_AMBIGUOUS', options: understood.options } as const;
      if (!talk.snapshot.can(event)) return askAgain(talk, question, 'CHOICE');
      await tellFlow(talk, event);
      return { ask: 'open' };
    }
    case 'miss':
      if (question.choices?.some(({ id }) => id === 'skip') === true && refuses(text)) {
        await tellFlow(talk, { type: 'ANSWERED', value: 'skip' });
        return { ask: 'open' };
      }
      return askAgain(talk, question, understood.why);
  }
}

function understand(talk: Talk, question: Question, text: string): Understanding {
  const { services, scope } = talk;
  if (question.answer !== undefined) {
    const context = {
      today: wibDate(scope.now),
      ...(question.minAge !== undefined && { minAge: question.minAge }),
      ...(question.most !== undefined && { most: question.most }),
      ...(question.maxLength !== undefined && { maxLength: question.maxLength }),
      ...(question.ratings !== undefined && { ratings: ratingWords(talk, question.ratings) }),
    };
    const understood = services.understand(question.answer, text, context);
    if (understood.kind !== 'miss') return fitChoices(question, understood);
    const guessed = guessFromChoices(talk, question, text);
    return guessed ?? understood;
  }
  return guessFromChoices(talk, question, text) ?? { kind: 'miss', why: 'CHOICE' };
}

/** The words for the values in the person's language. */
function ratingWords(
  { services, scope }: Talk,
  { count, words }: NonNullable<Question['ratings']>,
): { count: number; words: string[][] } {
  return { count, words: words.map((key) => services.renderer.words(key, scope.person.language)) };
}

/** A question that offers nothing but its choices takes no value beside them. */
function fitChoices(question: Question, understood: Understanding): Understanding {
  const closed = question.answer === 'yesno' || question.answer === 'gender';
  if (!closed || understood.kind !== 'value') return understood;
  const known = question.choices?.some((choice) => choice.id === understood.value) ?? true;
  return known ? understood : { kind: 'miss', why: 'CHOICE' };
}

/** The choice that a text is nearly equal to, as a value. */
export function guessFromChoices(talk: Talk, question: Question, text: string): Understanding | null {
  const choices = renderChoices(
    talk.services.renderer,
    question,
    talk.turn.conversation.step,
    talk.scope.person.language,
  );
  const guessed = guessChoice(text, choices);
  return guessed === null ? null : { kind: 'value', value: guessed.id };
}

/** Says what was not understood, and asks once more. */
export function askAgain(talk: Talk, question: Question, why: string): Ending {
  const { renderer } = talk.services;
  talk.misses += 1;
  const keys = [`retry:${why}_${question.answer ?? ''}`, `retry:${why}`];
  const instead: Text[] = [{ key: keys.find((key) => renderer.has(key)) ?? 'retry:NOT_UNDERSTOOD' }];
  const short = `${question.text.key}_retry`;
  if (renderer.has(short))
    instead.push({ key: short, ...(question.text.vars && { vars: question.text.vars }) });
  else if (isShort(talk, question)) instead.push(question.text);
  if (talk.misses >= missesUntilHelp) instead.push({ key: 'retry:offerHuman' });
  return { ask: 'again', instead };
}

/** A long text is not sent again for one wrong key: it stands above, and the choices follow. */
function isShort(talk: Talk, question: Question): boolean {
  return talk.services.renderer.render(question.text, talk.scope.person.language).length <= longestRepeated;
}
