import { phrase, says, type Said } from './said.ts';

const fitting = '(cocok|pas|sesuai|match|suit|fits|suitable|rekomendasi|recommended)';
const asked = [phrase(`(lowongan|kerja|yang|any|apa|ada|dimana) ..2 ${fitting}`), phrase(`^ ..1 ${fitting}`)];
/** "Kerja apa yang cocok buat aku" asks who one is: the questionnaire tells. */
const whichWork = phrase('(kerja|jadi) apa');
/** Beside the asking there is nothing but these: "cocok untuk lulusan SMK" names something to look for. */
const around = new Set(
  `lowongan kerja yang any apa ada mana which cari lihat mau tolong kakak partikel untuk dengan saya minat profil data tidak ya dong saja
  bisa kamu itu ini paling di ke dan halo terimakasih apakah bagaimana punya that who is the to me my for with based on berdasarkan`.split(
    /\s+/,
  ),
);
const fits = new RegExp(`^${fitting}$`);

/** Whether a text asks for the vacancies that fit the person: "cocok", "loker yang cocok buat aku apa". */
export function asksForFit(said: Said): boolean {
  if (!says(said, asked) || says(said, [whichWork])) return false;
  return said.plain
    .trim()
    .split(' ')
    .every((word) => around.has(word) || fits.test(word));
}
