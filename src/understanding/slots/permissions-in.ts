import { readSaid } from '../rules/said.ts';
import { tellsNo } from '../rules/tells-no.ts';
import { tellsYes } from '../rules/tells-yes.ts';

/** A yes or no for each thing that was asked; undefined: not told clearly. */
export type Permissions = (boolean | undefined)[];

const labels = ['a', 'b', 'c', 'd'];
const ordinals = ['pertama', 'kedua', 'ketiga', 'keempat'];
const label =
  /(?<![\p{L}\d])(?:(?:nomor|nomer|poin|huruf|yang|sing) )?([a-d]|[1-4]|pertama|kedua|ketiga|keempat)(?![\p{L}\d])[.):=]*/gu;
const every = String.raw`semua|semuanya|kabeh|kabehe|sedaya|sedanten|sedayanipun|everything|all of them|all`;
const everyOf: Record<number, RegExp> = {
  2: new RegExp(String.raw`\b(?:${every}|keduanya|dua-duanya|dua2nya|loro-lorone|both of them|both)\b(?! (?:data|lamaran|lowongan))`, 'u'),
  3: new RegExp(String.raw`\b(?:${every}|ketiganya|tiga-tiganya|telu-telune|all three)\b(?! (?:data|lamaran|lowongan))`, 'u'),
}; // prettier-ignore
const only = /\b(?:saja|aja|ae|wae|mawon|doang|thok|tok|hanya|cuma|cuman|mung|namung|only|just)\b/gu;
/** Javanese "do not": where "aja" leads, it is that and not "only". */
const leadingAja = /(?<=^|[,;.] ?)aja\b/gu;
const except =
  /\b(?:kecuali|selain|kajawi|kejaba|except|but not|(?:tapi|tp|asal|nanging) (?:tidak|jangan|gak|nggak|ora|ojo|boten|mboten))\b/u;
const between = /^(?:[\s,&/+-]|dan\b|lan\b|and\b|sama\b|karo\b|kalih\b)*$/u;
const joining = /^(?:[\s,.;]|untuk\b|utk\b|buat\b|kagem\b|nggo\b|for\b|to\b|dan\b|lan\b|and\b|tapi\b|tp\b|nanging\b|but\b)+|(?:[\s,.;]|untuk\b|utk\b|buat\b|kagem\b|nggo\b|for\b|to\b|dan\b|lan\b|and\b|tapi\b|tp\b|nanging\b|but\b)+$/gu; // prettier-ignore
/** "Ya tidak ya" is no refusal of all. */
const beginsAgreeing = /^(?:y|ya|iya|iyo|yes|ok|oke|boleh|setuju|nggih|inggih)\b/u;
const courtesy = /\b(?:kak|kakak|mas|mbak|pak|bu|min|makasih|terima kasih|suwun|matur nuwun|thanks)\b/gu;
const leastListed = 3;

/**
 * Yes or no to each of several things that were asked under letters in one message: "A ya, B tidak, C ya", "1 ya 2 tidak
 * 3 ya", "ya, tidak, ya", "semua kecuali B", "A saja". A yes to all is only one that says so; a mere "ya" tells nothing
 * clearly, and every word that a clear yes does not have leaves its thing open.
 * @param count how many things were asked, 2 or 3
 * @returns null where it is no answer to them at all
 */
export function permissionsIn(text: string, count: number): Permissions | null {
  const folded = text
    .toLowerCase()
    .replace(/\n+/gu, ', ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll(leadingAja, 'jangan');
  if (folded === '' || folded.includes('?')) return null;
  const open: Permissions = Array.from({ length: count }, () => undefined);
  const told = exceptSome(folded, open) ?? labelled(folded, open) ?? listed(folded, count);
  if (told !== null) return told.some((one) => one !== undefined) ? told : null;
  return asWhole(folded, open);
}

/** "Ya semua", "tidak", "ya": what is said of all at once. */
function asWhole(text: string, open: Permissions): Permissions | null {
  const all = everyOf[open.length]?.exec(text);
  if (all == null) {
    if (isYes(text)) return open;
    return isNo(text) && !beginsAgreeing.test(text) ? open.map(() => false) : null;
  }
  const [before, after] = [text.slice(0, all.index), text.slice(all.index + all[0].length)];
  const rest = `${before} ${after}`;
  if (isYes(rest)) return open.map(() => true);
  if (!isNo(rest)) return null;
  return isNo(before) ? open : open.map(() => false);
}

/** "Semua kecuali B". */
function exceptSome(text: string, open: Permissions): Permissions | null {
  const at = except.exec(text);
  if (at === null) return null;
  const before = text.slice(0, at.index);
  const all = everyOf[open.length]?.exec(before);
  if (all == null) return null;
  const rest = strip(before.replace(all[0], ' '));
  const named = [...text.slice(at.index + at[0].length).matchAll(label)];
  const beside = strip(text.slice(at.index + at[0].length).replaceAll(label, ' '));
  const places = named.map(([, name]) => placeOf(name ?? ''));
  if ((rest !== '' && !isYes(rest)) || beside !== '' || places.length === 0) return null;
  return places.some((place) => place >= open.length) ? null : open.map((_, at) => !places.includes(at));
}

interface Group {
  places: number[];
  before: string;
  after: string;
}

/** Values beside letters, all after them or all before them. */
function labelled(text: string, open: Permissions): Permissions | null {
  const bare = text.replaceAll(only, ' ');
  const groups = groupsIn(bare);
  const [first] = groups;
  if (first === undefined || groups.some(({ places }) => places.some((place) => place >= open.length)))
    return null;
  const leads = first.before !== '';
  const last = groups.at(-1)?.after ?? '';
  if (leads && last !== '') return open;
  const single = groups.length === 1 && bare !== text;
  const told = [...open];
  for (const { places, before, after } of groups) {
    const value = leads ? before : after;
    const word = value === '' && single ? true : isYes(value) ? true : isNo(value) ? false : undefined;
    for (const place of places)
      told[place] = told[place] === undefined || told[place] === word ? word : undefined;
  }
  const [place = 0] = first.places;
  return single && told[place] === true ? told.map((one) => one ?? false) : told;
}

function groupsIn(text: string): Group[] {
  const found = [...text.matchAll(label)];
  const groups: Group[] = [];
  let end = 0;
  for (const match of found) {
    const gap = text.slice(end, match.index);
    const last = groups.at(-1);
    const place = placeOf(match[1] ?? '');
    if (last !== undefined && between.test(gap)) last.places.push(place);
    else {
      if (last !== undefined) last.after = strip(gap);
      groups.push({ places: [place], before: strip(gap), after: '' });
    }
    end = match.index + match[0].length;
  }
  const last = groups.at(-1);
  if (last !== undefined) last.after = strip(text.slice(end));
  return groups;
}

/** "Ya, tidak, ya", in their order. */
function listed(text: string, count: number): Permissions | null {
  const parts = text.split(/[,;/]+/u).map(strip);
  if (count < leastListed || parts.length !== count) return null;
  const told = parts.map((part) => (isYes(part) ? true : isNo(part) ? false : undefined));
  return told.includes(undefined) ? null : told;
}

const strip = (text: string): string => text.replaceAll(courtesy, ' ').replaceAll(joining, '').trim();
const isYes = (text: string): boolean => tellsYes(readSaid(text), 'consent');
const isNo = (text: string): boolean => tellsNo(readSaid(text), 'consent');

function placeOf(name: string): number {
  return (
    [labels, ['1', '2', '3', '4'], ordinals].map((names) => names.indexOf(name)).find((at) => at >= 0) ?? 0
  );
}
