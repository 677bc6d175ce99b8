import { describe, expect, it } from 'vitest';
import { findRings } from '../support/find-rings.ts';
import { readSourceFiles } from '../support/source-files.ts';

const files = readSourceFiles('flows', 'src');

/** `path → import` of every import in `from` that none of `allowed` matches. */
function offences(from: RegExp, wrong: (name: string, path: string) => boolean): string[] {
  return files
    .filter(({ path }) => from.test(path))
    .flatMap(({ path, imports }) =>
      imports.filter((name) => wrong(name, path)).map((name) => `${path} → ${name}`),
    );
}

const own = (name: string): boolean => /^(flows|src|locales)\//u.test(name);

describe('imports run one way', () => {
  it('the scan sees the imports there are', () => {
    const seen = new Set(files.flatMap(({ imports }) => imports));
    for (const name of ['xstate', 'zod', 'pg', 'flows/registry.ts', 'src/errors.ts'])
      expect(seen).toContain(name);
  });

  it('flows know xstate, zod and each other', () => {
    expect(
      offences(/^flows\//u, (name) => !name.startsWith('flows/') && name !== 'xstate' && name !== 'zod'),
    ).toEqual([]);
  });

  it('the engine knows flows, xstate and the errors', () => {
    expect(
      offences(/^src\/engine\//u, (name) => !/^(flows\/|src\/engine\/|src\/errors\.ts$|xstate$)/u.test(name)),
    ).toEqual([]);
  });

  it('the conversation knows no storage and no platform; of the channels only their port', () => {
    const allowed =
      /^(flows|src\/(conversation|engine|reach|job-check|rendering|time|understanding))\/|^src\/(errors|channels\/channel)\.ts$|^(xstate|fastest-levenshtein)$/u;
    expect(offences(/^src\/conversation\//u, (name) => !allowed.test(name))).toEqual([]);
  });

  it('who may be told what is decided without a database, by what flows, time and the port of channels say', () => {
    const allowed = /^(flows|src\/(reach|time))\/|^src\/channels\/(channel|traits-of)\.ts$/u;
    expect(offences(/^src\/reach\//u, (name) => !allowed.test(name))).toEqual([]);
  });

  it('inbox and outbox know their stores as ports only', () => {
    expect(offences(/^src\/(inbox|outbox)\//u, (name) => name.startsWith('src/storage/'))).toEqual([]);
  });

  it('only the storage speaks to the database', () => {
    const database = /^(@prisma\/|pg$|@electric-sql\/)|storage\/generated\//u;
    expect(offences(/^(?!src\/storage\/)/u, (name) => database.test(name))).toEqual([]);
  });

  it('a transaction is only passed on, and nobody claims to know what it is', () => {
    const uses = /\b(?:tx|prisma)\.(?!\$transaction\b|ts')|\bas (?:unknown as )?Tx\b/u;
    const found = files.filter(({ path, text }) => !path.startsWith('src/storage/') && uses.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('channels know nothing of flows, conversations, storage and each other', () => {
    const wrong = (name: string, path: string): boolean => {
      if (!own(name)) return false;
      if (/^(flows|src\/(conversation|engine|storage|inbox|outbox|commands|runtime))\//u.test(name))
        return true;
      const folder = /^src\/channels\/([^/]+)\//u;
      const [mine, theirs] = [folder.exec(path)?.[1], folder.exec(name)?.[1]];
      return mine !== undefined && theirs !== undefined && mine !== theirs;
    };
    expect(offences(/^src\/channels\//u, wrong)).toEqual([]);
  });

  it('the domain libraries know no chat, no channel and no storage', () => {
    const chat =
      /^(src\/(conversation|channels|storage|inbox|outbox|runtime|cli|commands)\/|telegraf|whatsapp-web\.js)/u;
    expect(offences(/^src\/(answers|assessments|matching)\//u, (name) => chat.test(name))).toEqual([]);
  });

  it('the scan sees a value beside a type from the same file', () => {
    const typed = files.flatMap(({ links }) => links.filter(({ typeOnly }) => typeOnly));
    const both = files.filter(({ links }) =>
      links.some(({ to, typeOnly }) => typeOnly && links.some((other) => other.to === to && !other.typeOnly)),
    );
    expect(typed.length).toBeGreaterThan(300);
    expect(both.length).toBeGreaterThan(0);
  });

  it('the search finds rings of two, of more and of one, and no others', () => {
    const leads = { a: ['b', 'c'], b: ['a'], c: ['d'], d: ['e', 'x'], e: ['c'], f: ['f'], g: ['a', 'f'] };
    expect(findRings(new Map(Object.entries(leads)))).toEqual(['a ↔ b', 'c ↔ d ↔ e', 'f']);
  });

  it('no files lead to each other in a ring, by values or by types', () => {
    const leads = (types: boolean) =>
      new Map(files.map(({ path, links }) => [path, targets(links, types)] as const));
    expect(findRings(leads(false))).toEqual([]);
    expect(findRings(leads(true))).toEqual([]);
  });
});

function targets(links: readonly { to: string; typeOnly: boolean }[], types: boolean): string[] {
  return links.filter(({ typeOnly }) => types || !typeOnly).map(({ to }) => to);
}

describe('outside of flows', () => {
  it('only the room for time knows how far Western Indonesia is from Greenwich', () => {
    const byHand =
      /\b7 \* (?:60\b|3_?600|hourMs)|getUTCHours\(\) \+ 7|interval '7 hours'|'Asia\/Jakarta'|toLocaleDateString/u;
    const found = files.filter(({ path, text }) => !path.startsWith('src/time/') && byHand.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('only the configuration reads the environment', () => {
    const readers = files.filter(
      ({ path, text }) => path !== 'src/config.ts' && /process\.env\b/u.test(text),
    );
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  it('flows ask for time, chance and the network by commands', () => {
    const impure = /\b(Date\.now|new Date|Math\.random|setTimeout|setInterval|fetch\(|process\.|crypto\.)/u;
    const found = files.filter(({ path, text }) => path.startsWith('flows/') && impure.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
