import { readFileSync, readdirSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const sample = readFileSync(new URL('prisma/sample/vacancies.jsonl', root), 'utf8').replaceAll('\\n', '\n');
const texts = readdirSync(new URL('locales/id/', root)).flatMap((name) =>
  leaves(JSON.parse(readFileSync(new URL(`locales/id/${name}`, root), 'utf8'))),
);
/** Each line that the program has, what it fills in standing for anything; a line needs four letters of its own, or a label. */
const lines = texts
  .flatMap((text) => text.split('\n'))
  .filter(
    (line) =>
      line.replaceAll(/\{\{.*?\}\}/gu, '').replaceAll(/\P{L}/gu, '').length >= 4 || /^\p{L}+: /u.test(line),
  )
  .map((line) => line.replaceAll(/[.*+?^$|()[\]\\]/gu, '\\$&').replaceAll(/\{\{.*?\}\}/gu, '.+'))
  .map((line) => new RegExp(`^${line}$`, 'u'));

/**
 * Whether a line is made of today's Indonesian texts and the sample's vacancies: as it is, or put together of them (sentences, a
 * consent under its letter, a vacancy in a list, a label with what a person told).
 */
export function isSaidToday(line: string): boolean {
  const lettered = /^[A-C]\. (?<said>.+)$/u.exec(line)?.groups?.['said'];
  if (lettered !== undefined && isSaidToday(lettered)) return true;
  const [label = ''] = line.split(': ');
  const ways = [[line.replace(/^- /u, '')], line.split(/(?<=\.) /u), line.split(/, | \(|\)(?:, |$)/u)];
  return (
    (label !== line && isText(label)) ||
    ways.some((parts) => parts.filter((part) => part !== '').every(isText))
  );
}

function isText(part: string): boolean {
  return (
    lines.some((line) => line.test(part)) ||
    texts.includes(part) ||
    (part.length >= 4 && sample.includes(part))
  );
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
