import { channelDefinitions } from '../../../channels/registry.ts';
import type { Attribute } from '../audience.ts';
import { parseAudience } from '../parse-audience.ts';
import { valueWords } from '../value-words.ts';
import type { Clause, Value } from './clause.ts';
import { readList } from './read-list.ts';

const sex =
  /^(?:jenis kelamin(?:nya)?\s+)?(perempuan|wanita|putri|cewek|laki(?:[ -]?laki)?|lelaki|pria|cowok)\b/u;
const interest = /^(?:minat(?:nya)?|riasec|kode minat)\s+(?:huruf\s+)?/u;
const language = /^(?:berbahasa|bahasa(?:nya)?)\s+/u;
const channel = /^(?:lewat|pakai|memakai|pengguna|di)\s+(telegram|whatsapp|wa|terminal)\b/u;
const tag = /^(?:bertanda|tanda)\s+/u;
/** Any word may be a tag, so only this joins two. */
const either = /^\s+atau\s+/u;
const segment = /^(?:segmen|sasaran tersimpan)\s+(?:"([^"]+)"|([\p{L}\p{N}_-]+))/u;
const formula = /^[a-z]+\s*(?:!=|>=|<=|=|<|>|:)\s*(?:"[^"]*"|[^\s,()]+)(?:,(?:"[^"]*"|[^\s,()]+))*/u;

/** Who somebody is, and how they can be reached: "perempuan", "minat sosial", "berbahasa Jawa", `tag=jobfair`. */
export function readTrait(text: string): Clause | null {
  const byFormula = formula.exec(text)?.[0];
  if (byFormula !== undefined) return { length: byFormula.length, condition: parseAudience(byFormula) };
  const saved = segment.exec(text);
  if (saved !== null)
    return {
      length: saved[0].length,
      condition: { kind: 'segment', name: (saved[1] ?? saved[2] ?? '').trim() },
    };
  const byChannel = channel.exec(text);
  if (byChannel !== null) return values('channel', byChannel[0].length, channelsOf(byChannel[1] ?? ''));
  return (
    listed('sex', text, /^/u, sexAt) ??
    listed('interest', text, interest, (rest) => wordAt(rest, 'interest')) ??
    listed('language', text, language, (rest) => wordAt(rest, 'language')) ??
    listed('tag', text, tag, tagAt, either)
  );
}

function listed(
  attribute: Attribute,
  text: string,
  before: RegExp,
  value: (rest: string) => Value | null,
  between?: RegExp,
): Clause | null {
  const lead = before.exec(text)?.[0].length;
  const read = lead === undefined ? null : readList(text, lead, value, value, between);
  return read === null ? null : values(attribute, read.length, read.values);
}

function values(attribute: Attribute, length: number, found: readonly string[]): Clause | null {
  return found.length === 0 ? null : { length, condition: { kind: 'value', attribute, values: found } };
}

function sexAt(text: string): Value | null {
  const found = sex.exec(text);
  if (found === null) return null;
  return {
    length: found[0].length,
    values: [/^(?:laki|lelaki|pria|cowok)/u.test(found[1] ?? '') ? 'L' : 'P'],
  };
}

/** A word of {@link valueWords}, or the letter that is kept. */
function wordAt(text: string, attribute: 'interest' | 'language'): Value | null {
  const word = /^[a-z]+\b/u.exec(text)?.[0] ?? '';
  const letter = attribute === 'interest' && /^[riasec]$/u.test(word) ? word.toUpperCase() : undefined;
  const value = valueWords[attribute]?.[word] ?? letter;
  return value === undefined ? null : { length: word.length, values: [value] };
}

function tagAt(text: string): Value | null {
  const found = /^[\p{L}\p{N}_-]{1,40}/u.exec(text)?.[0];
  return found === undefined ? null : { length: found.length, values: [found] };
}

/** Several channels are of one platform. */
function channelsOf(name: string): string[] {
  const begin = name === 'wa' ? 'whatsapp' : name;
  return channelDefinitions.map(({ traits }) => traits.name).filter((one) => one.startsWith(begin));
}
