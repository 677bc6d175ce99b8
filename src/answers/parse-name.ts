import type { AnswerParser } from './understood.ts';
import { misunderstood, understood } from './understood.ts';
import { cleanText } from './words/clean-text.ts';

export type NameWhy = 'EMPTY' | 'NOT_A_NAME' | 'TOO_SHORT' | 'TOO_LONG';

const introduction =
  /^((halo|hai|hallo|hi|assalamu'?alaikum|permisi|perkenalkan|kenalkan|maaf)[,.! ]+)?(nama ?(lengkap ?)?(saya|ku|aku|kulo|kula)?( adalah| yaiku| inggih menika)?\s*[:=]?\s+|nama\s*(lengkap)?\s*[:=]\s*|nami ?(kulo|kula|dalem)\s*[:=]?\s+|jeneng ?(ku|e|kulo)?\s*[:=]?\s+|(saya|aku|panggil( saja)?|my name is|i am)\s+)/i;
const command =
  /^\/|^(menu|bantuan|help|stop|berhenti|batal|kembali|lanjut|jeda|ulang|status|profil|hapus|petugas|bahasa|mulai|start|ya|iya|y|tidak|gak|nggak|ok|oke|halo|hai|hi|p|test|tes|data saya|lewati|skip|siapa|apa|rahasia|nama|nama saya|anonim)[.!?]*$/i;

/** A person's name, 2 to 80 characters: blanks tidied, case kept, but names all in capitals are set in title case. */
export const parseName: AnswerParser<string, NameWhy, never> = (input) => {
  const clean = cleanText(input.slice(0, 2000))
    .replace(/\s+/g, ' ')
    .replace(/^["']|["']$/g, '')
    .trim();
  if (clean === '') return misunderstood('EMPTY');
  if (command.test(clean)) return misunderstood('NOT_A_NAME');
  const name = clean
    .replace(/\s*\p{Extended_Pictographic}\s*/gu, ' ')
    .trim()
    .replace(introduction, '')
    .replace(/[\s!?,;:]+$/, '')
    .trim();
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const digits = name.match(/\d/g)?.length ?? 0;
  if (letters === 0 || digits > 1 || /[@<>{}[\]|\\/]|https?:|www\./i.test(name) || command.test(name))
    return misunderstood('NOT_A_NAME');
  if (letters < 2) return misunderstood('TOO_SHORT');
  if ([...name].length > 80) return misunderstood('TOO_LONG');
  return understood(isAllCapitals(name) ? toTitleCase(name) : name);
};

function isAllCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase() && /\p{L}{2}/u.test(name);
}

function toTitleCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}'])\p{L}/gu, (letter) => letter.toUpperCase());
}
