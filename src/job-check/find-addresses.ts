import type { Flag } from './flags.ts';
import type { Message } from './reading/read-message.ts';
import { imitated, knownFirms, publicNames } from './rules/known-names-words.ts';

const official = /(?:^|\.)(?:go|ac|sch|desa|mil)\.id$/u;
const firms = new Set(knownFirms);
const bodies = new Set(publicNames);
const own = new Set(['gratis', 'pelatihan']);
/** Signs that make a public name a borrowed one. */
const grave: readonly Flag[] = ['fee', 'identity', 'otp', 'apk', 'insider', 'lookalike-link', 'travel-agent'];

/** What addresses and names show: shortened and imitated links, free mail, borrowed names. */
export function findAddresses(
  { tokens }: Message,
  shown: ReadonlySet<Flag>,
  warns: boolean,
  add: (flag: Flag, first: number, last: number) => void,
): void {
  const found = new Set<Flag>(shown);
  tokens.forEach(({ word, typed }, at) => {
    const flag =
      word === '§short' ? 'short-link' : word === '§freemail' ? 'free-mail' : linkFlag(word, typed);
    if (flag === null) return;
    found.add(flag);
    add(flag, at, at);
  });
  tokens.forEach(({ word, typed }, at) => {
    if (warns || own.has(word)) return;
    if (firms.has(typed) ? isFirm(tokens, at) : bodies.has(typed) && grave.some((flag) => found.has(flag)))
      add('impersonation', at, at);
  });
}

function linkFlag(word: string, typed: string): Flag | null {
  if (word !== '§link') return null;
  const host = typed.replace(/^https?:\/\//u, '').split(/[/?#]/u)[0] ?? '';
  const imitates = !official.test(host) && isImitation(host);
  return imitates ? 'lookalike-link' : null;
}

/** A known name with other words around it: `rekrutmen-pln.xyz`; the firm's own `pln.co.id` is none. */
function isImitation(host: string): boolean {
  const labels = host.replace(/^www\./u, '').split('.');
  const whole = labels.join('.');
  return imitated.some((name) => {
    if (whole === `${name}.co.id` || whole === `${name}.com` || whole.endsWith(`.${name}.co.id`))
      return false;
    return labels.some(
      (label) => label.split('-').includes(name) || (name.length >= 5 && label.includes(name)),
    );
  });
}

/** Names that are also banks' or plain words count where no account follows them. */
function isFirm(tokens: Message['tokens'], at: number): boolean {
  const next = tokens[at + 1]?.word ?? '';
  const before = tokens[at - 1]?.typed ?? '';
  if (
    next === '§account' ||
    next === '§num' ||
    [
      'rek',
      'rekening',
      'ke',
      'dekat',
      'dkt',
      'sebelah',
      'samping',
      'depan',
      'seberang',
      'belakang',
      'blkg',
      'dpn',
    ].includes(before)
  )
    return false;
  const { typed } = tokens[at] ?? { typed: '' };
  if (typed === 'kereta') return tokens[at + 1]?.typed === 'api';
  if (
    typed === 'api' ||
    typed === 'pura' ||
    typed === 'garuda' ||
    typed === 'pupuk' ||
    typed === 'semen' ||
    typed === 'honda'
  )
    return false;
  if (typed === 'mandiri' || typed === 'angkasa') return before === 'bank' || next === 'pura';
  return true;
}
