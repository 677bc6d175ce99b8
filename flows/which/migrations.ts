import type { Migration } from '../migration.ts';

/** None yet: version 1 is the first. */
export const migrations: Migration[] = [];
