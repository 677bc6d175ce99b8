import { foldText } from './fold-text.ts';
import type { Ending } from './ending.ts';
import type { Talk } from './talk.ts';

/** GAMBAR 12: which broadcast's picture is asked for; null where none is. */
export function findPictureWord({ services, scope }: Talk, text: string): number | null {
  const [, word = '', id] = /^(.+) ([1-9]\d{0,8})$/u.exec(foldText(text.slice(0, 40))) ?? [];
  const words = services.renderer.words('broadcast:pictureWords', scope.person.language);
  return words.includes(word) ? Number(id) : null;
}

/** Sends the picture beside the conversation, which stays where it is. */
export async function showPicture(talk: Talk, broadcastId: number): Promise<Ending> {
  const command = { type: 'showBroadcastPicture', broadcastId } as const;
  const [event] = await talk.services.handlers.showBroadcastPicture(command, talk.scope);
  if (event?.type !== 'BROADCAST_REFUSED') return { ask: 'nothing' };
  talk.said.push({ key: 'broadcast:noPicture' });
  return { ask: 'open' };
}
