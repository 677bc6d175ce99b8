import { readFileSync } from 'node:fs';

export interface SchemaColumn {
  name: string;
  type: string;
  /** The model it points to by a relation of Prisma, if any. */
  refersTo: string | null;
}

/** Tables of `prisma/schema.prisma` with their columns, by the names they have in the database. */
export function readSchema(): Map<string, SchemaColumn[]> {
  const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gmu)];
  const names = new Set(models.map(([, name]) => name));
  return new Map(
    models.map(([, name = '', body = '']) => {
      const fields = [...body.matchAll(/^ {2}(\w+)\s+([\w"()]+)(\[\])?\??(.*)$/gmu)];
      const relations = fields.filter(([, , type]) => names.has(type));
      const targets = new Map(
        relations.flatMap(([, , type = '', , rest = '']) => {
          const key = /fields: \[(\w+)\]/u.exec(rest)?.[1];
          return key === undefined ? [] : [[key, type] as const];
        }),
      );
      const columns = fields
        .filter((field) => !relations.includes(field))
        .map(([, field = '', type = '', , rest = '']) => ({
          name: /@map\("(\w+)"\)/u.exec(rest)?.[1] ?? field,
          type,
          refersTo: targets.get(field) ?? null,
        }));
      return [/@@map\("(\w+)"\)/u.exec(body)?.[1] ?? name, columns] as const;
    }),
  );
}
