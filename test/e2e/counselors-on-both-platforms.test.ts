import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hears, patience, play, readConversation, wordsOf } from './support/play.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.town.close());

describe('two counselors and hundreds of seekers on both platforms', () => {
  it('get their roles by one-time codes, each of which works once', async () => {
    const { town, rina, bambang, citra } = stage;
    const invite = async (...args: string[]): Promise<string> =>
      /KANCA-\w{4}-\w{4}/u.exec(await town.kanca('roles', 'invite', ...args))?.[0] ?? '';
    const codes = await Promise.all([
      invite('--role', 'counselor', '--scope', '33.74'),
      invite('--role', 'supervisor'),
      invite('--role', 'supervisor'),
    ]);
    await Promise.all(
      [rina, bambang, citra].map((one, n) => play(one, [[codes[n] ?? '', 'counselor:granted']])),
    );
    await stage.all([stage.seeker(0)], [[codes[0], 'counselor:invite_unknown']]);
  });

  it('a broadcast is composed, with slips, looked at and tried, while newcomers register', async () => {
    const { town, rina } = stage;
    const register = readConversation('register');
    await Promise.all([
      play(rina, [
        ...readConversation('compose'),
        ['daerah=33.74 dan (belum tes atau bahasa=jv)', 'orang yang cocok'],
        ...readConversation('add'),
      ]),
      play(town.onTelegram(999_001), register),
      play(town.onWhatsapp('6281377700001'), register),
    ]);
    const numbers = [
      ...rina
        .heard()
        .join('\n')
        .matchAll(/kira-kira (\d+)(?: dari (\d+))? orang/giu),
    ];
    const told = numbers.flatMap(([, reached, fit]) => [Number(reached), Number(fit ?? reached)]);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((people) => people % 10 !== 0)).toEqual([]);
    for (const words of ['Ada pelatihan', 'Wonten pelatihan', 'A free sewing']) await hears(rina, words);
    expect(stage.copies()).toBe(0);
  });

  it('it is sent by a typed number, and paused: nothing leaves, whatever is pressed, typed or forged', async () => {
    const { town, rina, told } = stage;
    const begun = stage.nextOnTelegram(20);
    await play(rina, [
      ['[broadcast:choice_send]', 'broadcast:confirmSend'],
      ['salah', 'broadcast:wrongNumber'],
      ['[broadcast:choice_send]', 'broadcast:confirmSend'],
      ['{number}', 'broadcast:begins'],
    ]);
    const readers = () => told.filter((one) => stage.copiesOf(one) === 1);
    const pressing = (channel: string) => readers().filter((one) => one.channel === channel && !one.outside);
    await Promise.all([begun, hears(rina, 'Siaran 1: ')]);
    await vi.waitFor(() => expect(pressing('whatsapp-cloud').length).toBeGreaterThan(4), patience);
    await play(rina, [['[broadcast:choice_pause]', 'broadcast:now_paused']]);
    await stage.comesToRest(1);
    const copies = stage.copies();
    expect(copies).toBeLessThan(told.length);
    expect(readers()).toHaveLength(copies);
    const onTelegram = pressing('telegram');
    const onWhatsapp = pressing('whatsapp-cloud');
    const intruders = [stage.seeker(3), stage.seeker(203)];
    await Promise.all([
      stage.all(
        [...onTelegram.slice(0, 5), ...onWhatsapp.slice(0, 3)],
        [['[broadcast:button_interested]', 'broadcast:thanks']],
      ),
      stage.all(
        [...onTelegram.slice(5, 7), ...onWhatsapp.slice(3, 5)],
        [['[broadcast:button_search]', 'vacancies:ask']],
      ),
      stage.all(intruders, readConversation('intrude')),
    ]);
    const log = await town.kanca('roles', 'log', '--refused');
    const refused = log.split('\n').map((line) => JSON.parse(line) as { action: string; actorId: number });
    for (const action of ['work.open', 'broadcast.pause', 'broadcast.read', 'broadcast.reply']) {
      const actors = refused.filter((line) => line.action === action).map(({ actorId }) => actorId);
      expect(new Set(actors).size, action).toBe(intruders.length);
    }
    expect(stage.copies()).toBe(copies);
  });

  it('it goes on, through a kill of the server; all others are answered, and everybody is told once', async () => {
    const { town, rina, crowd, told } = stage;
    const reachable = told.filter(({ blocked }) => !blocked);
    const others = crowd.filter(({ regency, blocked }) => regency !== '33.74' && !blocked);
    const left = reachable.filter((one) => one.channel === 'telegram' && stage.copiesOf(one) === 0).length;
    const halfWay = stage.nextOnTelegram(Math.ceil(left / 2));
    await play(rina, [
      ['[Siaran 1,]', 'dijeda'],
      ['[broadcast:choice_resume]', 'sedang dikirim'],
    ]);
    const chat = stage.all(others, [['MENU', 'menu:home']]);
    await halfWay;
    await town.kill();
    expect(stage.copies()).toBeLessThan(reachable.length);
    const underWay = await town.inDatabase(({ prisma }) =>
      prisma.outbox.findMany({ where: { broadcastId: 1, state: 'sending' }, include: { address: true } }),
    );
    const late = stage.all(others.slice(0, 30), [['MENU', 'menu:home']]);
    await town.serve();
    await hears(rina, 'Siaran 1 selesai');
    await Promise.all([chat, late]);
    const repeatable = new Set(underWay.map(({ address }) => address.externalId.replace('ID.', '')));
    for (const seeker of crowd) {
      const due = reachable.includes(seeker) ? 1 : 0;
      const most = repeatable.has(seeker.chat) ? 2 * due : due;
      expect(stage.copiesOf(seeker), seeker.name).toBeGreaterThanOrEqual(due);
      expect(stage.copiesOf(seeker), seeker.name).toBeLessThanOrEqual(most);
    }
  });

  it('one message has shown how far it was, and a table tells what became of each person', async () => {
    const { rina, audience, told } = stage;
    const isProgress = (words: string): boolean => /^Siaran 1(?:: \d| selesai)/u.test(words);
    expect(rina.shown().filter(isProgress)).toHaveLength(1);
    expect(rina.heard().filter(isProgress).length).toBeGreaterThan(1);
    await play(rina, [
      ['[broadcast:choice_csv]', 'broadcast:results'],
      ['0', 'Membalas 12'],
    ]);
    const lines = rina.file()?.bytes.toString().trim().split('\n') ?? [];
    const rows = lines.slice(1).map((line) => line.split(','));
    const count = (column: number, value: string): number =>
      rows.filter((cells) => cells[column] === value).length;
    const blocked = told.filter((seeker) => seeker.blocked).length;
    expect(rows).toHaveLength(audience.filter(({ stopped }) => !stopped).length);
    expect(count(3, 'sent')).toBe(told.length - blocked);
    expect(count(3, 'unreachable')).toBe(blocked);
    expect(count(3, 'fatigue')).toBe(rows.length - told.length);
    expect([count(5, 'Saya tertarik'), count(5, 'Cari lowongan')]).toEqual([8, 4]);
  });

  it('the supervisor gets figures as picture and table; what is about fewer than five is hidden', async () => {
    const { bambang } = stage;
    await play(bambang, [
      ['TUGAS', 'counselor:home'],
      ['[counselor:report]', 'Laki-laki: tidak ditampilkan'],
      ['[report:picture]', 'report:pictureText'],
    ]);
    const picture = bambang.file()?.bytes ?? Buffer.alloc(0);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeLessThan(40_000);
    await play(bambang, [
      ['[report:again]', 'Laki-laki: tidak ditampilkan'],
      ['[report:csv]', 'report:csvText'],
    ]);
    const csv = bambang.file()?.bytes.toString() ?? '';
    expect(csv).toContain('\nMendaftar;daerah;Kabupaten Banyumas;520;');
    expect(csv).toMatch(/^Mendaftar;daerah;Kota Magelang;;.*;tidak ditampilkan:/mu);
  });

  it.concurrent('what goes to many needs a second person, who may also stop it', async () => {
    const { town, bambang, citra } = stage;
    const begun = stage.nextOnTelegram(25);
    await play(bambang, readConversation('compose-for-many'));
    await hears(citra, 'broadcast:pleaseApprove');
    await play(bambang, [
      ['[Siaran 2,]', 'menunggu persetujuan'],
      ['<n:b2:approve>', null],
    ]);
    expect(bambang.labels()).not.toContain('Setujui');
    await play(citra, [
      ['TUGAS', 'counselor:home'],
      ['[counselor:broadcast]', 'broadcast:home'],
      ['[Siaran 2,]', 'menunggu persetujuan'],
      ['[broadcast:choice_approve]', 'broadcast:confirmApprove'],
      ['{number}', 'broadcast:approved'],
    ]);
    await begun;
    await play(citra, [
      ['[broadcast:choice_cancel]', 'broadcast:confirmCancel'],
      ['[broadcast:choice_cancelYes]', 'dibatalkan'],
    ]);
    await stage.comesToRest(2);
    const sent = stage.invited();
    expect(sent).toBeLessThan(520);
    const status = await town.kanca('broadcast', 'status', '2');
    expect(status).toContain('Broadcast 2: cancelled');
    expect(status).toContain(`sent ${sent},`);
    expect(status).toContain(`passed over ${520 - sent},`);
  });

  it.concurrent(
    'a seeker talks with the counselor across platforms, and the bot keeps out of it',
    async () => {
      const { rina, town } = stage;
      const asker = stage.seeker(202);
      const { phone } = asker;
      await stage.all(
        [asker],
        [
          ['PETUGAS', 'ticket:question'],
          ['Kapan pelatihan njait dipunwiwiti?', 'Pitakenan panjenengan sampun kula cathet.'],
        ],
      );
      await play(rina, [
        ['TUGAS', 'counselor:home'],
        ['[counselor:waiting]', 'Kapan pelatihan njait'],
        ['[Buka tiket 1]', 'counselor:state_waiting'],
        ['[counselor:take]', 'counselor:room'],
      ]);
      await hears(phone, 'ticket:talkingTo', 'jv');
      const before = phone.heard().length;
      await phone.writes('sae');
      await hears(rina, 'Tiket 1, Warga 202: sae');
      await play(rina, [
        ['Pelatihan mulai Senin', null],
        ['[counselor:canned]', 'counselor:cannedQuestion'],
        ['[ticket:cannedLabel_training]', 'counselor:sent'],
        ['[counselor:note]', 'counselor:noteQuestion'],
        ['Perlu ditelepon besok', 'counselor:noted'],
        ['[counselor:close]', 'counselor:closeSure'],
        ['[counselor:closeYes]', 'counselor:closed'],
      ]);
      await hears(phone, 'ticket:rating', 'jv');
      await stage.all([asker], [['[ticket:rating_3]', 'ticket:rated']]);
      const [first = '', second = '', ...rest] = phone.heard().slice(before);
      expect(first).toBe('Rina (petugas): Pelatihan mulai Senin');
      expect(second).toContain(wordsOf('ticket:canned_training', 'jv'));
      expect(rest.join()).not.toContain('Perlu ditelepon');
      const ticket = await town.inDatabase(({ prisma }) => prisma.ticket.findFirstOrThrow());
      expect(ticket).toMatchObject({ id: 1, state: 'closed', satisfaction: 3 });
    },
  );

  it('a role that is taken back is gone at once, and the supervisor sees what is done', async () => {
    const { town, rina, bambang } = stage;
    await play(bambang, [['TUGAS 1', 'counselor:state_closed']]);
    expect(await town.kanca('roles', 'revoke', 'telegram:801')).toContain('revoked 1 roles');
    await play(rina, [
      ['TUGAS', 'counselor:notForYou'],
      ['<n:b1:csv>', 'broadcast:notAllowed'],
    ]);
  });
});
