import ts from 'typescript';

/** An error as the code throws it; what it fills in at run time stands as `…`. */
interface ThrownError {
  code: string;
  message: string;
  remedy: string;
}

/** The page of all error codes, made from where the code makes a `KancaError`. */
export function errorReference(sources: readonly { path: string; text: string }[]): string {
  const all = sources.flatMap(({ path, text }) => thrownIn(path, text));
  const byCode = group(all);
  const parts = [
    '# Error codes',
    '',
    'Made from the code by `npm run references`; a test keeps the two alike. Every error says its code, what happened and what to do; `…` is filled',
    'in when it happens.',
    '',
    '| code | what happened | what to do |',
    '|---|---|---|',
  ];
  for (const code of [...byCode.keys()].sort()) {
    const errors = byCode.get(code) ?? [];
    const column = (pick: (error: ThrownError) => string): string =>
      [...new Set(errors.map(pick))]
        .filter((text) => text !== '')
        .join('<br>')
        .replaceAll('|', '\\|');
    parts.push(`| \`${code}\` | ${column(({ message }) => message)} | ${column(({ remedy }) => remedy)} |`);
  }
  return `${parts.join('\n')}\n`;
}

function group(all: readonly ThrownError[]): Map<string, ThrownError[]> {
  const groups = new Map<string, ThrownError[]>();
  for (const error of all) groups.set(error.code, [...(groups.get(error.code) ?? []), error]);
  return groups;
}

function thrownIn(path: string, text: string): ThrownError[] {
  const found: ThrownError[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'KancaError') {
      const [message, details] = node.arguments ?? [];
      const code = textOf(property(details, 'code'));
      if (message !== undefined && /^[A-Z][A-Z0-9_]+$/u.test(code))
        found.push({ code, message: textOf(message), remedy: textOf(property(details, 'remedy')) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

function property(details: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (details === undefined || !ts.isObjectLiteralExpression(details)) return undefined;
  const found = details.properties.find((one) => one.name?.getText() === name);
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function textOf(node: ts.Expression | undefined): string {
  if (node === undefined) return '';
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  if (ts.isConditionalExpression(node)) return `${textOf(node.whenTrue)} / ${textOf(node.whenFalse)}`;
  if (ts.isBinaryExpression(node)) return textOf(node.left) + textOf(node.right);
  return '…';
}
