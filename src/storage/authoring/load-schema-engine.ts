import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SchemaEngine, __wbg_set_wasm } from '@prisma/schema-engine-wasm/schema_engine_bg';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Neither the ES library of TypeScript nor the types of Node 20 declare it. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let loaded = false;

/** Prisma's schema engine as WebAssembly; its own entry point needs a loader that imports `.wasm` files. */
export async function loadSchemaEngine(): Promise<typeof SchemaEngine> {
  if (loaded) return SchemaEngine;
  const script = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = await readFile(fileURLToPath(new URL('./schema_engine_bg.wasm', script)));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  __wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  loaded = true;
  return SchemaEngine;
}
