import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the page is told at its birth; faults that come and go are set through the hub. */
export interface PageConfig {
  /** Address of a {@link startHub}, e.g. `http://127.0.0.1:4001`. */
  hub: string;
  version: string;
  /** Begins linked to a phone; else it shows a QR until `scan`. */
  paired: boolean;
  /** Modules the page pretends not to have. */
  absentModules: string[];
  /** hasSynced turns true before the library listens. */
  syncsBeforeInjection?: boolean;
  neverSyncs?: boolean;
  neverDefinesVersion?: boolean;
  staysOpening?: boolean;
}

/** What the stand-in is called as a "version of WhatsApp Web" in the library's page cache. */
export const PAGE_VERSION = 'standin';

/**
 * Puts the stand-in of WhatsApp Web into a new folder as one HTML file, to be served by the library's own
 * `webVersionCache` ({type: 'local', strict: true}). Returns the folder.
 */
export function writePage(config: Partial<PageConfig> & { hub: string }, folder = newFolder()): string {
  const full: PageConfig = { version: '2.3000.1', paired: true, absentModules: [], ...config };
  const sources = join(import.meta.dirname, 'page');
  const scripts = readdirSync(sources)
    .sort()
    .map((file) => `<script>\n${readFileSync(join(sources, file), 'utf8')}</script>`);
  const head = `<script>window.STANDIN_CONFIG = ${JSON.stringify(full)};</script>`;
  writeFileSync(join(folder, `${PAGE_VERSION}.html`), `<!doctype html>\n${head}\n${scripts.join('\n')}\n`);
  return folder;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'whatsapp-web-page-'));
