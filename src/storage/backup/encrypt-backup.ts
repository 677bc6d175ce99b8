import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { KancaError } from '../../errors.ts';
import { changed } from './seal-backup.ts';

/** An encrypted backup: this line, salt, nonce, AES-256-GCM of the gzipped lines, tag. The line is authenticated too. */
const head = Buffer.from('kanca-backup-encrypted 1\n');
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;
const prefixBytes = head.length + saltBytes + nonceBytes;
/** Of scrypt (RFC 7914): 64 MB and a quarter of a second for each guess. */
const work = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 };

/** Encrypts a stream of bytes with a key derived from the passphrase. */
export function encryptWith(passphrase: string) {
  return async function* (plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const salt = randomBytes(saltBytes);
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase, salt), nonce).setAAD(head);
    yield Buffer.concat([head, salt, nonce]);
    for await (const chunk of plain) yield cipher.update(chunk);
    yield cipher.final();
    yield cipher.getAuthTag();
  };
}

/**
 * The bytes of a backup as they were before it was encrypted; of one that is not, as they are. `encrypted` is called first
 * where it was. What is wrong is known only at the end: until then nothing may be done that cannot be taken back.
 * @throws KancaError BACKUP_KEY_MISSING, BACKUP_CHANGED
 */
export function decryptWith(file: string, passphrase: string | undefined, encrypted: () => void) {
  return async function* (bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let rest: Buffer = Buffer.alloc(0);
    let decipher: Awaited<ReturnType<typeof open>> | 'plain' | undefined;
    for await (const chunk of bytes) {
      if (decipher === 'plain') {
        yield chunk;
        continue;
      }
      rest = Buffer.concat([rest, chunk]);
      if (decipher === undefined) {
        if (rest.length < prefixBytes) continue;
        if (!rest.subarray(0, head.length).equals(head)) {
          decipher = 'plain';
          yield rest;
          continue;
        }
        encrypted();
        decipher = await open(file, passphrase, rest.subarray(head.length, prefixBytes));
        rest = rest.subarray(prefixBytes);
      }
      if (rest.length <= tagBytes) continue;
      yield decipher.update(rest.subarray(0, -tagBytes));
      rest = rest.subarray(-tagBytes);
    }
    if (decipher === undefined) yield rest;
    if (decipher === undefined || decipher === 'plain') return;
    try {
      yield decipher.setAuthTag(rest).final();
    } catch (error) {
      throw changed(file, error);
    }
  };
}

async function open(file: string, passphrase: string | undefined, prefix: Buffer) {
  if (passphrase === undefined) throw keyMissing(file);
  const key = await deriveKey(passphrase, prefix.subarray(0, saltBytes));
  const nonce = prefix.subarray(saltBytes);
  return createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(head);
}

/** The file needs the passphrase, which is not here. */
export function keyMissing(file: string): KancaError {
  return new KancaError(`${file} needs BACKUP_KEY, and there is none.`, {
    code: 'BACKUP_KEY_MISSING',
    remedy: 'Set BACKUP_KEY to what it was when the backup was written.',
  });
}

/** A key of 32 bytes from a passphrase, by scrypt. */
export function deriveKey(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), salt, 32, work, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
}
