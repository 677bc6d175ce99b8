import type { Channel } from '../channels/channel.ts';
import { traitsOf } from '../channels/traits-of.ts';

/** An address that opens a chat with the bot in which a vacancy is shown. */
export interface ChatLink {
  /** What people call the platform. */
  label: string;
  url: string;
}

/** One address a platform that knows its own; platforms may be asked for it. `loker-CODE` opens the vacancy anywhere. */
export async function chatLinks(
  channels: Iterable<Pick<Channel, 'name' | 'linkTo'>>,
  code: string,
): Promise<ChatLink[]> {
  const links: ChatLink[] = [];
  for (const { name, linkTo } of channels) {
    const url = await linkTo?.(`loker-${code}`);
    if (typeof url === 'string') links.push({ label: traitsOf(name).label, url });
  }
  return links;
}
