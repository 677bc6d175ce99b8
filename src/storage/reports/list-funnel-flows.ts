import type { Tx } from '../tx.ts';

/** Flows of which anything is known, by the first row of each in the index: among very many rows there are few flows. */
export async function listFunnelFlows(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ flow: string }[]>`
    WITH RECURSIVE known AS (
      SELECT min(flow) AS flow FROM question_reach
      UNION ALL
      SELECT (SELECT min(flow) FROM question_reach WHERE flow > known.flow) FROM known WHERE known.flow IS NOT NULL
    )
    SELECT flow FROM known WHERE flow IS NOT NULL`;
  return rows.map(({ flow }) => flow);
}
