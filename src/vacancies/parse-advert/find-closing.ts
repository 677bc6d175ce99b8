import { DateTime } from 'luxon';
import { monthOf } from '../../answers/dates/month-words.ts';

const strong = String.raw`selambat(?:[- ]?lambat|2)?nya|paling (?:lambat|telat|akhir|lama)|terakhir(?: (?:kirim|lamaran|daftar|pendaftaran))?|batas(?: (?:akhir|waktu|lamaran|pendaftaran|pengiriman))*|deadline|dead line|dl|di ?tutup|tutup(?:nya)?|penutupan|clos(?:ing|es|ed)(?: date)?|last day|berakhir|expired?|ditunggu(?: (?:sampai|hingga|s\.?/?d\.?))?|paling lambate|pungkasan`;
const weak = String.raw`sampai(?: dengan)?|s\.?/d\.?|sd|s\.d\.?|hingga|sebelum|sblm|sebelom|nganti|sadurunge|before|by|until|till|through|no later than|max(?:imal)?|maks(?:imal)?|berlaku|cap pos`;
const between = String.raw`[\s:.,;-]*(?:(?:pada|di|ing|on|tgl|tanggal|tggl|hari|dina|jam \d{1,2}(?:[.:]\d\d)?|pukul \d{1,2}(?:[.:]\d\d)?|wib|lamaran|pendaftaran|date|adalah|is|cap pos|sampai(?: dengan)?|s\.?/?d\.?|hingga|maks(?:imal)?)[\s:.,;-]*){0,5}`;
const weekdays =
  "senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const dayNames = [
  'senin|monday',
  'selasa|tuesday',
  'rabu|wednesday',
  'kamis|thursday',
  "jum'?at|friday",
  'sabtu|saturday',
  'minggu|ahad|sunday',
];
const day = String.raw`(?:\d{1,2}\s*(?:-|s\.?/?d\.?|sampai|to)\s*)?(\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?:[\s,./-]+'?(\d{4}|2\d)(?![\d:.]\d|\d|\s*(?:orang|org|jt|juta|rb|th\b|thn|tahun)))?`;

type Reading = (found: RegExpExecArray, today: DateTime) => DateTime | undefined;
const shapes: [RegExp, Reading][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})/, ([, y, m, d], today) => dated(d, Number(m), y, today)],
  [
    new RegExp(String.raw`^${day}[\s./-]*(?:of )?([a-z]{3,10})\b\.?${year}`),
    ([, d, m, y], today) => dated(d, monthOf(m ?? ''), y, today),
  ],
  [
    new RegExp(String.raw`^([a-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b${year}`),
    ([, m, d, y], today) => dated(d, monthOf(m ?? ''), y, today),
  ],
  [
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?(?![\d]|[.:]\d|\s*(?:wib|jam|pm|am|orang|th\b|thn|tahun|jt|juta|rb))/,
    ([, d, m, y], today) => dated(d, Number(m), y, today),
  ],
  [/^akhir (?:bulan )?([a-z]{3,10})\b(?:\s+(\d{4}))?/, ([, m, y], today) => endOf(m ?? '', y, today)],
  [/^(?:akhir|ujung) (?:th|tahun)/, (_, today) => today.endOf('year')],
  [/^(?:end of (?:the )?month)/, (_, today) => today.endOf('month')],
  [/^(?:hari ini|dina iki|today|malam ini|nanti malam)/, (_, today) => today],
  [
    /^(?:besok|bsk|besuk|sesuk|tomorrow)(?! (?:senin|selasa|rabu|kamis|jum|sabtu|minggu))/,
    (_, today) => today.plus({ days: 1 }),
  ],
  [/^lusa\b/, (_, today) => today.plus({ days: 2 })],
  [/^(\d{1,2}) hari (?:lagi|ke ?depan)/, ([, count], today) => today.plus({ days: Number(count) })],
];
const dayAlone =
  /^(\d{1,2})(?![\d]|[.:/,]\d|\s*(?:orang|org|th|thn|tahun|hari|jam|jt|juta|rb|ribu|wib|bulan|bln|kg|cm|%|x\b|-))/;
const asCalendarDay = /\b(?:tgl|tanggal|tggl)\.?\s*$/;
const notClosing =
  /\b(?:interview|wawancara|walk ?in|tes|test|mulai (?:kerja|masuk)|training|lahir|usia|umur|jam kerja|buka jam)\b[^\n.;]{0,30}$|\b(?:kerja|kontrak|proyek|garapan|kerjo)\s*$/;

