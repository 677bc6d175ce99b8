import { languages, type Language } from '../../flows/languages.ts';
import { text, type Text } from '../../flows/text.ts';
import type { Choice, MediaRef } from '../channels/channel.ts';
import { placeText } from '../notices/place-text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { BroadcastVariant } from '../storage/broadcasts/hand-over.ts';
import type { BroadcastDraft, BroadcastPicture } from './broadcast.ts';
import { comparedLanguages, textFor } from './text-for.ts';
import { broadcastPictureKind } from './make-picture-file.ts';

/** What of a broadcast its readers see; `id` 0: a draft. */
type Shown = Pick<BroadcastDraft, 'texts' | 'otherTexts' | 'choices' | 'picture'> & { id: number };

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
  draft: Shown,
  card: VacancyCard | null,
  buttons: boolean,
): BroadcastVariant[] {
  const kinds = [true, false];
  const halves = comparedLanguages(draft).length === 0 ? ([1] as const) : ([1, 2] as const);
  return languages.flatMap((language) =>
    halves.flatMap((half) =>
      kinds.flatMap((plain) =>
        kinds.map((numbered) => ({
          ...{ language, half, plain, numbered },
          message: render(renderer, draft, card, { language, half, plain, numbered, buttons }),
        })),
      ),
    ),
  );
}

function render(
  renderer: Renderer,
  shown: Shown,
  card: VacancyCard | null,
  kind: { language: Language; half: 1 | 2; plain: boolean; numbered: boolean; buttons: boolean },
): BroadcastVariant['message'] {
  const { id, choices, picture } = shown;
  const { language, half, plain, numbered, buttons } = kind;
  const say = (one: Text): string => renderer.render(one, language);
  const paragraphs = [
    textFor(shown, language, half).trim(),
    ...(picture === null ? [] : [say(pictureText(picture, id, plain))]),
    ...(card === null ? [] : [say(cardText(card))]),
    say(text('broadcast:stop')),
  ];
  const words = paragraphs.join('\n\n');
  const offered = numbered || (buttons && !plain) ? choices : [];
  return {
    text: plain ? withoutEmoji(words) : words,
    choices: offered.map(({ label }, n): Choice => {
      const words = label[language] ?? label.id ?? Object.values(label)[0] ?? '';
      return { key: `${n + 1}`, data: `n:b${id}:${n}`, label: plain ? withoutEmoji(words) : words };
    }),
    purpose: 'broadcast',
    language,
    ...(picture !== null && !plain && { media: pictureRef(picture.id) }),
    ...(plain && { plain: true }),
    ...(numbered && offered.length > 0 && { binds: true }),
  };
}

function cardText(card: VacancyCard): Text {
  const { code, title, employer } = card;
  return text('broadcast:card', { code, title, employer, place: placeText(card) });
}

/** With plain text the picture itself comes only when asked for, its size said first. */
function pictureText({ alt, kilobytes }: BroadcastPicture, id: number, plain: boolean): Text {
  return plain
    ? text('broadcast:pictureOnRequest', { alt, kilobytes, id })
    : text('broadcast:pictureShows', { alt });
}

/** What a message refers to that shows this picture. */
export function pictureRef(pictureId: number): MediaRef {
  return { kind: broadcastPictureKind, fileName: `gambar-${pictureId}`, input: { pictureId } };
}

function withoutEmoji(words: string): string {
  return words.replace(/\s?\p{Extended_Pictographic}\ufe0f?/gu, '');
}
