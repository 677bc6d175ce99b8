const end =
  /\n|•|;|(?<=[\p{L})\d])(?<!\b(?:ds|jl|jln|kec|kab|kel|dk|dsn|dkh|no|min|max|maks|gg|tgl|pt|cv|ud|rm|bp|bpk|sdr|pend|telp|hub|kp|rp|kontak|wa|th|thn))\.\s/iu;

/** The lines and sentences of an advert; abbreviations ("Ds. Wonokerto") end none. */
export function splitSentences(text: string): string[] {
  return text.split(end);
}