/**
 * The last day that an advert names ("paling lambat 15 Desember", "s/d 7 Des 2026", "before Dec 5", "sebelum tgl 5",
 * "terakhir besok"), as YYYY-MM-DD. Without a year (or month) it is the next such day from `today`, itself included; days
 * of interviews and of beginning are passed over. Null where none is named.
 */
export function findClosing(text: string, today: string): string | null {
  const folded = text.toLowerCase();
  const from = DateTime.fromISO(today);
  const ranged = new RegExp(
    String.raw`\b(?:periode|pendaftaran|penerimaan|lamaran|dibuka|registrasi|open)\b[^\n\d]{0,30}(?:[^\n\d]{0,40}\b(?:tgl|tanggal) )?(?=\d{1,2}(?:\s+[a-z]+)?(?:\s+\d{4})?\s*(?:-|s\.?/?d\.?|sampai|hingga)\s*\d)`,
    'g',
  );
  for (const [cues, bound] of [
    [strong, true],
    [weak, false],
  ] as const) {
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\d])(?:${cues})(?![\p{L}])${between}(?:(${weekdays})(?:\s*(?:depan|ini|besok))?[\s,.(]*(?:tgl|tanggal)?\s*)?`,
      'gu',
    );
    for (const found of folded.matchAll(pattern)) {
      if (!bound && notClosing.test(folded.slice(0, found.index))) continue;
      const at = found.index + found[0].length;
      const read =
        readDay(folded.slice(at, at + 40), from) ?? lone(folded.slice(at, at + 20), found[0], bound, from);
      const named =
        bound && found[1] !== undefined && !/tutup/.test(found[0]) ? nextWeekday(found[1], from) : undefined;
      const one = read ?? named;
      if (one?.isValid === true) return one.toISODate();
    }
  }
  const soon =
    /\b(hari ini|besok|bsk|sesuk|lusa) (?:hari )?(?:terakhir|ditutup|tutup pendaftaran|pungkasan)\b/.exec(
      folded,
    )?.[1];
  if (soon !== undefined) return readDay(soon, from)?.toISODate() ?? null;
  for (const found of folded.matchAll(ranged)) {
    const rest = folded
      .slice(found.index + found[0].length)
      .replace(/^\d{1,2}(?:\s+[a-z]+)?(?:\s+\d{4})?\s*(?:-|s\.?\/?d\.?|sampai|hingga)\s*/, '');
    const one = readDay(rest.slice(0, 40), from);
    if (one?.isValid === true) return one.toISODate();
  }
  return null;
}

function readDay(rest: string, today: DateTime): DateTime | undefined {
  for (const [shape, read] of shapes) {
    const found = shape.exec(rest);
    const one = found === null ? undefined : read(found, today);
    if (one?.isValid === true) return one;
  }
  return undefined;
}

/** "Sebelum tgl 5": a day of this month or the next. */
function lone(rest: string, before: string, bound: boolean, today: DateTime): DateTime | undefined {
  const found = dayAlone.exec(rest);
  if (found === null || !(asCalendarDay.test(before) || (bound && /^\d{1,2}\s*(?:$|[\n)!])/.test(rest))))
    return undefined;
  const at = today.set({ day: Number(found[1]) });
  if (at.day !== Number(found[1])) return undefined;
  return at < today ? at.plus({ months: 1 }) : at;
}

function dated(
  d: string | undefined,
  month: number | undefined,
  y: string | undefined,
  today: DateTime,
): DateTime | undefined {
  if (month === undefined || month < 1 || month > 12 || d === undefined) return undefined;
  if (y !== undefined)
    return DateTime.fromObject({ year: Number(y) + (y.length === 2 ? 2000 : 0), month, day: Number(d) });
  const now = DateTime.fromObject({ year: today.year, month, day: Number(d) });
  return now.isValid && now < today ? now.plus({ years: 1 }) : now;
}

function endOf(month: string, y: string | undefined, today: DateTime): DateTime | undefined {
  if (/^(?:bulan|ini|bln)$/.test(month)) return today.endOf('month');
  const named = dated('1', monthOf(month), y ?? String(today.year), today)?.endOf('month');
  return named !== undefined && y === undefined && named < today ? named.plus({ years: 1 }) : named;
}

function nextWeekday(name: string, today: DateTime): DateTime | undefined {
  const wanted = dayNames.findIndex((names) => new RegExp(`^(?:${names})$`).test(name)) + 1;
  return wanted === 0 ? undefined : today.plus({ days: (wanted - today.weekday + 7) % 7 });
}
