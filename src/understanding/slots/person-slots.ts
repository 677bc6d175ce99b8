/** Age in years that a text tells of somebody; null for none. */
export function ageOf(folded: string): number | null {
  const found =
    /\b(?:umur|usia|yuswa|umure|umurku|usiaku|umurnya|age|old at|aged)\s*(?:saya\s*)?(\d{2})\b/.exec(
      folded,
    ) ?? /\b(\d{2})\s*(?:th|thn|tahun|taun|years? old|yo)\b/.exec(folded);
  const age = Number(found?.[1]);
  return age >= 12 && age <= 85 ? age : null;
}

const disabilities: [string, RegExp][] = [
  ['vision', /\b(?:tuna ?netra|netra|low vision|buta|blind|penglihatan|rabun)\b/],
  ['hearing', /\b(?:tuli|tuna ?rungu|rungu|deaf|alat bantu dengar|pendengaran)\b/],
  [
    'movement',
    /\b(?:kursi roda|tuna ?daksa|daksa|amputasi|wheelchair|kaki ?palsu|tangan\w* tinggal satu|(?:satu|sebelah) (?:tangan|kaki)|(?:tangan|kaki)(?:nya|ku)? (?:satu|sebelah)|lumpuh)\b/,
  ],
];

/** The disability a text tells of: vision, hearing, movement, true where none is named; null for none. */
export function disabilityOf(folded: string): string | true | null {
  const named = disabilities.find(([, pattern]) => pattern.test(folded));
  if (named !== undefined) return named[0];
  return /\b(?:difabel|disabilitas|disabled|cacat|difable)\b/.test(folded) ? true : null;
}

/** L or P where a text names it; null for none. */
export function genderOf(folded: string): 'L' | 'P' | null {
  if (/\b(?:cewe|cewek|wanita|perempuan|wadon|putri|female)\b/.test(folded)) return 'P';
  return /\b(?:cowo|cowok|pria|laki|laki-laki|lanang|male|bapak2)\b/.test(folded) ? 'L' : null;
}
