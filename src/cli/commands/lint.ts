import { Option, type Command } from 'commander';
import { languages, type Language } from '../../../flows/languages.ts';
import { createRenderer, type Renderer } from '../../rendering/renderer.ts';
import { explainFinding } from '../../wording/explain-finding.ts';
import { findWording } from '../../wording/find-wording.ts';
import { textsOfFile } from '../texts-of-file.ts';

interface LintOptions {
  in: string;
  lang: Language;
  why?: boolean;
}

export function addLint(program: Command): void {
  program
    .command('lint')
    .description('check texts before they go out')
    .command('vacancies')
    .description(
      'find wording that leaves people out: lines {"id","text"} in, {"id","findings":[{"category","span","text","severity","suggestion"}]} out',
    )
    .requiredOption('--in <file>', 'JSONL file; "title" may say what the work is')
    .addOption(
      new Option('--lang <language>', 'language of the suggestions').choices(languages).default('id'),
    )
    .option('--why', 'also say why, and on which law that stands')
    .action(lintFile);
}

async function lintFile(options: LintOptions): Promise<void> {
  const renderer = createRenderer();
  for await (const line of textsOfFile(options.in))
    process.stdout.write(`${JSON.stringify(lintLine(line, renderer, options))}\n`);
}

function lintLine(
  { id, text, title }: { id: string | number; text: string; title?: string | undefined },
  renderer: Renderer,
  { lang, why: withWhy }: LintOptions,
): object {
  const findings = findWording(text, title).map(({ reason, category, span, text: words, severity }) => {
    const { why, suggestion } = explainFinding({ reason }, renderer, lang);
    return { category, span, text: words, severity, suggestion, ...(withWhy === true && { why }) };
  });
  return { id, findings };
}
