import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Channel, Delivery } from '../channel.ts';
import { terminal } from './definition.ts';
import { numberedText } from '../numbered-text.ts';

export interface TerminalOptions {
  /** Where pictures and documents are put. */
  mediaDir: string;
  /** One JSON object a message instead of text. */
  json: boolean;
  write: (line: string) => void;
}

/** The chat in a terminal. It has no listener of its own: whoever reads the lines hands them to the inbox. */
export function createTerminalChannel({ mediaDir, json, write }: TerminalOptions): Channel {
  return {
    name: terminal.traits.name,
    capabilities: {
      buttons: 0,
      buttonLabel: 80,
      text: Infinity,
      edit: false,
      rings: terminal.traits.rings,
      perAddress: 1000,
      notices: 0,
    },
    start: async () => undefined,
    stop: async () => undefined,
    health: async () => ({ ok: true, detail: 'the terminal is always there' }),
    send: async (delivery) => {
      const media = saveMedia(mediaDir, delivery);
      if (delivery.message.text !== '' || media !== null)
        write(json ? toJson(delivery, media) : toText(delivery, media));
      return { state: 'sent', messageId: delivery.id };
    },
  };
}

interface SavedMedia {
  kind: string;
  fileName: string;
  path: string;
  bytes: number;
}

function saveMedia(dir: string, { file, id }: Delivery): SavedMedia | null {
  if (file === undefined) return null;
  mkdirSync(dir, { recursive: true });
  const path = join(dir, `${id}-${file.fileName}`);
  writeFileSync(path, file.bytes);
  return { kind: file.as, fileName: file.fileName, path, bytes: file.bytes.length };
}

function toJson({ message }: Delivery, media: SavedMedia | null): string {
  const choices = message.choices.map(({ data, label }) => ({ id: choiceId(data), label }));
  return JSON.stringify({ text: message.text, choices, media });
}

function toText({ message }: Delivery, media: SavedMedia | null): string {
  const attached =
    media === null ? '' : `\n[${media.fileName}, ${Math.ceil(media.bytes / 1000)} kB: ${media.path}]`;
  return `${numberedText(message)}${attached}`;
}

/** What a person may also type for the choice: the id without the question's step. */
function choiceId(data: string): string {
  return data.startsWith('n:') ? data : data.slice(data.indexOf(':') + 1);
}
