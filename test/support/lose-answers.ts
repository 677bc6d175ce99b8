import type { Database } from '../../src/storage/database.ts';

/** A database of which some answers are lost: what was asked for is done, and the one who asked is told of a broken line. */
export interface ForgetfulDatabase {
  db: Database;
  /** Loses the answers to the next transactions, or to the next single statements that match. */
  lose(next: 'transactions' | RegExp, count?: number): void;
}

export function loseAnswers(db: Database): ForgetfulDatabase {
  let what: 'transactions' | RegExp | null = null;
  let left = 0;

  const answer = <T>(done: Promise<T>, hit: boolean): Promise<T> => {
    if (!hit || left === 0) return done;
    left -= 1;
    return done.then(() => {
      throw new Error('Connection terminated unexpectedly');
    });
  };
  const prisma = new Proxy(db.prisma, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (name === '$transaction')
        return (...args: unknown[]) =>
          answer(
            (value as (...args: unknown[]) => Promise<unknown>).apply(target, args),
            what === 'transactions',
          );
      if (name === '$queryRawUnsafe')
        return (sql: string, ...values: unknown[]) =>
          answer(target.$queryRawUnsafe(sql, ...values), what instanceof RegExp && what.test(sql));
      return value;
    },
  });
  return {
    db: { ...db, prisma },
    lose: (next, count = 1) => {
      what = next;
      left = count;
    },
  };
}
