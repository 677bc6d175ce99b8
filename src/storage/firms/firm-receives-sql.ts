/**
 * Whether somebody who recruits for a firm can be told of applications now: they write here, have not blocked the bot and
 * have not said BERHENTI.
 * @param firm SQL of the firm's number
 * @param states SQL list of the states in which a firm may have applications
 */
export function firmReceivesSql(firm: string, states: string): string {
  return `EXISTS (SELECT 1 FROM firm f JOIN firm_member m ON m.firm_id = f.id AND m.left_at IS NULL
    WHERE f.id = ${firm} AND f.state IN (${states}) AND ${reachableSql('m.person_id')})`;
}

/** @param person SQL of the number of somebody who recruits */
export function reachableSql(person: string): string {
  return `EXISTS (SELECT 1 FROM person r JOIN address d ON d.person_id = r.id AND d.state = 'active'
    WHERE r.id = ${person} AND r.stopped_at IS NULL AND r.deleted_at IS NULL)`;
}

/** A firm gets new applications while it is verified. */
export const receivingStates = `'verified'`;
/** It keeps those it has while the office looks at a change of its name or place. */
export const keepingStates = `'verified', 'waiting'`;
