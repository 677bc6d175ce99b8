import { Option, type Command } from 'commander';
import { z } from 'zod';
import { languages, type Language } from '../../../flows/languages.ts';
import { KancaError } from '../../errors.ts';
import { createRenderer, type Renderer } from '../../rendering/renderer.ts';
import { explainFinding } from '../../wording/explain-finding.ts';
import { findWording } from '../../wording/find-wording.ts';
import { linesOfFile } from '../lines-of-file.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().optional(),
});

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
  let number = 0;
  for await (const line of linesOfFile(options.in)) {
    number += 1;
    if (line.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(lintLine(parseLine(line, number), renderer, options))}\n`);
  }
}

function lintLine(
  { id, text, title }: z.infer<typeof lineSchema>,
  renderer: Renderer,
  { lang, why: withWhy }: LintOptions,
): object {
  const findings = findWording(text, title).map(({ reason, category, span, text: words, severity }) => {
    const { why, suggestion } = explainFinding({ reason }, renderer, lang);
    return { category, span, text: words, severity, suggestion, ...(withWhy === true && { why }) };
  });
  return { id, findings };
}

function parseLine(line: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new KancaError(`Line ${number} is not {"id", "text"}.`, {
      code: 'INPUT_INVALID',
      remedy: 'Write one JSON object a line: an id (text or number) and the text of the vacancy.',
      cause,
    });
  }
}
