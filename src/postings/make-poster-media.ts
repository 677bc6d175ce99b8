import { text, type Text } from '../../flows/text.ts';
import type { Channel, MediaFile, MediaRef } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { placeText } from '../notices/place-text.ts';
import { loadVacancy } from '../storage/vacancies/load-vacancy.ts';
import type { Tx } from '../storage/tx.ts';
import { chatLinks } from './chat-links.ts';

/** Kinds of {@link makePosterMedia}. */
export const posterMediaKinds = ['vacancy-poster', 'vacancy-qr'];

type Channels = Iterable<Pick<Channel, 'name' | 'linkTo'>>;

/**
 * The poster of a vacancy that is shown now, or its code to scan alone, with the addresses in words beside it: they are asked
 * for when it is made. Null where it is not shown, or (the code alone) no platform knows its own address.
 * @param ref `code`: short code
 */
export async function makePosterMedia(
  { tx, renderer, channels }: { tx: Tx; renderer: Renderer; channels: Channels },
  ref: MediaRef,
  language: string,
  now: Date,
): Promise<(MediaFile & { words?: string }) | null> {
  const vacancy = await loadVacancy(tx, String(ref.input['code'] ?? ''));
  const closed = vacancy?.closedAt != null || (vacancy?.closesAt != null && vacancy.closesAt < now);
  if (vacancy === null || closed) return null;
  const { code, title, employer, regency, placeText: place, remote, payMin, payMax, closesAt } = vacancy;
  const say = (line: Text): string => renderer.render(line, language);
  const links = await chatLinks(channels, code);
  const words = links.map(({ label, url }) => `${label}: ${url}`).join('\n');
  const { makeMedia } = await import('../media/media-makers.ts');
  if (ref.kind === 'vacancy-qr') {
    if (links.length === 0) return null;
    return { ...(await makeMedia(ref, { links, code })), words };
  }
  const pay = payMin ?? payMax;
  const range = payMin !== null && payMax !== null && payMax > payMin;
  const lines: Text[] = [
    text('post:posterFirm', { employer, place: placeText({ regency, placeText: place, remote }) }),
    ...(pay === null
      ? []
      : [
          range
            ? text('vacancies:payRange', { min: { money: payMin }, max: { money: payMax } })
            : text('vacancies:pay', { amount: { money: pay } }),
        ]),
    ...(closesAt === null ? [] : [text('vacancies:closesOn', { date: { date: closesAt.toISOString() } })]),
  ];
  const data = {
    ...{ heading: say(text('post:posterHeading')), title, lines: lines.map(say), code, links },
    codeLine: say(text(links.length === 0 ? 'post:posterCode' : 'post:posterCodeToo')),
    footer: say(text('post:posterFree')),
  };
  return { ...(await makeMedia(ref, data)), ...(words !== '' && { words }) };
}
