import type { Verdict } from '../job-check.ts';

const alarming =
  /biaya|transfer|\btf\b|deposit|jaminan|ktp|otp|\.apk|bit\.ly|s\.id|tiket|travel|kamboja|komisi|misi\b/iu;
const doubtful = /wa\.me|whatsapp|\bwa\b|gaji|segera|urgent/iu;

/** What a plain list of alarming words would say: red at one of them. Only to compare with. */
export function keywordBaseline(text: string): Verdict {
  if (alarming.test(text)) return 'red';
  return doubtful.test(text) ? 'yellow' : 'green';
}
