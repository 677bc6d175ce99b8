import { colleague, emptied, inner, kept, number, owner, told, type PersonTable } from '../person-table.ts';

const office = inner("the office's, not the person's");
const appendOnly = 'the log of acts is never changed; it names a person by a number only';

/** Roles and what is done by them. */
export const staffTables = {
  role_grant: {
    of: 't.person_id = $1',
    erase: 'columns',
    merge: 'rows',
    columns: {
      id: number,
      person_id: owner,
      role: kept('who held a role, by number, until the shell goes'),
      scope: kept('as the role'),
      granted_by: colleague,
      granted_at: told,
      revoked_at: told,
      revoked_by: colleague,
    },
    elsewhere: [
      {
        why: 'a colleague has a page open or laid aside on which the person is named',
        sql: `UPDATE conversation c SET flow = '', snapshot = '{}', suspended = '[]', revision = revision + 1
          FROM (SELECT name FROM person WHERE id = $1 UNION SELECT called_as FROM staff_profile WHERE person_id = $1) p
          WHERE p.name <> '' AND c.person_id <> $1
            AND EXISTS (SELECT 1 FROM role_grant WHERE person_id = $1)
            AND c.person_id IN (SELECT person_id FROM role_grant WHERE revoked_at IS NULL)
            AND (c.flow IN ('roles', 'counselor', 'broadcast', 'firm', 'verify', 'approve') AND position(p.name IN c.snapshot::text) > 0
              OR position(p.name IN c.suspended::text) > 0)`,
      },
    ],
  },
  firm: {
    of: 't.registered_by = $1',
    erase: 'columns',
    merge: { stay: "the firm's; only the number of who registered it changes" },
    columns: {
      id: told,
      name: told,
      legal_name: told,
      kind: told,
      regency: told,
      district: told,
      sector: told,
      size: told,
      permit: told,
      destination: told,
      proof: told,
      contact_name: emptied,
      contact_phone: emptied,
      name_key: inner('the name once more, for finding twins'),
      state: told,
      checks: told,
      reason: told,
      merged_into: number,
      registered_by: colleague,
      decided_by: colleague,
      decided_at: told,
      created_at: told,
      waiting_since: told,
      access: told,
    },
    elsewhere: [
      {
        why: 'whom to ask for an accommodation may be who registered it',
        sql: `UPDATE firm SET access = access - 'helper' WHERE registered_by = $1`,
      },
      {
        why: 'a household bears the name of a person',
        sql: `UPDATE firm SET name = '', legal_name = NULL, name_key = '', proof = NULL, reason = NULL
          WHERE registered_by = $1 AND kind = 'household'`,
      },
    ],
  },
  firm_member: {
    of: 't.person_id = $1',
    erase: 'rows',
    merge: { oneFor: ['firm_id'] },
    columns: {
      ...{ firm_id: told, person_id: owner, joined_at: told, left_at: told },
      ...{ news: told, news_at: told },
    },
  },
  posting: {
    of: 't.created_by = $1 OR t.changed_by = $1',
    erase: 'columns',
    merge: { stay: "the firm's; only the numbers of who wrote it change" },
    columns: {
      id: told,
      firm_id: told,
      state: told,
      content: told,
      revision: office,
      reason: told,
      vacancy_id: told,
      created_by: colleague,
      changed_by: colleague,
      decided_by: colleague,
      created_at: told,
      changed_at: told,
      waiting_since: told,
      decided_at: told,
    },
  },
  staff_profile: {
    of: 't.person_id = $1',
    erase: 'rows',
    merge: { oneFor: [], newest: 'changed_at' },
    columns: { person_id: owner, called_as: told, introduction: told, changed_at: told },
  },
  role_invite: {
    of: 't.used_by = $1 OR t.created_by = $1',
    erase: 'columns',
    merge: { stay: 'only the numbers of who made and who used it change' },
    columns: {
      code: inner('only a hash is kept of it'),
      role: told,
      scope: told,
      created_by: colleague,
      created_at: told,
      expires_at: told,
      used_by: colleague,
      used_at: told,
    },
  },
  audit_entry: {
    of: `t.actor_id = $1 OR t.subject IN (SELECT 'person:' || $1::int
      UNION SELECT 'ticket:' || id FROM ticket WHERE person_id = $1
      UNION SELECT 'grant:' || id FROM role_grant WHERE person_id = $1)`,
    erase: 'ledger',
    merge: 'ledger',
    columns: {
      id: number,
      at: kept(appendOnly),
      actor_id: { ...kept(appendOnly), erased: 'emptied', merged: 'moved' },
      actor: kept(appendOnly),
      action: kept(appendOnly),
      subject: kept('it never holds words of a person; their number in it is cut'),
      allowed: kept(appendOnly),
      details: { ...kept(appendOnly), erased: 'emptied' },
    },
  },
  broadcast: {
    of: 't.author_id = $1',
    erase: 'columns',
    merge: { stay: "the office's; only the author's number changes" },
    columns: {
      id: told,
      author_id: colleague,
      state: told,
      texts: told,
      other_texts: told,
      picture_id: office,
      picture_alt: office,
      vacancy_id: office,
      choices: office,
      audience: office,
      scope: office,
      language: office,
      repeat: office,
      scheduled_at: office,
      approved_by: colleague,
      approved_at: office,
      created_at: told,
      started_at: office,
      finished_at: office,
      parent_id: office,
      progress: office,
    },
  },
  broadcast_draft: {
    of: 't.created_by = $1 OR t.changed_by = $1',
    erase: 'columns',
    merge: { stay: "the office's; only the numbers of who wrote it change" },
    columns: {
      id: told,
      name: told,
      template: told,
      content: told,
      picture_id: office,
      scope: office,
      revision: office,
      created_by: colleague,
      changed_by: colleague,
      created_at: told,
      changed_at: told,
    },
  },
  picture: {
    of: 't.asked_by = $1',
    erase: {
      rowsIf: `NOT EXISTS (SELECT 1 FROM broadcast b WHERE b.picture_id = t.id)
        AND NOT EXISTS (SELECT 1 FROM broadcast_draft d WHERE d.picture_id = t.id)`,
    },
    merge: { stay: 'only the number of who sent it changes' },
    columns: {
      id: told,
      asked_by: colleague,
      channel: inner('where it was fetched'),
      file_id: { ...emptied, exported: { not: 'what the platform calls it' } },
      tries: office,
      try_at: office,
      mime_type: told,
      bytes: inner('the picture itself is in the chat'),
      size: told,
      created_at: told,
    },
  },
  segment: {
    of: 't.created_by = $1',
    erase: 'columns',
    merge: { stay: "the office's; only the maker's number changes" },
    columns: { name: told, audience: told, created_by: colleague, created_at: told },
  },
  programme_figure: {
    of: 't.entered_by = $1',
    erase: 'columns',
    merge: { stay: "the office's; only the number of who entered it changes" },
    columns: {
      indicator: told,
      period: told,
      place: told,
      value: told,
      source: told,
      entered_by: colleague,
      entered_at: told,
    },
  },
} satisfies Record<string, PersonTable>;
