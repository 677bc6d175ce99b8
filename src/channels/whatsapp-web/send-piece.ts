import whatsapp, { type Message } from 'whatsapp-web.js';
import { atMost } from './at-most.ts';
import type { Piece } from './compose-pieces.ts';
import type { SessionClient } from './session-client.ts';

const { MessageMedia, Poll } = whatsapp;

/** Marking as read is ours to do, after messages are stored; previews and contact cards are nobody's wish. */
const QUIET = { sendSeen: false, linkPreview: false, parseVCards: false };

/**
 * Puts one bubble into the chat. Resolves with the message as the page holds it (the server may not have it yet),
 * or undefined when there is no such chat.
 */
export async function sendPiece(
  client: SessionClient,
  address: string,
  piece: Piece,
  callMs: number,
): Promise<Message | undefined> {
  const sending = start(client, address, piece);
  return (await atMost(callMs, 'Sending', sending)) as Message | undefined;
}

async function start(client: SessionClient, address: string, piece: Piece): Promise<Message | undefined> {
  switch (piece.kind) {
    case 'text':
      return client.sendMessage(address, piece.text, QUIET);
    case 'file': {
      const { as, bytes, fileName, mimeType } = piece.file;
      const media = new MessageMedia(mimeType, bytes.toString('base64'), fileName);
      return client.sendMessage(address, media, {
        ...QUIET,
        caption: piece.caption,
        sendMediaAsDocument: as === 'document',
        sendAudioAsVoice: as === 'voice',
      });
    }
    case 'poll': {
      const poll = new Poll(
        piece.title,
        piece.choices.map(({ label }) => label),
      );
      return client.sendMessage(address, poll, QUIET);
    }
  }
}
