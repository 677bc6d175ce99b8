import { describe, expect, it } from 'vitest';
import { createOutageFold } from '../../src/runtime/fold-outage.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

function folding() {
  const said: string[] = [];
  const database = { away: false, now: 0 };
  const fold = createOutageFold(() => database.now);
  fold.watch({
    probe: () => (database.away ? Promise.reject(refused) : Promise.resolve()),
    say: (level, _details, line) => void said.push(`${level} ${line}`),
    lookMs: 5,
  });
  const warn = (line: string, error: unknown = refused): void => {
    const write = (): void => void said.push(line);
    if (!fold.takes(error, write)) write();
  };
  return { said, database, fold, warn };
}

describe('the lines of an outage of the database', () => {
  it('are one where it goes and one where it comes back', async () => {
    const { said, database, warn } = folding();
    database.away = true;
    for (let line = 0; line < 180; line += 1) warn(`the outbox cannot be read ${line}`);
    await eventually(() => said.length).toBe(1);
    warn('the inbox cannot be read');
    database.away = false;
    await eventually(() => said).toEqual([
      expect.stringMatching(/^error DATABASE_AWAY: /u),
      expect.stringMatching(/^info the database answers again/u),
    ]);
  });

  it('leave out what was still under way when it came back', async () => {
    const { said, database, warn } = folding();
    database.away = true;
    warn('first');
    await eventually(() => said.length).toBe(1);
    database.away = false;
    await eventually(() => said.length).toBe(2);
    warn('a straggler');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(said).toHaveLength(2);
  });

  it('are written as they are where the database answers, so a platform that is away is told', async () => {
    const { said, warn } = folding();
    warn('telegram is away');
    await eventually(() => said).toEqual(['telegram is away']);
  });

  it('do not swallow an error of another kind meanwhile', async () => {
    const { said, database, warn } = folding();
    database.away = true;
    warn('first');
    await eventually(() => said.length).toBe(1);
    warn('a faulty turn', new TypeError('x is not a function'));
    expect(said).toContain('a faulty turn');
  });

  it('are written where the program ends before it is known what is wrong', () => {
    const { said, fold, warn } = folding();
    warn('last words');
    fold.close();
    expect(said).toEqual(['last words']);
  });
});
