import { expect, it, onTestFinished } from 'vitest';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { makeBotBed } from './support/bot-bed.ts';
import { startKanca } from './support/start-kanca.ts';

it('a rehearsal plays ten steps with whoever sent its word, and keeps what others write', async () => {
  const bed = await makeBotBed();
  const standIn = await startTelegramStandIn({ keepLog: false });
  const settings = { ...bed.settings, TELEGRAM_API_ROOT: standIn.url, TELEGRAM_BOT_TOKEN: standIn.token };
  const rehearsal = startKanca(['rehearse', 'telegram'], settings);
  onTestFinished(async () => {
    await rehearsal.kill();
    await standIn.close();
    await bed.close();
  });
  const operator = standIn.user(51_001);
  const last = { id: 0 };
  const toOthers: string[] = [];
  standIn.onMessage((message, user) => {
    if (user.id === operator.id) last.id = message.message_id;
    else toOthers.push(message.text ?? '');
  });

  const said = await rehearsal.says(/GLADI\d{4}/u);
  standIn.user(51_002).sends('halo, ada lowongan?');
  operator.sends(/GLADI\d{4}/u.exec(said)?.[0] ?? '');
  await rehearsal.says(/Press the button "Dua"/u);
  operator.presses(last.id, 'rehearsal:1');
  await rehearsal.says(/Type 2/u);
  operator.sends('2');
  await rehearsal.says(/Reply to that message/u);
  operator.replies(last.id, 'ya');
  await rehearsal.says(/Send any photo/u);
  operator.sendsPhoto();
  await rehearsal.says(/The bot is down now/u);
  operator.sends('satu');
  operator.sends('dua');
  rehearsal.write('');
  await rehearsal.says(/Block the bot/u);
  operator.blocks();
  rehearsal.write('');

  expect(await rehearsal.exited, rehearsal.lines.join('\n')).toBe(0);
  for (const step of [
    'text',
    'buttons',
    'typed',
    'edit',
    'reply',
    'picture',
    'PDF',
    'photo',
    'restart',
    'blocked',
  ])
    expect(rehearsal.lines).toContain(`same ${step}`);
  expect(toOthers).toEqual([]);
  const kept = await bed.inDatabase((db) => db.prisma.inbox.findMany({ where: { doneAt: null } }));
  expect(kept.map(({ event }) => event)).toEqual([{ type: 'TEXT', text: 'halo, ada lowongan?' }]);
});
