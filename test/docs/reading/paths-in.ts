import type { Code } from './codes-of.ts';

const roots = ['src', 'test', 'docs', 'flows', 'locales', 'prisma', 'deploy', '\\.ci', '\\.github'].join('|');
const start = String.raw`(?<![\w./@<>$:*…}{-])`;
const letters = String.raw`[\w.*…-]`;
/** From a folder of the root, or by its end, where the end is that of a file or of a folder. */
const named = new RegExp(
  String.raw`${start}(?:(?:${roots})/${letters}[\w./*…-]*|${letters}+(?:/${letters}+)+\.(?:ts|js|json|jsonl|csv|md|sh|yaml|sql|prisma)(?!\w)|[a-z]${letters}*(?:/${letters}+)*/(?=$|[\s,;)]))`,
  'gu',
);
/** What the program makes where the settings say (KANCA_DATA_DIR). */
const stored = /^(?:run|backups|whatsapp-web)\/|(?:^|\/)[A-Z_]+\//u;

/**
 * The paths of the project that a piece of code names, what stands for something (`<id>`, `NNNN_NAME`, `…`) as `*`.
 * Code of another language names files in its own way: only sentences, `sh` and the first words of a fence are read.
 */
export function pathsIn({ text, fence }: Code): string[] {
  if (fence !== null && !['', 'sh'].includes(fence)) return [];
  const spelled = text.replaceAll(/<[^<>\s]+>/gu, '*').replaceAll(/\bNNNN_NAME\b/gu, '*');
  return [...spelled.matchAll(named)]
    .map(([path]) => path.replace(/[./…]+$/u, '').replaceAll('…', '*'))
    .filter((path) => !stored.test(path));
}
