import { checkJob } from './check-job.ts';
import { softFlags } from './flags.ts';
import { readMessage } from './reading/read-message.ts';

/** A check as the chat tells it. */
export interface OfferCheck {
  verdict: 'red' | 'yellow' | 'green' | 'thin';
  /** Gravest first; words of one line, at most 60 characters. */
  signs: { flag: string; words: string }[];
  abroad: boolean;
}

const fewestWords = 6;
const longestWords = 60;
const abroad =
  /\b(?:luar negeri|abroad|malaysia|singapura|singapore|taiwan|hong ?kong|jepang|japan|korea|dubai|saudi|arab|qatar|kamboja|cambodia|myanmar|thailand|laos|polandia|poland|australia|selandia|eropa|brunei|turki|kapal pesiar)\b/iu;

/** Checks a message; `thin` where nothing was found in too few words to judge by. */
export function checkOffer(text: string): OfferCheck {
  const { verdict, signs } = checkJob(text);
  const said = readMessage(text).tokens.filter(({ word }) => /^\p{L}/u.test(word)).length;
  const grave = (flag: (typeof signs)[number]['flag']) => !softFlags.includes(flag);
  const ordered = [...signs.filter(({ flag }) => grave(flag)), ...signs.filter(({ flag }) => !grave(flag))];
  const thin = said < fewestWords && !signs.some(({ flag }) => grave(flag));
  return {
    verdict: thin ? 'thin' : verdict,
    signs:
      verdict === 'green' || thin
        ? []
        : ordered.map(({ flag, text: words }) => ({ flag, words: shortly(words) })),
    abroad: abroad.test(text) && verdict !== 'green',
  };
}

function shortly(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= longestWords ? line : `${line.slice(0, longestWords - 1).trimEnd()}…`;
}
