import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { KancaError } from '../../errors.ts';
import type { WhatsappWebOptions } from './whatsapp-web-options.ts';

/**
 * Finds what no second try would mend.
 *
 * @throws KancaError `CHROMIUM_MISSING` or `WHATSAPP_PAGE_MISSING`
 */
export function checkInstallation(options: WhatsappWebOptions): void {
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
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
