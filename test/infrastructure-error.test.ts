import { expect, it } from 'vitest';
import { KancaError } from '../src/errors.ts';
import { isInfrastructureError } from '../src/infrastructure-error.ts';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });
/** As Prisma hands on what the server said to a raw query. */
const byPrisma = (originalCode: string) =>
  Object.assign(coded('P2010'), {
    meta: { driverAdapterError: { cause: { originalCode, kind: 'postgres' } } },
  });

it.each([
  ['no room on the disk', coded('53100')],
  ['too many connections, told by Prisma', byPrisma('53300')],
  ['a server that shuts down', byPrisma('57P01')],
  ['a deadlock', byPrisma('40P01')],
  ['a standby that only reads', byPrisma('25006')],
  ['a refused connection', coded('ECONNREFUSED')],
  ['a broken connection', new Error('Connection terminated unexpectedly')],
  [
    'a connection that fell silent, wrapped',
    new Error('x', { cause: new KancaError('…', { code: 'DATABASE_SILENT', remedy: '' }) }),
  ],
])('%s is a fault of the database', (_what, error) => {
  expect(isInfrastructureError(error)).toBe(true);
});

it.each([
  ['a value that breaks a rule', byPrisma('23505')],
  ['what only follows from an earlier failure', byPrisma('25P02')],
  ['a text that is no number', byPrisma('22P02')],
  ['a bug', new TypeError('x is not a function')],
  ['nothing', undefined],
])('%s is none', (_what, error) => {
  expect(isInfrastructureError(error)).toBe(false);
});
