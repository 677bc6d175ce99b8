import fc from 'fast-check';
import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { openAttemptJournal } from '../../../src/channels/whatsapp-web/attempt-journal.ts';
import { backoff } from '../../../src/channels/whatsapp-web/backoff.ts';
import { createClockSkew } from '../../../src/channels/whatsapp-web/clock-skew.ts';
import { composePieces } from '../../../src/channels/whatsapp-web/compose-pieces.ts';
import { isPersonalChat } from '../../../src/channels/whatsapp-web/is-personal-chat.ts';
import { readMessage } from '../../../src/channels/whatsapp-web/read-message.ts';
import { readVote } from '../../../src/channels/whatsapp-web/read-vote.ts';
import { createSentPolls } from '../../../src/channels/whatsapp-web/sent-polls.ts';
import { nextPhase } from '../../../src/channels/whatsapp-web/session-phase.ts';

const SITI = '6281234567890@c.us';

describe('backoff', () => {
  it('doubles up to the longest pause and keeps within half and one and a half of it', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, random) => {
        const pause = backoff(failures, 1_000, 300_000, random);
        expect(pause).toBeGreaterThanOrEqual(500);
        expect(pause).toBeLessThanOrEqual(450_000);
      }),
    );
    expect([0, 1, 2, 20].map((failures) => backoff(failures, 1_000, 300_000, 0.5))).toEqual([
      1_000, 2_000, 4_000, 300_000,
    ]);
  });
});

describe('the phases of a session', () => {
  it('go from starting over linking to ready', () => {
    const types = ['STARTED', 'LINK_SHOWN', 'AUTHENTICATED', 'READY'] as const;
    let phase = nextPhase('stopped', { type: 'STARTED' });
    const seen = types.map((type) => (phase = nextPhase(phase, { type })));
    expect(seen).toEqual(['starting', 'linking', 'authenticated', 'ready']);
  });

  it('do not go back when the library repeats itself', () => {
    for (const type of ['LINK_SHOWN', 'AUTHENTICATED', 'READY'] as const) {
      expect(nextPhase('ready', { type })).toBe('ready');
    }
  });
});

describe('addresses', () => {
  it.each([SITI, '99887766554433@lid'])('takes %s for a person', (address) => {
    expect(isPersonalChat(address)).toBe(true);
  });

  it.each(['1203@g.us', 'status@broadcast', '55@broadcast', '12@newsletter', '', 'x@c.us'])(
    'does not take %j for a person',
    (address) => {
      expect(isPersonalChat(address)).toBe(false);
    },
  );
});

describe('readMessage', () => {
  const message = {
    id: { _serialized: 'false_1', id: 'S1' },
    from: SITI,
    body: '',
    type: 'chat',
    timestamp: 1,
    fromMe: false,
    isStatus: false,
    location: undefined as never,
    vCards: [],
  };

  it('never throws on a card, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string(), (card) => {
        const read = readMessage('whatsapp-web', { ...message, type: 'vcard' as never, vCards: [card] });
        expect(['CONTACT', 'MEDIA']).toContain(read?.event.type);
      }),
    );
  });

  it.each(['e2e_notification', 'call_log', 'protocol', 'revoked', 'ciphertext', 'gp2'])(
    'passes over %s',
    (type) => {
      expect(readMessage('whatsapp-web', { ...message, type: type as never })).toBeUndefined();
    },
  );
});

describe('readVote', () => {
  const vote = {
    voter: { _serialized: SITI },
    selectedOptions: [{ localId: 0 }],
    interractedAtTs: 1_700_000_000_500,
    parentMsgKey: { _serialized: 'poll' },
  };

  it('takes the voter as an object or as a string', () => {
    const polls = createSentPolls();
    const object = readVote('whatsapp-web', vote, polls);
    expect(readVote('whatsapp-web', { ...vote, voter: SITI }, polls)).toEqual(object);
    expect(object).toMatchObject({ address: SITI, order: 1_700_000_000 });
  });

  it('lets the conversation ask again where neither choice nor words are known', () => {
    expect(readVote('whatsapp-web', vote, createSentPolls())?.event).toEqual({
      type: 'MEDIA',
      media: 'other',
    });
  });
});

describe('composePieces', () => {
  const choice = (n: number) => ({ key: String(n), label: `Pilihan ${n}`, data: `d${n}` });

  it('adds a poll only where it is wanted, may be used and fits', () => {
    const kinds = (count: number, polls: boolean, plain: boolean): string[] => {
      const choices = Array.from({ length: count }, (_, index) => choice(index));
      return composePieces({ message: { text: 'Pilih.', choices, plain } }, polls).map(({ kind }) => kind);
    };
    expect(kinds(2, true, false)).toEqual(['text', 'poll']);
    expect(kinds(2, false, false)).toEqual(['text']);
    expect(kinds(2, true, true)).toEqual(['text']);
    expect(kinds(1, true, false)).toEqual(['text']);
    expect(kinds(13, true, false)).toEqual(['text']);
  });

  it('says the words beside a voice note, which has no caption on WhatsApp', () => {
    const file = { as: 'voice', fileName: 'suara', mimeType: 'audio/ogg', bytes: Buffer.from('x') } as const;
    const pieces = composePieces({ message: { text: 'Rina: [pesan suara]', choices: [] }, file }, false);
    expect(pieces).toMatchObject([{ kind: 'file', caption: '' }, { text: 'Rina: [pesan suara]' }]);
  });

  it('names the poll by the question at the end', () => {
    const message = { text: 'Baik.\n\nKamu di mana?', choices: [choice(1), choice(2)] };
    expect(composePieces({ message }, true)[1]).toMatchObject({ kind: 'poll', title: 'Kamu di mana?' });
  });
});

describe('clock skew', () => {
  it('puts the time of a wrong clock into the seconds of the server', () => {
    const ahead = 300_000;
    let local = 1_700_000_000_000 + ahead;
    const skew = createClockSkew(() => local);
    skew.heard(1_700_000_000 - 60);
    expect(skew.toServer(local)).toBe(1_700_000_000 - 60);
    local += 1_000;
    skew.heard(1_700_000_001);
    expect(skew.toServer(local)).toBe(1_700_000_001);
  });
});

describe('the attempt journal', () => {
  const logger = pino({ level: 'silent' });

  it('knows after a restart what went and what is unsure, also behind a line cut off by a kill', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'journal-')), 'sent.jsonl');
    const journal = openAttemptJournal(path, logger);
    journal.begin('a');
    const now = Math.floor(Date.now() / 1000);
    journal.done('a', 'id-a', now);
    journal.done('old', 'id-old', now - 100_000);
    journal.begin('b');
    journal.begin('c');
    journal.refused('c');
    appendFileSync(path, '["d",{"sta');
    const again = openAttemptJournal(path, logger);
    expect(again.find('a')).toEqual({ state: 'done', messageId: 'id-a', order: now });
    expect(again.find('old')).toBeUndefined();
    expect(again.find('b')).toMatchObject({ state: 'begun' });
    expect(again.find('c')).toBeUndefined();
    expect(again.find('d')).toBeUndefined();
  });

  it('works from memory where the disk cannot be written', () => {
    const journal = openAttemptJournal('/nowhere/sent.jsonl', logger);
    journal.done('a', 'id', 1);
    expect(journal.find('a')).toMatchObject({ messageId: 'id' });
  });
});
