import type { Question, QuestionChoice } from '../../flows/question.ts';
import type { Text } from '../../flows/text.ts';
import type { Choice, RenderedMessage } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { KnownChoice } from './match-choice.ts';

/** Ids of the choices that every flow may offer beside its own. */
export const navBack = 'nav.back';
export const navPause = 'nav.pause';

export interface ReplyParts {
  said: readonly Text[];
  question: Question;
  /** Asked again in few words, with an example, instead of the whole question. */
  instead?: readonly Text[];
  step: number;
  language: string;
  plain: boolean;
}

/** One bubble: what there is to say, then the question with its choices. */
export function composeReply(renderer: Renderer, parts: ReplyParts): RenderedMessage {
  const { question, language } = parts;
  const paragraphs = [...parts.said, ...(parts.instead ?? [question.text])].map((text) =>
    renderer.render(text, language),
  );
  if (question.progress !== undefined && parts.instead === undefined) {
    const at = paragraphs.length - 1;
    paragraphs[at] = `${renderer.render(progressText(question.progress), language)} ${paragraphs[at] ?? ''}`;
  }
  const message: RenderedMessage = {
    text: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
    choices: renderChoices(renderer, question, parts.step, language).map(({ data, label, key, danger }) => ({
      data,
      label,
      key,
      ...(danger && { danger }),
    })),
    language,
  };
  if (parts.plain) {
    message.plain = true;
    message.text = withoutEmoji(message.text);
  }
  if (question.copy !== undefined) message.copy = question.copy;
  if (question.request !== undefined) message.request = question.request;
  if (question.media !== undefined) message.media = question.media;
  return message;
}

/** Past the usual length it promises no end before the last three that are possible. */
function progressText({ now, of, usually }: NonNullable<Question['progress']>): Text {
  if (usually === undefined) return { key: 'common:progress', vars: { now, of } };
  if (now <= of) return { key: 'common:progressUsually', vars: { now, from: usually.from, of } };
  return { key: now > usually.atMost - 3 ? 'common:progressSoon' : 'common:progressBeyond', vars: { now } };
}

/**
 * The choices of a question in a language, with the keys a person may type; 0 and 9 are kept for back and pause. Where a
 * number is the answer, these are called by their first letter: 0 and 9 years of experience are answers.
 */
export function renderChoices(
  renderer: Renderer,
  question: Question,
  step: number,
  language: string,
): KnownChoice[] {
  const own = question.choices ?? [];
  const choices = own.map((choice, index) =>
    renderChoice(renderer, choice, choice.key ?? `${index + 1}`, step, language),
  );
  const byLetter = question.answer === 'number';
  if (question.back === true)
    choices.push(navChoice(renderer, navBack, byLetter ? null : '0', step, language));
  if (question.pause === true && own.length < 9)
    choices.push(navChoice(renderer, navPause, byLetter ? null : '9', step, language));
  return choices;
}

/** What a button carries: the question's step, so that it never lands on another question. `n:` is a notice's. */
export function choiceData(step: number, id: string): string {
  return `${step}:${id}`;
}

/** The inverse of {@link choiceData}; null for anything that is not ours. */
export function parseChoiceData(data: string): { step: number; id: string } | null {
  const match = /^(\d{1,9}):(.{1,54})$/su.exec(data);
  return match === null ? null : { step: Number(match[1]), id: match[2] ?? '' };
}

function renderChoice(
  renderer: Renderer,
  choice: QuestionChoice,
  key: string,
  step: number,
  language: string,
): KnownChoice {
  const words = choice.words === undefined ? [] : renderer.words(choice.words, language);
  return {
    id: choice.id,
    key,
    data: choiceData(step, choice.id),
    label: renderer.render(choice.label, language),
    words,
    ...(choice.danger && { danger: choice.danger }),
  };
}

function navChoice(
  renderer: Renderer,
  id: string,
  digit: string | null,
  step: number,
  language: string,
): KnownChoice {
  const label = renderer.render({ key: id === navBack ? 'common:back' : 'common:pause' }, language);
  const key = digit ?? label.slice(0, 1).toLowerCase();
  return { id, key, data: choiceData(step, id), label, words: [] };
}

function withoutEmoji(text: string): string {
  return text.replace(/\s?\p{Extended_Pictographic}\ufe0f?/gu, '');
}

/** The typed form of the choices, a line each: `1 Ya`. */
export function numberedChoices(choices: readonly Choice[]): string {
  return choices.map((choice) => `${choice.key} ${choice.label}`).join('\n');
}
