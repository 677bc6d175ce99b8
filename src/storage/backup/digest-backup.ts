import { createHash } from 'node:crypto';
import { readBackup, type BackupProof } from './read-backup.ts';

/** How many rows a table has and what they come to together, in whatever order they lie. */
export interface TableDigest {
  rows: number;
  /** Sum of the SHA-256 of the rows, modulo 2^256, in hexadecimal. */
  sum: string;
}

const modulus = 1n << 256n;

/**
 * What a backup holds, comparable with another one of the same data.
 * @throws KancaError as `readBackup`
 */
export async function digestBackup(file: string, proof: BackupProof): Promise<Map<string, TableDigest>> {
  const digests = new Map<string, TableDigest>();
  let name = '';
  let sum = 0n;
  let rows = 0;
  const close = (): void => {
    if (name !== '') digests.set(name, { rows, sum: sum.toString(16) });
  };
  for await (const part of readBackup(file, proof)) {
    if (part.kind === 'table') {
      close();
      [name, sum, rows] = [part.table.table, sequenceSum(part.table.sequences), 0];
    } else if (part.kind === 'rows') {
      for (const line of part.lines) sum = (sum + hashOf(line)) % modulus;
      rows += part.lines.length;
    }
  }
  close();
  return digests;
}

/** The last numbers given out belong to what must come back. */
function sequenceSum(sequences: Record<string, string>): bigint {
  return hashOf(JSON.stringify(Object.entries(sequences).sort()));
}

function hashOf(text: string): bigint {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
}
