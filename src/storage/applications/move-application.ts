import type { Tx } from '../tx.ts';
import type { ApplicationRules } from './application-rules.ts';
import { countHired } from './count-hired.ts';
import { endVacancy } from './end-vacancy.ts';
import { makeMove, type NewMove } from './make-move.ts';

/**
 * Moves an application; whoever is hired takes one of the openings, and with the last of them the vacancy is filled and the
 * others are told. False where it cannot move so (any more).
 */
export async function moveApplication(
  tx: Tx,
  made: NewMove,
  rules: ApplicationRules,
  now: Date,
): Promise<boolean> {
  const moved = await makeMove(tx, made, rules, now);
  if (moved === null) return false;
  if (moved.state === 'hired' && (await isFilled(tx, moved.vacancyId)))
    await endVacancy(tx, { vacancyId: moved.vacancyId, reason: 'filled' }, rules, now);
  return true;
}

/** Where it is not known how many are looked for, nobody knows when it is full. */
async function isFilled(tx: Tx, id: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ openings: number | null }[]>`
    SELECT openings FROM vacancy WHERE id = ${id} FOR UPDATE`;
  if (row?.openings == null) return false;
  return (await countHired(tx, id)) >= row.openings;
}
