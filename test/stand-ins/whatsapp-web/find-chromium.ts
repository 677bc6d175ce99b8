import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

const MISSING =
  'The WhatsApp Web tests drive a real Chromium and none was found. Install it with ' +
  '`apt-get update && apt-get install -y chromium-headless-shell`, or name one in WHATSAPP_WEB_CHROMIUM.';

/** Arguments for Chromium in tests: no sandbox (containers run as root), and the page may talk to a local hub. */
export const CHROMIUM_ARGUMENTS = ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks'];

/**
 * Path of a Chromium for the tests. Where none is installed: on a continuous-integration machine (`CI=true`) an
 * error, elsewhere undefined after saying how to install it.
 */
export function findChromium(): string | undefined {
  const named = process.env['WHATSAPP_WEB_CHROMIUM'];
  const found = [named, ...PLACES].find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  if (process.env['CI'] === 'true') throw new Error(MISSING);
  console.warn(`Skipped: ${MISSING}`);
  return undefined;
}
