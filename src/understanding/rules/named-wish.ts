import type { Wish } from '../intents.ts';
import { phrase, says, type Said } from './said.ts';

/** Wordings that leave nothing else to be meant. */
const named: [Wish, RegExp[]][] = [
  ['ak1', [phrase('kartukuning')]],
  [
    'alerts-on',
    [
      phrase('kabari ..3 kalau ..2 (ada|muncul|buka)'),
      phrase('kalau ..2 (ada|muncul) ..5 kabari'),
      phrase('(nyalakan|aktifkan) ..2 (notifikasi|kabari) ..1 (lowongan|kerja)'),
    ],
  ],
];
/** News of what was sent off, not of vacancies. */
const ofOwn = [phrase('(lamar|panggil_kerja|wawancara|diterima|balas|pelatihan|hasil)')];

/** The wish that is named outright; null where likeness decides. */
export function namedWish(said: Said): Wish | null {
  const wish = named.find(([, patterns]) => says(said, patterns))?.[0] ?? null;
  return wish === 'alerts-on' && says(said, ofOwn) ? null : wish;
}
