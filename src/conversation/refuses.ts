import { readSaid } from '../understanding/rules/said.ts';

const refusing = /^(?:lwti|lwt|lewat|tidak|emoh|jangan|belum|rahasia|lewati|skip|kosong|kosongkan)$/;
const around =
  /^(?:tidak|emoh|jangan|belum|ada|punya|mau|usah|perlu|kasih|jawab|balas|sebut|nyebut|nulis|isi|ngisi|rahasia|lewati|lewat|lwti|lwt|skip|kosong|kosongkan|saya|nomor|hp|telepon|kakak|partikel|saja|dulu|nanti|lagi|itu|ini|iya|yang|bisa|boleh|gelem|maaf|terimakasih|lain|lainnya)$/;

/** Whether a text says nothing but that the question shall be passed: "ora usah", "gak punya", "emoh". */
export function refuses(text: string): boolean {
  const words = readSaid(text).plain.trim().split(' ');
  return words.some((word) => refusing.test(word)) && words.every((word) => around.test(word));
}
