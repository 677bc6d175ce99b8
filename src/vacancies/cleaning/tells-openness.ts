const who = '(?:disabilitas|difabel|disabilit(?:y|ies)|tuli|tunarungu|tunadaksa|tunanetra)';
const open =
  '(?:terbuka|menerima|diterima|dipersilakan|dipersilahkan|boleh melamar|ramah|inklusif|welcome|open|encourage|inclusive|diutamakan)';
const positive = new RegExp(`${open}[^.\\n]{0,60}\\b${who}|\\b${who}[^.\\n]{0,40}${open}`, 'i');
const negative = new RegExp(
  `(?:anak|siswa|murid|pasien|klien)[^.\\n]{0,20}\\b${who}|(?:tidak|bukan|tanpa|non|not)\\s+(?:\\w+\\s+){0,4}${who}|${who}\\s+(?:tidak|belum)`,
  'i',
);

/** Whether a vacancy says of itself that people with disabilities are welcome. Silence is no. */
export function tellsOpenness(text: string): boolean {
  return positive.test(text) && !negative.test(text);
}
