import { chmod } from 'node:fs/promises';
import QRCode from 'qrcode';

/**
 * Writes the QR code as a picture for the office's screen and gives it as text for a terminal.
 *
 * @param qr what WhatsApp Web encodes; whoever scans it links this computer to their number
 */
export async function showQr(qr: string, pngPath: string): Promise<string> {
  await QRCode.toFile(pngPath, qr, { width: 512, margin: 4 });
  await chmod(pngPath, 0o600);
  return QRCode.toString(qr, { type: 'utf8', errorCorrectionLevel: 'L' });
}

/** `ABCD1234` as people read it: `ABCD-1234`. */
export const readableCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
