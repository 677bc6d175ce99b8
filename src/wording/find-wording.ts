import type { WordingFinding, WordingSeverity } from './finding.ts';
import { foldWithOffsets, type FoldedText } from './fold-with-offsets.ts';
import { ruleSet, wishes, type CategoryRules } from './rule-set.ts';

type Found = Omit<WordingFinding, 'text'>;

const longest = 20_000;
const weight: Record<WordingSeverity, number> = { barred: 2, ask: 1, hint: 0 };

/**
 * Finds wording that leaves people out of a vacancy, in the order of the text. Looks at the first 20,000 characters.
 * @param text a vacancy or some lines of it, Indonesian or English
 * @param title what the work is, where the text does not say it: some conditions can be justified for some work
 */
export function findWording(text: string, title = ''): WordingFinding[] {
  const folded = foldWithOffsets(text.slice(0, longest));
  const work = `${foldWithOffsets(title).plain}\n${folded.plain}`;
  return ruleSet
    .flatMap((rules) => join(findOf(rules, folded, work), folded.plain))
    .map(({ span: [start, end], ...found }): WordingFinding => {
      const span: [number, number] = [folded.offsets[start] ?? 0, endOf(folded, text, end)];
      return { ...found, span, text: text.slice(...span) };
    })
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** Line by line, as no condition goes on in the next one; lines without a trigger are not looked at. */
function findOf(rules: CategoryRules, { plain }: FoldedText, work: string): Found[] {
  const found: Found[] = [];
  let begin = 0;
  for (const line of plain.split('\n')) {
    if (rules.trigger.test(line)) {
      for (const one of findInLine(rules, line))
        found.push({ ...one, span: [one.span[0] + begin, one.span[1] + begin] });
    }
    begin += line.length + 1;
  }
  if (!found.some(({ severity }) => severity === 'barred') || !rules.softens.test(work)) return found;
  return found.map((one) => (one.severity === 'barred' ? { ...one, severity: 'ask' } : one));
}

function findInLine({ category, neutral, rules }: CategoryRules, line: string): Found[] {
  const found = rules.flatMap(({ find, reason, severity }) =>
    find
      .flatMap((pattern) => spansOf(pattern, line))
      .map((span): Found => ({ category, span: withWish(span, line), severity, reason })),
  );
  if (found.length === 0) return [];
  const lawful = neutral.flatMap((pattern) => spansOf(pattern, line));
  return found.filter(({ span: [start, end] }) => !lawful.some(([from, to]) => start < to && from < end));
}

/** Spans without the blanks and marks at their ends. */
function spansOf(pattern: RegExp, plain: string): [number, number][] {
  return [...plain.matchAll(pattern)].flatMap((match): [number, number][] => {
    const [start, end] = match.indices?.[0] ?? [0, 0];
    const before = /^[ ,;:.&/-]*/u.exec(match[0])?.[0].length ?? 0;
    const after = /[ ,;:&/-]*$/u.exec(match[0])?.[0].length ?? 0;
    return before + after >= match[0].length ? [] : [[start + before, end - after]];
  });
}

function withWish([start, end]: [number, number], plain: string): [number, number] {
  const before = wishes.before.exec(plain.slice(Math.max(0, start - 60), start))?.[0].length ?? 0;
  const behind = wishes.behind.exec(plain.slice(end, end + 40))?.[0].length ?? 0;
  return [start - before, end + behind];
}

/** Findings of one category that overlap are one; the weightier says why. A hint under a finding is not said. */
function join(found: Found[], plain: string): Found[] {
  const joined: Found[] = [];
  for (const next of [...found].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    const last = joined.at(-1);
    if (last === undefined || !touches(last, next, plain)) {
      joined.push({ ...next });
      continue;
    }
    const first = weight[next.severity] > weight[last.severity] ? next : last;
    last.span = [last.span[0], Math.max(last.span[1], next.span[1])];
    last.severity = first.severity;
    last.reason = first.reason;
  }
  return joined;
}

function touches(last: Found, next: Found, plain: string): boolean {
  if (next.span[0] < last.span[1]) return true;
  return next.reason === last.reason && /^[ ]*$/u.test(plain.slice(last.span[1], next.span[0]));
}

/** A sign that folds to nothing (an accent) belongs to the one before it; half a styled letter never stays. */
function endOf({ offsets }: FoldedText, text: string, end: number): number {
  const last = offsets[end - 1] ?? 0;
  const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  const next = offsets[end] ?? text.length;
  return next === last ? last + width : Math.min(next, last + width);
}
