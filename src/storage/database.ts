import type { Pool } from 'pg';
import type { PrismaClient } from './generated/client.ts';

/** An open database. Outside `src/storage/` only `prisma`, `kind`, `location` and `close` are of use. */
export interface Database {
  readonly prisma: PrismaClient;
  /** For set-based statements of the hot path; no named statements (see docs/storage.md). */
  readonly pool: Pool;
  readonly kind: 'embedded' | 'postgres';
  /** For people to read, without a password: a folder, or `host:port/name`. */
  readonly location: string;
  close(): Promise<void>;
}
