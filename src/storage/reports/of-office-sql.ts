/**
 * Whether a person works for the office, or has: they try the bot out and seek no work. Somebody who recruits for a firm may well.
 * @param person an SQL expression for the person's number
 */
export function ofOfficeSql(person: string): string {
  return `EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = ${person} AND g.role <> 'employer')`;
}
