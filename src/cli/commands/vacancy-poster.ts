import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { KancaError } from '../../errors.ts';
import { makePosterMedia } from '../../postings/make-poster-media.ts';
import { createRenderer } from '../../rendering/renderer.ts';
import { createChannels } from '../../runtime/create-channels.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';

interface PosterOptions {
  out: string;
  qr?: string;
  lang: string;
}

/** Adds `poster` to the commands about vacancies. */
export function addPoster(vacancies: Command): void {
  vacancies
    .command('poster <code>')
    .description(
      'a picture of a vacancy for a wall or a group, with codes to scan for the channels that are set up; prints their addresses',
    )
    .requiredOption('--out <file>', 'PNG file to write, under 60 kB')
    .option('--qr <file>', 'PNG file to write with the codes to scan alone, for a printed notice')
    .option('--lang <language>', 'id, jv or en', 'id')
    .action((code: string, options: PosterOptions) =>
      withDatabase((context) => poster(context, code, options)),
    );
}

async function poster(
  { config, db, logger }: CommandContext,
  code: string,
  { out, qr, lang }: PosterOptions,
): Promise<void> {
  const { channels } = await createChannels(config, logger, db);
  try {
    const tools = { tx: db.prisma, renderer: createRenderer(), channels };
    const make = (kind: string, fileName: string) =>
      makePosterMedia(tools, { kind, fileName, input: { code } }, lang, new Date());
    const file = await make('vacancy-poster', out);
    if (file === null)
      throw refused(`No vacancy ${code} is shown now.`, 'Give the short code of an open vacancy.');
    await writeFile(out, file.bytes);
    process.stdout.write(`${out}\n${file.words === undefined ? '' : `${file.words}\n`}`);
    if (qr === undefined) return;
    const scan = await make('vacancy-qr', qr);
    if (scan === null)
      throw refused(
        'No channel that is set up knows its own address.',
        'Set TELEGRAM_BOT_TOKEN, WHATSAPP_TRANSPORT=cloud, or WHATSAPP_WEB_PAIRING_PHONE.',
      );
    await writeFile(qr, scan.bytes);
    process.stdout.write(`${qr}\n`);
  } finally {
    for (const channel of channels) await channel.stop();
  }
}

function refused(message: string, remedy: string): KancaError {
  return new KancaError(message, { code: 'CONFIG_INVALID', remedy });
}
