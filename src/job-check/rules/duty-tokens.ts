import type { Message } from '../reading/read-message.ts';

const duty =
  /^(?:tugas|tugasnya|jobdesk|jobdesc|tanggungjawab|duties|responsibilities|melayani|memproses|menganalisis|bertugas)$/u;

/** Which tokens stand in a sentence, from there on, that tells what the work is about. */
export function dutyTokens({ tokens }: Message): ReadonlySet<number> {
  const found = new Set<number>();
  tokens.forEach(({ typed }, at) => {
    if (!duty.test(typed)) return;
    for (let next = at; next < tokens.length && tokens[next]?.word !== '.'; next += 1) found.add(next);
  });
  return found;
}
