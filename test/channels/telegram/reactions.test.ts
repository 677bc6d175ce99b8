import type { Update } from 'telegraf/types';
import { expect, it } from 'vitest';
import { allowedUpdates, parseUpdate } from '../../../src/channels/telegram/parse-update.ts';

const siti = { id: 7, is_bot: false, first_name: 'Siti' };
const chat = { id: 7, type: 'private', first_name: 'Siti' };

function reaction(change: object): Update {
  const message_reaction = {
    chat,
    user: siti,
    message_id: 41,
    date: 1_800_000_000,
    old_reaction: [],
    ...change,
  };
  return { update_id: 5, message_reaction } as unknown as Update;
}

it('a sign set under a message is heard with the message it stands under', () => {
  const [event] = parseUpdate(reaction({ new_reaction: [{ type: 'emoji', emoji: '👍' }] }));
  expect(event).toMatchObject({
    address: '7',
    externalId: 'reaction.7.41.1800000000.👍',
    event: { type: 'REACTED', emoji: '👍', messageId: '41' },
  });
});

it('a sign taken away, one of a group and one of the platform’s own pictures say nothing', () => {
  const thumb = [{ type: 'emoji', emoji: '👍' }];
  expect(parseUpdate(reaction({ old_reaction: thumb, new_reaction: [] }))).toEqual([]);
  expect(parseUpdate(reaction({ new_reaction: [{ type: 'custom_emoji', custom_emoji_id: '1' }] }))).toEqual(
    [],
  );
  const group = { id: -1, type: 'supergroup', title: 'Warga' };
  expect(parseUpdate(reaction({ chat: group, new_reaction: thumb }))).toEqual([]);
});

it('Telegram is asked for signs, which it gives to nobody unasked', () => {
  expect(allowedUpdates).toContain('message_reaction');
});
