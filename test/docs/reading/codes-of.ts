export interface Code {
  /** Counted from 1. */
  line: number;
  text: string;
  /** The word behind the opening fence, '' without one; null of code inside a sentence. */
  fence: string | null;
}

/** What a page sets as code: each line of a fenced block (continued lines are one), and each `span` of a sentence. */
export function codesOf(page: string): Code[] {
  const codes: Code[] = [];
  const prose: string[] = [];
  let fence: string | null = null;
  let begun = '';
  for (const [index, line] of page.split('\n').entries()) {
    const mark = /^ *```(.*)$/u.exec(line);
    if (mark !== null) fence = fence === null ? (mark[1] ?? '').trim() : null;
    prose.push(mark === null && fence === null ? line : '');
    if (mark !== null || fence === null) continue;
    begun += line.replace(/\\$/u, '');
    if (line.endsWith('\\')) continue;
    codes.push({ line: index + 1, text: begun, fence });
    begun = '';
  }
  const text = prose.join('\n');
  for (const { 1: span = '', index } of text.matchAll(/(?<!`)`([^`]+)`(?!`)/gu))
    codes.push({
      line: text.slice(0, index).split('\n').length,
      text: span.replaceAll(/\s+/gu, ' '),
      fence: null,
    });
  return codes;
}
