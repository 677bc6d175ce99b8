/**
 * Whether nobody knows who writes from an address now. Of somebody with a role who was idle for some weeks it is known well
 * enough for notices.
 * @param address alias of the address
 */
export function unknownSql(address: string): string {
  return `coalesce(${address}.doubt IN ('silent', 'reported'), false)`;
}

/**
 * Which address of a person is written to: one that is known to be theirs, of these the one they prefer, else the one they
 * used last.
 * @param address alias of the address
 */
export function addressOrder(address: string): string {
  return `${unknownSql(address)}, ${address}.preferred DESC, ${address}.last_seen_at DESC, ${address}.id`;
}

/**
 * The address at which a person is told something, as a table of at most one row (id, person_id, channel, last_seen_at).
 * @param person SQL of the person's number
 */
export function bestAddressSql(person: string): string {
  return `(SELECT b.id, b.person_id, b.channel, b.last_seen_at FROM address b
    WHERE b.person_id = ${person} AND b.state = 'active' ORDER BY ${addressOrder('b')} LIMIT 1)`;
}

/**
 * The address from which a person wrote last, as such a table: answers and the words of a talk go there, wherever they
 * want their notices.
 * @param person SQL of the person's number
 */
export function talkAddressSql(person: string): string {
  return `(SELECT b.id, b.person_id, b.channel, b.last_seen_at FROM address b
    WHERE b.person_id = ${person} AND b.state = 'active' ORDER BY b.last_seen_at DESC, b.id LIMIT 1)`;
}
