import { InvalidArgumentError, type Command } from 'commander';
import { DateTime } from 'luxon';
import { wibTime } from '../../time/wib-time.ts';
import { parseAdvert } from '../../vacancies/parse-advert/parse-advert.ts';
import { textsOfFile } from '../texts-of-file.ts';

/** Adds `parse` to the commands about vacancies. */
export function addParse(vacancies: Command): void {
  vacancies
    .command('parse')
    .description(
      'what free adverts say: lines {"id","text"} in, {"id","draft":{"title","codes","employer","places","pay":{"min","max","per"},"schooling","experienceYears","openings","closes","type","contact"}} out; null: not said',
    )
    .requiredOption('--in <file>', 'JSONL file')
    .option('--today <date>', 'a closing day without a year is the next one from here; left out: today', day)
    .action((options: { in: string; today?: string }) => parseFile(options.in, options.today));
}

function day(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/u.test(text) && DateTime.fromISO(text).isValid) return text;
  throw new InvalidArgumentError('It is a day such as 2026-12-31.');
}

async function parseFile(file: string, given: string | undefined): Promise<void> {
  const today = given ?? wibTime(new Date()).toISODate();
  for await (const { id, text } of textsOfFile(file))
    process.stdout.write(`${JSON.stringify({ id, draft: parseAdvert(text, { today }) })}\n`);
}
