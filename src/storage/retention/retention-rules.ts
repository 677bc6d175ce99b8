/** How long one kind of data is kept, and how what is past its time goes. */
export interface RetentionRule {
  /** For people of the office, in the table of `docs/privacy/retensi.md`. */
  label: string;
  /** What happens after that time, for the same table. */
  then: string;
  /** Unless the setting RETENTION_DAYS names another. */
  days: number;
  /** Tables with what goes by this rule. */
  tables: readonly string[];
  /**
   * Statements that each delete or empty at most `$2` rows past the moment `$1`; absent: a function of the job does it,
   * see `run-retention.ts`.
   */
  sql?: readonly string[];
}

const oldest = (table: string, key: string, past: string): string =>
  `DELETE FROM "${table}" WHERE "${key}" IN (SELECT "${key}" FROM "${table}" t WHERE ${past} LIMIT $2::int)`;

/** Every time after which something about people goes by itself, once a day. */
export const retentionRules = {
  dormantAccounts: {
    label: 'Akun yang tidak dipakai',
    then: 'diberi tahu dulu, lalu dihapus seperti HAPUS',
    days: 730,
    tables: ['person', 'address', 'conversation'],
  },
  dormantNotice: {
    label: 'Waktu antara pemberitahuan dan penghapusan akun',
    then: 'akun dihapus kalau orangnya tidak menulis lagi',
    days: 30,
    tables: ['person'],
  },
  abandonedRegistrations: {
    label: 'Pendaftaran yang tidak diselesaikan',
    then: 'dihapus seperti HAPUS',
    days: 90,
    tables: ['person', 'address', 'conversation'],
  },
  closedTickets: {
    label: 'Percakapan dengan petugas yang sudah selesai',
    then: 'dihapus',
    days: 365,
    tables: ['ticket', 'ticket_message'],
    sql: [oldest('ticket', 'id', `t.state = 'closed' AND t.closed_at < $1::timestamptz`)],
  },
  broadcastAnswers: {
    label: 'Jawaban tertulis atas siaran',
    then: 'dihapus; siapa yang menjawab tetap dihitung',
    days: 365,
    tables: ['broadcast_answer'],
    sql: [oldest('broadcast_answer', 'id', 't.at < $1::timestamptz')],
  },
  ticketFiles: {
    label: 'Letak berkas yang dikirim ke petugas',
    then: 'dilupakan; isinya ada di aplikasi chat',
    days: 90,
    tables: ['ticket_message'],
    sql: [
      `UPDATE ticket_message SET file = NULL WHERE id IN (
        SELECT id FROM ticket_message WHERE file IS NOT NULL AND at < $1::timestamptz LIMIT $2::int)`,
    ],
  },
  messageTexts: {
    label: 'Isi pesan masuk dan keluar yang sudah selesai',
    then: 'dikosongkan',
    days: 30,
    tables: ['inbox', 'outbox'],
  },
  messages: {
    label: 'Nomor dan waktu pesan yang sudah selesai',
    then: 'dihapus',
    days: 90,
    tables: ['inbox', 'outbox'],
  },
  settledAlerts: {
    label: 'Kabar lowongan yang sudah dikirim atau ditolak, kalau lowongannya tutup',
    then: 'dihapus',
    days: 90,
    tables: ['alert'],
    sql: [
      `DELETE FROM alert WHERE (person_id, vacancy_id) IN (
        SELECT a.person_id, a.vacancy_id FROM alert a JOIN vacancy v ON v.id = a.vacancy_id
        WHERE greatest(a.sent_at, a.dismissed_at) < $1::timestamptz
          AND (v.closed_at IS NOT NULL OR v.closes_at < $1::timestamptz) LIMIT $2::int)`,
    ],
  },
  keptSearches: {
    label: 'Pencarian yang minta dikabari, kalau orangnya lama tidak menulis',
    then: 'dihapus',
    days: 180,
    tables: ['kept_search'],
    sql: [
      `DELETE FROM kept_search WHERE (person_id, query) IN (
        SELECT k.person_id, k.query FROM kept_search k JOIN person p ON p.id = k.person_id
        WHERE greatest(p.last_seen_at, k.kept_at) < $1::timestamptz LIMIT $2::int)`,
    ],
  },
  questionReach: {
    label: 'Catatan sampai pertanyaan mana seseorang mengisi',
    then: 'dihapus; jumlahnya tetap',
    days: 365,
    tables: ['question_reach'],
    sql: [
      `DELETE FROM question_reach WHERE (person_id, flow, question) IN (
        SELECT person_id, flow, question FROM question_reach WHERE at < $1::timestamptz LIMIT $2::int)`,
    ],
  },
  expiredCodes: {
    label: 'Kode undangan, kode sambung akun, dan kode wali yang tidak berlaku lagi',
    then: 'dihapus',
    days: 30,
    tables: ['link_code', 'link_request', 'role_invite', 'guardian_request'],
    sql: [
      oldest('link_code', 'code', 't.expires_at < $1::timestamptz'),
      oldest('link_request', 'from_id', 't.joins_at IS NULL AND t.created_at < $1::timestamptz'),
      oldest('role_invite', 'code', 't.expires_at < $1::timestamptz'),
      oldest('guardian_request', 'code', 't.answered_at IS NULL AND t.expires_at < $1::timestamptz'),
    ],
  },
  wrongCodes: {
    label: 'Hitungan kode yang salah',
    then: 'dihapus',
    days: 1,
    tables: ['lockout'],
    sql: [
      oldest('lockout', 'key', 't.since < $1::timestamptz AND coalesce(t.until, t.since) < $1::timestamptz'),
    ],
  },
  draftPictures: {
    label: 'Gambar konsep siaran yang tidak dikirim',
    then: 'dihapus',
    days: 7,
    tables: ['picture'],
    sql: [
      oldest(
        'picture',
        'id',
        `t.created_at < $1::timestamptz AND NOT EXISTS (SELECT 1 FROM broadcast b WHERE b.picture_id = t.id)
          AND NOT EXISTS (SELECT 1 FROM broadcast_draft d WHERE d.picture_id = t.id)`,
      ),
    ],
  },
} as const satisfies Record<string, RetentionRule>;

export type RetentionName = keyof typeof retentionRules;
