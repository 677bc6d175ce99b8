import { describe, expect, it } from 'vitest';
import { languages } from '../../flows/languages.ts';
import { LIMITS } from '../../src/channels/whatsapp-cloud/render-cloud-message.ts';
import { shortenLabel } from '../../src/channels/whatsapp-cloud/shorten-label.ts';
import { composeReply, renderChoices } from '../../src/conversation/compose-reply.ts';
import { foldText } from '../../src/conversation/fold-text.ts';
import { numberedText } from '../../src/channels/numbered-text.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { askedQuestions } from './asked-questions.ts';

/** Telegram shows this much of a button on a narrow phone, on two lines. */
const longestButton = 60;
const renderer = createRenderer();
const questions = askedQuestions();

describe.each(languages)('the choices in %s', (language) => {
  const asked = questions.map(({ place, question }) => ({
    place,
    question,
    choices: renderChoices(renderer, question, 0, language),
  }));
  /** Labels that do not hold what somebody else wrote, such as the title of a vacancy. */
  const fixed = asked.map(({ place, question, choices }) => ({
    place,
    labels: choices
      .filter((_, at) => question.choices?.[at]?.label.vars === undefined)
      .map(({ label }) => label),
  }));

  it('are short enough for a button', () => {
    const long = fixed.flatMap(({ labels }) => labels.filter((label) => label.length > longestButton));
    expect([...new Set(long)]).toEqual([]);
  });

  it('can be told apart when WhatsApp cuts them to the title of a list row', () => {
    const alike = fixed.flatMap(({ place, labels }) => {
      const titles = labels.map((label) => shortenLabel(label, LIMITS.rowTitle));
      return titles.filter((title, at) => titles.indexOf(title) !== at).map((title) => `${place} ${title}`);
    });
    expect(alike).toEqual([]);
  });

  it('are buttons where there are three at most, not a list that has to be opened', () => {
    const listed = fixed.flatMap(({ place, labels }) =>
      labels.length > LIMITS.buttons
        ? []
        : labels.filter((label) => label.length > LIMITS.buttonTitle).map((label) => `${place} ${label}`),
    );
    expect([...new Set(listed)]).toEqual([]);
  });

  it('have no word or label that means two of them; only "none" may also be taken for "skip"', () => {
    const doubtful = asked.flatMap(({ place, question, choices }) => {
      const own = choices.filter(
        ({ id }, at) => id !== 'skip' && question.choices?.[at]?.label.vars === undefined,
      );
      const names = own.flatMap(({ label, words }) => [...new Set([label, ...words].map(foldText))]);
      return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${place} ${name}`);
    });
    expect([...new Set(doubtful)]).toEqual([]);
  });

  it('are carried by labels, not by numbers alone', () => {
    const bare = asked.flatMap(({ choices }) => choices.filter(({ label }) => !/\p{L}|\d\d/u.test(label)));
    expect(bare).toEqual([]);
  });

  it('have a number or letter each that no other choice of the question has', () => {
    const doubled = asked.flatMap(({ place, choices }) => {
      const keys = choices.map(({ key }) => key);
      return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${place} ${key}`);
    });
    expect(doubled).toEqual([]);
  });

  it('have the numbers that the text tells people to type', () => {
    const wrong = asked.flatMap(({ place, question, choices }) => {
      const retry = `${question.text.key}_retry`;
      const texts = [question.text, ...(renderer.has(retry) ? [{ ...question.text, key: retry }] : [])];
      const told = texts.flatMap((text) => toldNumbers(renderer.render(text, language)));
      return told
        .filter((key) => !choices.some((choice) => choice.key === key))
        .map((key) => `${place} ${key}`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('stand with their question in one message, but where that shows a whole text of somebody', () => {
    const whole = /^(?:vacancies\.|broadcast\.review$)/u;
    const long = questions.flatMap(({ place, question }) => {
      const message = composeReply(renderer, { said: [], question, step: 0, language, plain: false });
      return numberedText(message).length > LIMITS.body && !whole.test(place) ? [place] : [];
    });
    expect([...new Set(long)]).toEqual([]);
  });
});

/** The numbers in "ketik 1 untuk ya, 2 untuk tidak". */
function toldNumbers(text: string): string[] {
  return [...text.matchAll(/\b(?:ketik|type) (\d[^.]*)/gi)].flatMap(
    ([, rest]) => (rest ?? '').match(/\b\d\b/g) ?? [],
  );
}
