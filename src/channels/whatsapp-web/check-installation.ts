import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { KancaError } from '../../errors.ts';
import type { WhatsappWebOptions } from './whatsapp-web-options.ts';

/**
 * Finds what no second try would mend.
 *
 * @param uid of the process; 0: the superuser, to whom Chromium refuses its sandbox
 * @throws KancaError `CHROMIUM_MISSING`, `WHATSAPP_PAGE_MISSING` or `CHROMIUM_AS_ROOT`
 */
export function checkInstallation(options: WhatsappWebOptions, uid = process.getuid?.()): void {
  if (!isReadable(options.chromiumPath)) {
    throw new KancaError(`There is no Chromium at ${options.chromiumPath}.`, {
      code: 'CHROMIUM_MISSING',
      remedy: 'Install it (`apt-get install chromium-headless-shell`) or name it in WHATSAPP_WEB_CHROMIUM.',
    });
  }
  const { pageDir, pageVersion = '' } = options;
  if (pageDir !== undefined && !isReadable(join(pageDir, `${pageVersion}.html`))) {
    throw new KancaError(`The page ${pageVersion}.html is not in ${pageDir}.`, {
      code: 'WHATSAPP_PAGE_MISSING',
      remedy: 'Correct WHATSAPP_WEB_PAGE_DIR and WHATSAPP_WEB_PAGE_VERSION, or leave both out.',
    });
  }
  if (uid === 0 && options.chromiumArgs?.includes('--no-sandbox') !== true) {
    throw new KancaError(
      'Chromium would run as root, where it has no sandbox: a page could take the machine.',
      {
        code: 'CHROMIUM_AS_ROOT',
        remedy:
          'Run Kanca as a user of its own. Where that cannot be, in a container, set WHATSAPP_WEB_CHROMIUM_ARGS=--no-sandbox.',
      },
    );
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
