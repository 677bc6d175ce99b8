import type { Choice, MediaFile, RenderedMessage } from '../channel.ts';
import { numberedText } from '../numbered-text.ts';
import { splitText } from '../split-text.ts';
import { shortenLabel } from './shorten-label.ts';

/** Meta's limits, in characters. */
export const LIMITS = {
  text: 4_096,
  body: 1_024,
  caption: 1_024,
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  listButton: 20,
};

/** The part of a message's JSON below `type`; `media` is replaced by `id` once it is uploaded. */
export type CloudBubble = { type: string; media?: MediaFile } & Record<string, unknown>;

type Interactive = CloudBubble & { interactive: { type: 'button' | 'list'; body: object; action: object } };

const LIST_BUTTON: Record<string, string> = { id: 'Pilih', jv: 'Pilih', en: 'Choose' };

/**
 * The bubbles of one message, as few as can be: each is charged. The numbered choices always stand in the text; on
 * top of them at most 3 short ones become buttons, else at most 10 a list. A text too long for that stays one bubble
 * with numbers alone.
 */
export function renderCloudMessage(message: RenderedMessage, file?: MediaFile): CloudBubble[] {
  const text = numberedText(message);
  const choices = message.plain === true ? [] : message.choices;
  const interactive =
    text.length <= LIMITS.body ? renderInteractive(text, choices, message.language) : undefined;
  if (file === undefined) return interactive ? [interactive] : renderText(text);
  if (file.as !== 'voice' && interactive?.interactive.type === 'button')
    return [withHeader(interactive, file)];
  if (file.as !== 'voice' && text.length <= LIMITS.caption && !interactive) return [renderMedia(file, text)];
  return [renderMedia(file, ''), ...(interactive ? [interactive] : renderText(text))];
}

const renderText = (text: string): CloudBubble[] =>
  splitText(text, LIMITS.text).map((body) => ({ type: 'text', text: { body, preview_url: false } }));

function renderInteractive(
  text: string,
  choices: readonly Choice[],
  language = 'id',
): Interactive | undefined {
  if (choices.length === 0 || choices.length > LIMITS.rows) return undefined;
  const buttons = [choices, choices.filter(isAnswer)].find(fitsButtons);
  if (buttons) return interactiveOf('button', text, { buttons: buttons.map(renderButton) });
  const rows = choices.map(renderRow);
  return interactiveOf('list', text, { button: LIST_BUTTON[language] ?? 'Pilih', sections: [{ rows }] });
}

/** Back (0) and pause (9) can be left to typing, so that the answers get the buttons. */
const isAnswer = ({ key }: Choice): boolean => key !== '0' && key !== '9';

function fitsButtons(choices: readonly Choice[]): boolean {
  const titles = new Set(choices.map(({ label }) => label));
  const short = choices.every(({ label }) => label.length <= LIMITS.buttonTitle);
  return choices.length > 0 && choices.length <= LIMITS.buttons && short && titles.size === choices.length;
}

const renderButton = ({ data, label }: Choice): object => ({
  type: 'reply',
  reply: { id: data, title: label },
});

const interactiveOf = (type: 'button' | 'list', text: string, action: object): Interactive => ({
  type: 'interactive',
  interactive: { type, body: { text }, action },
});

/** A label longer than a title stands whole, or nearly, in the description. */
function renderRow({ data, label }: Choice): object {
  const title = shortenLabel(label, LIMITS.rowTitle);
  if (title === label) return { id: data, title };
  return { id: data, title, description: shortenLabel(label, LIMITS.rowDescription) };
}

const CLOUD_TYPES = { picture: 'image', document: 'document', voice: 'audio', video: 'video' } as const;

function renderMedia(file: MediaFile, caption: string): CloudBubble {
  const type = CLOUD_TYPES[file.as];
  const named = type === 'document' ? { filename: file.fileName } : {};
  return { type, media: file, [type]: { ...named, ...(caption === '' ? {} : { caption }) } };
}

/** A picture above buttons is one bubble, and one charge. */
function withHeader(bubble: Interactive, file: MediaFile): CloudBubble {
  const type = CLOUD_TYPES[file.as];
  const named = type === 'document' ? { filename: file.fileName } : {};
  return { ...bubble, media: file, interactive: { ...bubble.interactive, header: { type, [type]: named } } };
}
