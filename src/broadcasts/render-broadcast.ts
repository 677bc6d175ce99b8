import { languages } from '../../flows/languages.ts';
import { text, type Text } from '../../flows/text.ts';
import type { Choice } from '../channels/channel.ts';
import { placeText } from '../notices/place-text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { BroadcastVariant } from '../storage/broadcasts/hand-over.ts';
import type { BroadcastDraft } from './broadcast.ts';

/** The vacancy under a broadcast. */
export interface VacancyCard {
  code: string;
  title: string;
  employer: string;
  regency: string | null;
  placeText: string | null;
  remote: boolean;
}

/** A broadcast for each kind of person: language, plain text, numbers or not. `buttons`: the channel has real ones. */
export function renderVariants(
  renderer: Renderer,
  draft: Pick<BroadcastDraft, 'texts' | 'choices'> & { id: number },
  card: VacancyCard | null,
  buttons: boolean,
): BroadcastVariant[] {
  const kinds = [true, false];
  return languages.flatMap((language) =>
    kinds.flatMap((plain) =>
      kinds.map((numbered) => ({
        language,
        plain,
        numbered,
        message: render(renderer, draft, card, { language, plain, numbered, buttons }),
      })),
    ),
  );
}

function render(
  renderer: Renderer,
  { id, texts, choices }: Pick<BroadcastDraft, 'texts' | 'choices'> & { id: number },
  card: VacancyCard | null,
  kind: { language: (typeof languages)[number]; plain: boolean; numbered: boolean; buttons: boolean },
): BroadcastVariant['message'] {
  const { language, plain, numbered, buttons } = kind;
  const say = (one: Text): string => renderer.render(one, language);
  const own = texts[language] ?? texts.id ?? Object.values(texts)[0] ?? '';
  const paragraphs = [
    own.trim(),
    ...(card === null ? [] : [say(cardText(card))]),
    say(text('broadcast:stop')),
  ];
  const words = paragraphs.join('\n\n');
  const shown = numbered || (buttons && !plain) ? choices : [];
  return {
    text: plain ? withoutEmoji(words) : words,
    choices: shown.map(({ label }, n): Choice => {
      const words = label[language] ?? label.id ?? Object.values(label)[0] ?? '';
      return { key: `${n + 1}`, data: `n:b${id}:${n}`, label: plain ? withoutEmoji(words) : words };
    }),
    purpose: 'broadcast',
    language,
    ...(plain && { plain: true }),
    ...(numbered && shown.length > 0 && { binds: true }),
  };
}

function cardText(card: VacancyCard): Text {
  const { code, title, employer } = card;
  return text('broadcast:card', { code, title, employer, place: placeText(card) });
}

function withoutEmoji(words: string): string {
  return words.replace(/\s?\p{Extended_Pictographic}\ufe0f?/gu, '');
}
