import { existsSync } from 'node:fs';

/**
 * Imports a module of ours: from TypeScript in a checkout, compiled in what `npm run build` makes.
 * @param {string} path without its ending, like `./main`
 * @param {string} from the `import.meta.url` of the caller
 */
export async function loadModule(path, from) {
  const source = new URL(`${path}.ts`, from);
  if (!existsSync(source)) return import(new URL(`${path}.js`, from).href);
  const { register } = await import('tsx/esm/api');
  register();
  return import(source.href);
}
