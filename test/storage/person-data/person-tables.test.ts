import { describe, expect, it } from 'vitest';
import { otherTables } from '../../../src/storage/person-data/other-tables.ts';
import { personTables } from '../../../src/storage/person-data/person-tables.ts';
import { readSchema } from '../../support/read-schema.ts';

const schema = readSchema();
const columnsOf = (table: string): string[] => (schema.get(table) ?? []).map(({ name }) => name).sort();

/** Names by which rows point to a person without a relation, and what holds words of people. */
const ofPeople = /(^|_)(person|author|actor|asker|counselor|owner|sender|recipient|by|to|whom)(_id)?$/u;

describe('what becomes of a person’s data is declared', () => {
  it('for every table of the schema, as one about people or as one that is not', () => {
    const declared = [...Object.keys(personTables), ...Object.keys(otherTables)];
    expect(declared.toSorted()).toEqual([...schema.keys()].toSorted());
  });

  it.each(Object.keys(personTables))('for every column of %s, and for none that is not there', (table) => {
    expect(Object.keys(personTables[table]?.columns ?? {}).sort()).toEqual(columnsOf(table));
  });

  it.each(Object.keys(otherTables))('and %s has no column that names a person or an address', (table) => {
    const found = (schema.get(table) ?? []).filter(
      ({ name, refersTo }) => ofPeople.test(name) || refersTo === 'Person' || refersTo === 'Address',
    );
    expect(found).toEqual([]);
  });

  it('with a reason for everything that is kept or not shown', () => {
    const reasons = Object.values(personTables).flatMap(({ columns, merge }) => [
      ...Object.values(columns).flatMap(({ exported, erased }) => [
        ...(exported === true ? [] : [exported.not]),
        ...(typeof erased === 'string' ? [] : [erased.kept]),
      ]),
      ...(typeof merge === 'object' && 'stay' in merge ? [merge.stay] : []),
    ]);
    expect(reasons.filter((reason) => reason.trim().length < 8)).toEqual([]);
  });

  it('with every column that names a person moved by a merge; two say only what kind of somebody it was', () => {
    const still = Object.entries(personTables).flatMap(([table, { columns }]) =>
      Object.entries(columns)
        .filter(([name, { merged }]) => ofPeople.test(name) && merged !== 'moved')
        .map(([name]) => `${table}.${name}`),
    );
    expect(still).toEqual(['ticket.closed_by', 'audit_entry.actor']);
  });
});
