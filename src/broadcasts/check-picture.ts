import { largestPicture } from './broadcast.ts';
import { BroadcastError } from './broadcast-error.ts';

const signatures: [mimeType: string, begins: Buffer][] = [
  ['image/jpeg', Buffer.from('ffd8ff', 'hex')],
  ['image/png', Buffer.from('89504e470d0a1a0a', 'hex')],
];

/**
 * The type of a picture that may go with a broadcast, by its first bytes: names and types that are told may be wrong.
 * @throws BroadcastError `pictureType`, `pictureTooLarge`
 */
export function checkPicture(bytes: Buffer): string {
  const type = signatures.find(([, begins]) => bytes.subarray(0, begins.length).equals(begins))?.[0];
  if (type === undefined) throw new BroadcastError('pictureType', 'The picture is neither JPEG nor PNG.');
  if (bytes.length > largestPicture) {
    const kilobytes = Math.ceil(bytes.length / 1000);
    throw new BroadcastError('pictureTooLarge', `The picture has ${kilobytes} kB.`, { kilobytes });
  }
  return type;
}
