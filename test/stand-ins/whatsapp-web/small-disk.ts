import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own in memory, mounted on a folder, that can be filled to the last byte. Needs root. */
export class SmallDisk {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether one can be mounted here; if not, the reason is printed. */
  static isPossible(): boolean {
    const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
    try {
      SmallDisk.mount(folder, 1).unmount();
      return true;
    } catch (error) {
      console.warn(`Skipped: a full disk needs root and the right to mount a tmpfs (${String(error)}).`);
      return false;
    } finally {
      rmdirSync(folder);
    }
  }

  static mount(folder: string, megabytes: number): SmallDisk {
    mkdirSync(folder, { recursive: true });
    const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
    execFileSync('mount', options, { stdio: 'pipe' });
    return new SmallDisk(folder);
  }

  /** Not a byte is left afterwards. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.#folder);
    try {
      writeFileSync(this.#filler, Buffer.alloc(bavail * bsize + 1));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  empty(): void {
    rmSync(this.#filler, { force: true });
  }

  unmount(): void {
    execFileSync('umount', ['-l', this.#folder], { stdio: 'pipe' });
  }

  get #filler(): string {
    return join(this.#folder, 'filler');
  }
}
