import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';

/** A file of lines `{"line": 12, "reason": "…"}` that is made when the first is written; without a path it only counts. */
export class LineFile {
  count = 0;
  private readonly path: string | undefined;
  private stream: WriteStream | undefined;

  constructor(path: string | undefined) {
    this.path = path;
  }

  async write(line: number, reason: string): Promise<void> {
    this.count += 1;
    if (this.path === undefined) return;
    this.stream ??= createWriteStream(this.path);
    if (!this.stream.write(`${JSON.stringify({ line, reason })}\n`)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    if (this.stream === undefined) return;
    this.stream.end();
    await once(this.stream, 'finish');
  }
}
