import fc from 'fast-check';
import { flows } from '../../flows/registry.ts';
import type { AnswerKind } from '../../flows/question.ts';
import type { RenderedMessage } from '../../src/channels/channel.ts';
import { seededRandom } from '../../src/assessments/math/seeded-random.ts';
import type { TurnEvent } from '../../src/conversation/ports.ts';
import { loadLocales } from '../../src/rendering/load-locales.ts';

/** Draws events a person, a platform and our own clock may cause; the same seed draws the same. */
export interface EventSource {
  /** `kind`: what the open question takes, so that half of the texts get somewhere. */
  next(last: RenderedMessage | null, older: RenderedMessage | null, kind?: AnswerKind): TurnEvent;
  /** Evenly in [0, 1). */
  random(): number;
}

const answers =
  'ya|tidak|1|2|3|4|5|0|9|k|12|17-8-2001|1 januari 2010|31-2-2000|siti aminah|utami|perempuan|magelang|klaten|bantul|smk|s2|diploma|jaga toko|belum|2 tahun|2,5 juta|5 milyar|0812 3456 7890|admin|kasir solo|zz|mana saja|lewati|tunanetra|hapus|lamar k7ma|cari kasir|simpan|bukan|tugas|tugas 3|kanca 1a2b 3c4d'.split(
    '|',
  );

const fitting: Record<AnswerKind, string[]> = {
  name: ['siti aminah', 'Utami', 'nama saya Budi'],
  date: ['17-8-2001', '1 januari 2010', '5 mei 99'],
  yesno: ['ya', 'inggih', 'tidak', 'belum'],
  permissions: ['a ya, b tidak, c ya', 'ya semua', 'a ya', 'ya'],
  number: ['0', '2', 'setahun setengah'],
  money: ['2,5 juta', '3', '5 milyar', 'dua juta'],
  phone: ['0812 3456 7890', '+62 856 1111 2222'],
  region: ['magelang', 'klaten', 'solo', 'bantul', 'banyumanik'],
  regions: ['solo, semarang', 'klaten', 'magelang'],
  education: ['smk', 's2', 'paket c', 'diploma'],
  gender: ['perempuan', 'cowok'],
  study: ['tata busana 2020', 'lulus 2019', 'jurusan TKJ'],
  fields: ['jaga toko', 'kerja di pabrik', 'belum pernah'],
  need: ['gpp kak', 'kursi roda'],
  text: ['admin', 'kasir solo', 'zz', 'batik', 'terserah'],
  ratings: ['4 5 3', '1 2 3 4 5 1', '4', 'suka suka'],
  changes: ['ganti c 2', 'ganti c'],
  search: ['admin', 'kasir solo', 'zzz', 'batik', 'terserah', 'ok', '99'],
};

const words = Object.values(loadLocales()).flatMap(({ words: lists = {} }) =>
  Object.values(lists).flatMap((list) => (Array.isArray(list) ? list.map(String) : [])),
);

export function createEventSource(seed: number): EventSource {
  const odd = fc.sample(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc
        .array(fc.constantFrom('\u0000', '\ud83d', '\u200b', '\u202e', '😀', 'ي', '\u0301', ' '), {
          maxLength: 30,
        })
        .map((parts) => parts.join('')),
      fc.constant('x'.repeat(10_000)),
    ),
    { seed, numRuns: 400 },
  );
  let step = 0;
  const random = (): number => seededRandom(seed, (step += 1));
  const pick = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(random() * list.length)] ?? otherwise;

  const text = (last: RenderedMessage | null, answer: AnswerKind | undefined): string => {
    if (answer !== undefined && random() < 0.5) return pick(fitting[answer], 'ya');
    const kind = random();
    const choice = pick(last?.choices ?? [], { key: '1', label: 'Ya', data: '' });
    if (kind < 0.5) return choice.key;
    if (kind < 0.65) return choice.label;
    if (kind < 0.8) return pick(answers, 'ya');
    return kind < 0.9 ? pick(words, 'menu') : pick(odd, '');
  };

  const press = (message: RenderedMessage | null): TurnEvent => {
    const data = pick(message?.choices ?? [], { key: '', label: '', data: pick(odd, '') }).data;
    const callback = random() < 0.7 ? { callbackId: `c${step}` } : {};
    return { type: 'PICK', data, messageId: 'm1', label: 'x', shown: 'y', ...callback };
  };

  const rare = (): TurnEvent =>
    pick<TurnEvent>(
      [
        { type: 'START' },
        { type: 'START', payload: 'loker-K7MA' },
        { type: 'START', payload: pick(odd, '') },
        { type: 'CONTACT', phone: '+6281234567890', own: true },
        { type: 'CONTACT', phone: '12', own: false },
        { type: 'LOCATION', latitude: -7, longitude: 110 },
        { type: 'MEDIA', media: 'sticker' },
        { type: 'MEDIA', media: 'photo', caption: pick(answers, 'ya') },
        { type: 'EDITED', text: pick(answers, 'ya') },
        { type: 'REACHABLE', reachable: false },
        { type: 'MOVED', to: 'elsewhere' },
        { type: 'OPTED_OUT' },
        { type: 'OPTED_IN' },
        { type: 'TIMER_FIRED', key: 'resume' },
        { type: 'ALERTS_DUE' },
        { type: 'ASK_AGAIN', step: Math.floor(random() * 40) },
        { type: 'PICK', data: `n:${pick(['apply', 'detail', 'dismiss', 'save', 'wipe'], '')}:7` },
        { type: 'PICK', data: `${Math.floor(random() * 40)}:${pick(choiceIds, 'yes')}` },
      ],
      { type: 'START' },
    );

  return {
    random,
    next: (last, older, answer) => {
      const kind = random();
      if (kind < 0.6) return { type: 'TEXT', text: text(last, answer) };
      if (kind < 0.85) return press(last);
      return kind < 0.92 ? press(older) : rare();
    },
  };
}

const choiceIds = ['yes', 'no', 'nav.back', 'nav.pause', 'resume', ...Object.keys(flows)];
