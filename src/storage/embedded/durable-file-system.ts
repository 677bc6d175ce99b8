import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type InitArguments = Parameters<NodeFS['init']>;

/** What we need of Emscripten's file layer; it ships no types for these. */
interface NodeFileLayer {
  realPath(node: unknown): string;
  stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number };
}

/**
 * PGlite's folder on disk, with an fsync. As shipped, the file layer has none, so that what the database
 * believes to be on disk may be lost in a power cut. It must be there before the database opens: recovery
 * after a crash syncs as well.
 */
export class DurableFileSystem extends NodeFS {
  override async init(db: PGlite, options: InitArguments[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(db, options);
    const addFsync = (module: { FS: unknown }): void => {
      const { filesystems } = module.FS as { filesystems: { NODEFS: NodeFileLayer } };
      filesystems.NODEFS.stream_ops.fsync = (stream) => syncStream(filesystems.NODEFS, stream);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}

/**
 * A failed fsync ends the process, as it does in PostgreSQL: the kernel may have dropped the pages, and only
 * recovery from the log tells what is safe.
 */
function syncStream(layer: NodeFileLayer, stream: { nfd?: number; node: unknown }): number {
  try {
    if (stream.nfd !== undefined) fsyncSync(stream.nfd);
    else syncPath(layer.realPath(stream.node));
    return 0;
  } catch (error) {
    console.error('fsync failed', error);
    process.exit(74);
  }
}

/** Folders are not held open by the file layer. */
function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
