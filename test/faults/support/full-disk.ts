import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import type { BotBed } from '../../e2e/support/bot-bed.ts';
import { SmallDisk } from '../../stand-ins/whatsapp-web/small-disk.ts';

export interface FullDisk {
  /** Not a byte is left. */
  fill(): void;
  empty(): void;
  /** Removes the database and gives the disk back. */
  close(): Promise<void>;
}

const megabytes = 160;

/** Moves a database in which nobody is yet to a small disk of its own. Needs root. */
export async function putOnSmallDisk(bed: BotBed): Promise<FullDisk> {
  const url = bed.settings['DATABASE_URL'];
  return url === undefined ? moveFolder(bed) : moveTables(bed, new URL(url));
}

function moveFolder(bed: BotBed): FullDisk {
  const folder = join(bed.dataDir, 'database');
  renameSync(folder, `${folder}-moved`);
  const disk = SmallDisk.mount(folder, megabytes);
  cpSync(`${folder}-moved`, folder, { recursive: true, preserveTimestamps: true });
  rmSync(`${folder}-moved`, { recursive: true });
  return {
    ...controlsOf(disk),
    close: async () => {
      disk.unmount();
      await bed.close();
    },
  };
}

/** Only the tables: the server, its log of changes and its other databases keep their room. Done by the server's superuser. */
async function moveTables(bed: BotBed, url: URL): Promise<FullDisk> {
  const folder = mkdtempSync(join(tmpdir(), 'kanca-space-'));
  const disk = SmallDisk.mount(folder, megabytes);
  execFileSync('chown', ['postgres', folder]);
  const database = url.pathname.slice(1);
  const space = basename(folder).replaceAll('-', '_').toLowerCase();
  const server = new URL(url);
  server.pathname = '/postgres';
  server.username = 'postgres';
  await query(server, [
    `create tablespace ${space} location '${folder}'`,
    `alter database ${database} set tablespace ${space}`,
  ]);
  return {
    ...controlsOf(disk),
    close: async () => {
      await bed.close();
      await query(server, [`drop tablespace ${space}`]);
      disk.unmount();
    },
  };
}

const controlsOf = (disk: SmallDisk): Pick<FullDisk, 'fill' | 'empty'> => ({
  fill: () => disk.fill(),
  empty: () => disk.empty(),
});

async function query({ href }: URL, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: href });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
