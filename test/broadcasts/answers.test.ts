import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboundEvent, RenderedMessage } from '../../src/channels/channel.ts';
import type { Database } from '../../src/storage/database.ts';
import { deletePerson } from '../../src/storage/people/delete-person.ts';
import { takeBackAnswer } from '../../src/storage/broadcasts/keep-answer.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { choosePeople, openOffice, typeNumber, writeTexts, type Office } from './office.ts';
import { insertPeople } from './people.ts';

let db: Database;
let office: Office;
let rina: Chat;
let broadcastId: number;
let ids: number[];
let messages = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  rina = await office.staff('counselor', '33.74');
  const people = ['Siti', 'Budi', 'Ani', 'Dwi', 'Eko', 'Fitri', 'Gita', 'Hadi'].map((name) => ({
    name,
    regency: '33.74',
    ...(name === 'Dwi' && { reachable: false }),
  }));
  ids = await insertPeople(db, people, { now: office.clock.now(), address: (n) => `seeker${n}` });
  for (const n of [0, 1, 2, 4, 5, 6, 7]) await tell(n, 'halo');
  await writeTexts(rina, 'Pelatihan menjahit gratis mulai 7 Desember.');
  await choosePeople(rina, 'daerah=33.74');
  await rina.press('send');
  await typeNumber(rina);
  await office.tick();
  ({ id: broadcastId } = await db.prisma.broadcast.findFirstOrThrow());
});
afterAll(() => db.close());

async function tell(n: number, what: string | InboundEvent): Promise<RenderedMessage> {
  messages += 1;
  const event: InboundEvent = typeof what === 'string' ? { type: 'TEXT', text: what } : what;
  const envelope = { channel: office.channel.name, address: `seeker${n}`, externalId: `s${messages}` };
  await rina
    .runtime()
    .receive([{ ...envelope, event, ...(typeof what === 'string' && { order: 1e6 + messages }) }]);
  await rina.runtime().pump();
  office.clock.advance(1_000);
  return lastTo(n);
}

function lastTo(n: number): RenderedMessage {
  const found = office.channel.sentTo(`seeker${n}`).findLast(({ message }) => message.text !== '');
  if (found === undefined) throw new Error(`nothing was sent to seeker${n}`);
  return found.message;
}

const answers = () => db.prisma.broadcastAnswer.findMany({ orderBy: { id: 'asc' } });
const kindsOf = async (n: number) =>
  (await db.prisma.broadcastAnswer.findMany({ where: { personId: ids[n] ?? 0 } })).map(({ kind }) => kind);
const replyOf = async (n: number) =>
  (await db.prisma.broadcastRecipient.findFirst({ where: { personId: ids[n] ?? 0 } }))?.reply;

async function openAnswers(chat: Chat): Promise<RenderedMessage> {
  for (const words of ['MENU', 'TUGAS']) await chat.say(words);
  await chat.press('broadcast');
  await chat.press(`b${broadcastId}`);
  await chat.press('answers');
  return chat.last();
}

describe('free words after a broadcast', () => {
  it('go to the office, and the person is told so, with the buttons still there', async () => {
    const shown = await tell(0, 'jam berapa mulainya kak?');
    expect(shown.text).toContain('kuteruskan ke petugas dinas');
    expect(shown.text).toContain('“jam berapa mulainya kak?”');
    expect(shown.choices.map(({ label }) => label)).toContain('Saya tertarik');
    expect(await answers()).toMatchObject([{ broadcastId, personId: ids[0], kind: 'question' }]);
    expect((await tell(0, '1')).text).toContain('sudah kucatat');
    expect(await replyOf(0)).toBe('0');
  });

  it.each([
    [1, 'kasir solo', 'kasir Kota Surakarta'],
    [1, 'mau bicara dengan petugas', 'Tulis pertanyaanmu'],
    [1, '0', ''],
    [1, 'aku pengen mati aja', ''],
    [1, 'MENU', ''],
    [1, 'hapus data saya', ''],
    [1, 'MENU', ''],
    [2, 'jangan kirim pesan lagi', ''],
  ])('stay what they are where person %i says "%s"', async (n, words, said) => {
    const before = (await answers()).length;
    const shown = await tell(n, words);
    expect(shown.text).toContain(said);
    expect(shown.text).not.toContain('kuteruskan ke petugas dinas');
    expect((await answers()).length).toBe(before);
  });

  it('stop all news at once where they say so', async () => {
    const { stoppedAt } = await db.prisma.person.findUniqueOrThrow({ where: { id: ids[2] ?? 0 } });
    expect(stoppedAt).not.toBeNull();
  });

  it('are sorted for the office, and "daftar" is an answer like the name of the button is a press', async () => {
    await tell(4, 'daftar');
    await tell(4, 'MENU');
    await tell(5, 'saya tidak bisa datang karena sakit');
    await tell(6, 'kasir solo');
    await tell(6, 'MENU');
    await tell(6, 'saya tertarik');
    expect([await kindsOf(4), await kindsOf(5), await kindsOf(6)]).toEqual([['yes'], ['no'], []]);
    expect(await replyOf(6)).toBe('0');
  });

  it('can be taken back, and what the office answers already cannot', async () => {
    await tell(5, 'eh salah kirim');
    expect(await kindsOf(5)).toEqual(['no', 'other']);
    const choice = lastTo(5).choices.find(({ label }) => label === 'Bukan untuk petugas');
    expect((await tell(5, { type: 'PICK', data: choice?.data ?? '', callbackId: 'c' })).text).toContain(
      'sudah kutarik',
    );
    expect(await kindsOf(5)).toEqual(['no']);
  });

  it('do not answer it after three days, unless they reply to its very message', async () => {
    office.clock.advance(73 * 3_600_000);
    const before = (await answers()).length;
    await tell(7, 'masih ada tempat tidak bu');
    expect((await answers()).length).toBe(before);
    const { outboxId } = await db.prisma.broadcastRecipient.findFirstOrThrow({
      where: { personId: ids[7] ?? 0 },
    });
    const replyTo = `m${outboxId}`;
    await tell(7, 'MENU');
    expect((await tell(7, { type: 'TEXT', text: 'masih ada tempat tidak bu', replyTo })).text).toContain(
      'kuteruskan',
    );
    expect(await kindsOf(7)).toEqual(['question']);
    await tell(7, { type: 'TEXT', text: '1', replyTo });
    expect(await replyOf(7)).toBe('0');
  });
});

