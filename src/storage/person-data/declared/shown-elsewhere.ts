/**
 * What a person is called in what others are shown: by name, at work, as the one to ask at a firm, by a household's name.
 * It runs before the statements that empty those.
 */
const names = `SELECT DISTINCT name FROM (
    SELECT name FROM person WHERE id = $1 UNION SELECT called_as FROM staff_profile WHERE person_id = $1
    UNION SELECT contact_name FROM firm WHERE registered_by = $1
    UNION SELECT access->>'helper' FROM firm WHERE registered_by = $1
    UNION SELECT name FROM firm WHERE registered_by = $1 AND kind = 'household'
  ) n WHERE length(name) >= 3`;
/** Their numbers without the code of the country, so that any way to write them is found. */
const numbers = `SELECT DISTINCT regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^(62|0)', '') AS digits FROM (
    SELECT phone FROM person WHERE id = $1 UNION SELECT contact_phone FROM firm WHERE registered_by = $1
  ) n WHERE length(phone) >= 9`;
const others = `SELECT person_id FROM role_grant WHERE person_id <> $1`;
/** Whom this person talked with for the office. */
const asked = `SELECT person_id FROM ticket WHERE person_id <> $1
  AND (assigned_to = $1 OR id IN (SELECT ticket_id FROM ticket_message WHERE author_id = $1))`;
const addressesOfOthers = `SELECT id FROM address WHERE person_id IN (${others} UNION ${asked})`;

/** Whether these words (as text) name the person or hold a number of theirs. */
const tellOf = (words: string): string =>
  `(EXISTS (SELECT 1 FROM (${names}) n WHERE position(n.name IN ${words}) > 0)
    OR EXISTS (SELECT 1 FROM (${numbers}) n WHERE position(n.digits IN regexp_replace(${words}, '[^0-9]', '', 'g')) > 0))`;

/**
 * Takes a person out of what people with a role were shown and wrote: lists of applicants and of answers, cards of firms.
 * A namesake's words go with them: they lie in the chat, and are kept here for 30 days only.
 */
export const shownElsewhere = [
  {
    why: 'people with a role, and those who talked with the person, were shown the name or the number',
    sql: `UPDATE outbox o SET message = '{"text": "", "choices": []}'::jsonb
        || jsonb_strip_nulls(jsonb_build_object('ticketId', o.message->'ticketId'))
      WHERE o.address_id IN (${addressesOfOthers}) AND o.state NOT IN ('pending', 'sending')
        AND ${tellOf('o.message::text')}`,
  },
  {
    why: 'or wrote it',
    sql: `UPDATE inbox i SET event = jsonb_build_object('type', i.event->'type')
      WHERE i.address_id IN (${addressesOfOthers}) AND (i.done_at IS NOT NULL OR i.parked_at IS NOT NULL)
        AND ${tellOf('i.event::text')}`,
  },
  {
    why: 'or have the card of a firm open on which it stands',
    sql: `UPDATE conversation c SET flow = '', snapshot = '{}', notice_id = NULL, revision = revision + 1
      WHERE c.person_id IN (${others}) AND c.flow IN ('firm', 'access', 'verify', 'approve') AND ${tellOf('c.snapshot::text')}`,
  },
  {
    why: 'or have laid it aside',
    sql: `UPDATE conversation c SET revision = revision + 1, suspended = coalesce((
        SELECT jsonb_agg(one) FROM jsonb_array_elements(CASE jsonb_typeof(c.suspended) WHEN 'array' THEN c.suspended ELSE '[]' END) one
        WHERE NOT (one->>'flow' IN ('firm', 'access', 'verify', 'approve') AND ${tellOf('one::text')})), '[]')
      WHERE c.person_id IN (${others}) AND ${tellOf('c.suspended::text')}`,
  },
];
