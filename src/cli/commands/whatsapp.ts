import type { Command } from 'commander';
import { linkWhatsappWeb } from '../../channels/whatsapp-web/link-whatsapp-web.ts';
import { readWhatsappWebOptions } from '../../channels/whatsapp-web/read-options.ts';
import { whatsappWebStatus } from '../../channels/whatsapp-web/whatsapp-web-status.ts';
import { readConfig } from '../../config.ts';
import { createLogger } from '../create-logger.ts';
import { ExitCode } from '../exit-code.ts';

export function addWhatsapp(program: Command): void {
  const whatsapp = program.command('whatsapp').description("the office's own WhatsApp number");
  whatsapp
    .command('link')
    .description(
      'show a QR code, or a code for WHATSAPP_WEB_PAIRING_PHONE, and wait until the number is ready',
    )
    .action(async () => {
      await linkWhatsappWeb(options(), (line) => process.stdout.write(`${line}\n`));
    });
  whatsapp
    .command('status')
    .description('whether the number is linked and running')
    .action(() => {
      const { ok, detail } = whatsappWebStatus(options());
      process.stdout.write(`${detail}\n`);
      if (!ok) process.exitCode = ExitCode.failed;
    });
}

function options(): ReturnType<typeof readWhatsappWebOptions> {
  const config = readConfig();
  return readWhatsappWebOptions(config, createLogger(config.LOG_LEVEL, true));
}
