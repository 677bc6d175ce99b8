const account = 'ikut akun: hilang bersama HAPUS atau akun yang tidak dipakai';
const office = 'milik dinas; nama orangnya dilepas saat akunnya hilang';

/** Tables about people in which nothing goes before the account does, and why. */
export const keptWithAccount: Readonly<Record<string, string>> = {
  accommodation: account,
  assessment: account,
  assessment_answer: account,
  saved_vacancy: account,
  application: account,
  application_event: account,
  alert_setting: account,
  person_tag: account,
  timer: account,
  campaign_sent: account,
  broadcast_recipient: account,
  role_grant: account,
  firm_member: account,
  staff_profile: account,
  consent: 'bukti izin; saat akun hilang, nomor orangnya dihapus dari baris itu',
  audit_entry: 'catatan tindakan; saat akun hilang, nomor orangnya dan rinciannya dihapus',
  broadcast: office,
  firm: 'milik perusahaannya; nama dan nomor kontaknya dikosongkan saat akun pendaftarnya hilang',
  posting: 'milik perusahaannya; nama orangnya dilepas saat akunnya hilang',
  broadcast_draft: office,
  segment: office,
  programme_figure: office,
};
