import type { Code } from './codes-of.ts';

export interface Call {
  words: string[];
  /** Nothing that it needs is left out; prose names a command by its first words, and `…` says that more follows. */
  whole: boolean;
}

const programs = String.raw`(?:npx )?kanca|\S*node src/cli/kanca\.js`;

/** The calls of `kanca` in a piece of code, those in the quotes of another command too. */
export function callsIn({ text, fence }: Code): Call[] {
  const line = text.replace(/\s#\s.*$/u, '').replaceAll(/<[^<>]+>/gu, 'PLACE');
  const led = new RegExp(
    String.raw`(?:^|^\$|&&|;|\||["'(]|\bexec kanca )\s*(?:[A-Z_]+=\S+ )*(?:${programs})\s+([^;&>'")]*(?:"[^"]*"[^;&>'")]*|'[^']*'[^;&>'")]*)*)`,
    'gu',
  );
  return [...line.matchAll(led)].flatMap(({ 1: rest = '' }) =>
    spelledOut(rest.replace(/ \| .*$/u, '').trim(), fence !== null),
  );
}

/** `a b|c [--d E] · f …` in calls: a b --d E, a c --d E, f. */
function spelledOut(rest: string, fenced: boolean): Call[] {
  const parts = rest.replaceAll(/[[\]]/gu, '').split(' · ');
  const whole = fenced && parts.length === 1 && !/…$|\S\|\S/u.test(rest);
  return parts.flatMap((part) => {
    const words = [...part.matchAll(/"[^"]*"|'[^']*'|\S+/gu)].map(([word]) => word);
    const told = words.filter((word) => word !== '…').map((word) => word.split('|'));
    return told
      .reduce<string[][]>(
        (calls, others) => calls.flatMap((call) => others.map((one) => [...call, one])),
        [[]],
      )
      .map((call) => ({ words: call, whole }));
  });
}
