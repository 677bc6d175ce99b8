import type { Choice, MediaFile, RenderedMessage } from '../channel.ts';
import { numberedText } from '../numbered-text.ts';
import { splitText } from '../split-text.ts';
import { plainMarks } from './plain-marks.ts';
import { shortenLabel } from './shorten-label.ts';

/** Meta's limits, in characters. */
export const LIMITS = {
  text: 4_096,
  body: 1_024,
  listBody: 4_096,
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
  const text = plainMarks(numberedText(message));
  const choices = message.plain === true ? [] : message.choices;
  const interactive = renderInteractive(text, choices, message.language);
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
  // Nothing but the way back under a question in words: a thumb that slips would lose the answer.
  if (!choices.some(isAnswer) || choices.length > LIMITS.rows) return undefined;
  const fits = text.length <= LIMITS.body;
  const buttons = fits
    ? [choices, choices.filter(isAnswer), choices.filter(({ main }) => main)].find(fitsButtons)
    : undefined;
  if (buttons) return interactiveOf('button', text, { buttons: buttons.map(renderButton) });
  if (text.length > LIMITS.listBody) return undefined;
  const rows = choices.map(renderRow);
  return interactiveOf('list', text, { button: LIST_BUTTON[language] ?? 'Pilih', sections: [{ rows }] });
}

/** Back (0) and pause (9, or letters where numbers answer) can be left to typing, so that the answers get the buttons. */
const isAnswer = ({ key }: Choice): boolean => key !== '0' && key !== '9' && /^\d/u.test(key);

function fitsButtons(choices: readonly Choice[]): boolean {
  const titles = new Set(choices.map(({ label }) => label));
  const short = choices.every(({ label }) => label.length <= LIMITS.buttonTitle);
  return choices.length > 0 && choices.length <= LIMITS.buttons && short && titles.size === choices.length;
}

const renderButton = ({ data, label }: Choice): object => ({
  type: 'reply',
  reply: { id: data, title: plainMarks(label) },
});

const interactiveOf = (type: 'button' | 'list', text: string, action: object): Interactive => ({
  type: 'interactive',
  interactive: { type, body: { text }, action },
});

/** The job is the title where it fits, the employer and the place describe it; else the label stands whole below. */
function renderRow({ data, label: given }: Choice): object {
  const label = plainMarks(given);
  const title = shortenLabel(label, LIMITS.rowTitle);
  if (title === label) return { id: data, title };
  const [, head = '', rest = ''] = /^(.+?)(?:\s[–—·|-]\s|,\s|:\s)(.+)$/su.exec(label) ?? [];
  const parted = head.length > 0 && head.length <= LIMITS.rowTitle;
  return {
    id: data,
    title: parted ? head : title,
    description: shortenLabel(parted ? rest : label, LIMITS.rowDescription),
  };
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