describe('the office', () => {
  it('sees what came back in groups, looks through them and finds a word', async () => {
    const shown = await openAnswers(rina);
    expect(shown.choices.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        '“Saya tertarik”: 3',
        'Menulis mau: 1',
        'Bertanya: 2',
        'Menulis tidak bisa: 1',
      ]),
    );
    await rina.press('question');
    expect(rina.last().text).toContain(
      'Hadi, Kota Semarang: masih ada tempat tidak bu\nSiti, Kota Semarang: jam berapa',
    );
    await rina.press('nav.back');
    await rina.press('searchAnswers');
    await rina.say('sakit');
    expect(rina.last().text).toContain('Fitri, Kota Semarang: saya tidak bisa datang');
    expect(rina.last().text).not.toContain('Siti');
  });

  it('answers one at a tap: it becomes a ticket in hand, and the person hears who talks', async () => {
    await openAnswers(rina);
    await rina.press('question');
    const [open] = rina.last().choices.filter(({ label }) => label === 'Buka Siti');
    await rina.tell({ type: 'PICK', data: open?.data ?? '', callbackId: 'c' });
    await rina.press('toTicket');
    expect(rina.last().text).toContain('Penanya: jam berapa mulainya kak?');
    const [answer] = await db.prisma.broadcastAnswer.findMany({ where: { personId: ids[0] ?? 0 } });
    const ticket = await db.prisma.ticket.findUniqueOrThrow({ where: { id: answer?.ticketId ?? 0 } });
    expect(ticket).toMatchObject({ state: 'taken', assignedTo: await rina.personId() });
    expect(lastTo(0).text).toContain('Sekarang kamu bicara dengan');
    await rina.say('Jam 8 pagi, ya.');
    expect(lastTo(0).text).toContain('Jam 8 pagi, ya.');
    expect(await takeBackAnswer(db.prisma, answer?.id ?? 0, ids[0] ?? 0)).toBe(false);
    await rina.press('close');
    await rina.press('nav.back');
    expect(rina.last().text).toContain('jam berapa mulainya kak?');
  });

  it('tags those of a group, and writes to them', async () => {
    await openAnswers(rina);
    await rina.press('b0');
    expect(rina.last().text).toContain('Siti, Kota Semarang');
    await rina.press('tag');
    await rina.say('jahit desember');
    expect(rina.last().text).toContain('Tanda jahit-desember kupasang pada 3 orang');
    expect(await db.prisma.personTag.count({ where: { tag: 'jahit-desember' } })).toBe(3);
    await rina.press('write');
    await rina.say('Besok kumpul jam 8.');
    expect(rina.last().text).toContain('ke kurang dari 10 orang');
    expect(rina.last().text).toContain(`Sasaran: menekan tombol 1 siaran ${broadcastId}`);
  });

  it('sees nothing any more of somebody who deletes their account', async () => {
    await openAnswers(rina);
    await rina.press('no');
    expect(rina.last().text).toContain('saya tidak bisa datang karena sakit');
    await deletePerson(db.prisma, ids[5] ?? 0, office.clock.now());
    expect(await kindsOf(5)).toEqual([]);
    const left = await db.prisma.$queryRaw<{ left: number }[]>`
      SELECT (SELECT count(*) FROM conversation WHERE snapshot::text LIKE '%karena sakit%' OR suspended::text LIKE '%karena sakit%')::int
        + (SELECT count(*) FROM outbox WHERE message::text LIKE '%karena sakit%')::int AS left`;
    expect(left).toEqual([{ left: 0 }]);
  });

  it('sends again to those it did not reach, and to nobody else', async () => {
    await db.prisma.address.update({
      where: { channel_externalId: { channel: office.channel.name, externalId: 'seeker1' } },
      data: { state: 'active' },
    });
    await db.prisma.broadcastRecipient.updateMany({
      where: { personId: ids[1] ?? 0, broadcastId },
      data: { outcome: 'failed', error: 'Bad Gateway' },
    });
    for (const words of ['MENU', 'TUGAS']) await rina.say(words);
    await rina.press('broadcast');
    await rina.press(`b${broadcastId}`);
    expect(rina.last().text).toContain('1 orang, kata aplikasinya: “Bad Gateway”');
    await rina.press('againMissed');
    expect(rina.last().text).toContain('ke kurang dari 10 orang');
    expect(rina.last().text).toContain(`Sasaran: belum dapat siaran ${broadcastId}`);
  });
});
