import type { Wish } from '../intents.ts';
import { phrase, says, type Said } from './said.ts';

/** Wordings that leave nothing else to be meant. */
const named: [Wish, RegExp[]][] = [
  [
    'own-data',
    [
      phrase(
        'data ..2 (kasih|dikasih|dikasihkan|diberikan|dikekno|disebar|sebar|dijual|jual|bocor|dibagi|dibagikan|dishare|dipakai) ..2 (siapa|apa|kemana|dimana|orang|tidak)',
      ),
      phrase('siapa ..2 (lihat|baca|pegang|pakai|tahu|akses) ..2 (data|nomor|telepon)'),
      phrase('data ..2 aman ..2 $'),
    ],
  ],
  [
    'abusive',
    [
      phrase(
        '^ ..2 (asu|tai|taek|telek|bangsat|anjing|anjir|jancok|jancuk|bajingan|kampret|goblok|goblog|tolol|bego|bodoh|pekok|idiot|stupid|fuck|shit|kontol|ndasmu|matamu) ..3 $',
      ),
    ],
  ],
  ['ak1', [phrase('kartukuning')]],
  // "Saya butuh kerja": only "butuh karyawan" is an employer's.
  ['search', [phrase('^ (perlu|cari) kerja ..2 $'), phrase('^ (saya|kakak) (perlu|cari) kerja ..2 $')]],
  [
    'employer',
    [
      phrase('pasang ..1 lowongan'),
      phrase('(saya|kami|atasan|perusahaan|keluarga) ..2 (cari|perlu) ..1 karyawan'),
      phrase('saya ..1 perusahaan ..5 (cari|perlu|mau) ..2'),
      phrase('(saya|kami) ..1 (dari|mewakili) ..1 perusahaan ..6 (buka|cari|perlu|pasang|rekrut)'),
      phrase(
        'punya ..1 (warung|toko|usaha|bengkel|kios|salon|laundry|konveksi|cafe|kafe|pabrik|catering|katering|resto|restoran|kedai|depot) ..8 (perlu|cari|rekrut)',
      ),
      phrase('(saya|kami) ..2 (mau|bisa) ..1 (buka|pasang|rekrut) ..2 (lowongan|karyawan)'),
      phrase(
        '(saya|kami) ..1 (punya|owner|pemilik) ..5 (cari|perlu) ..1 (karyawan|orang|pelamar|barista|penjahit|operator)',
      ),
    ],
  ],
  [
    'alerts-on',
    [
      phrase('kabari ..3 kalau ..2 (ada|muncul|buka)'),
      phrase('kalau ..2 (ada|muncul) ..5 kabari'),
      phrase('nyalakan ..2 (notifikasi|kabari) ..1 (lowongan|kerja)'),
    ],
  ],
];
/** "Gas daftar dong", "ndaftar wae": nothing but the wish to register. */
const registers =
  /^(?:(?!(?:gak|ga|tidak|tdk|ora|boten|mboten|belum|blm|batal|jangan|cara)\b)[a-z]+ ){0,2}n?daftar(?:in|kan|ke|no|an)?(?: (?:dong|dulu|dl|aja|wae|ae|mawon|deh|ya|yo|kak|min|mas|mbak|pak|bu|yuk|sekarang|saiki|akun|saja|sik|rumiyin|gas|bang))*$/;
/** News of what was sent off, not of vacancies. */
const ofOwn = [phrase('(lamar|panggil_kerja|wawancara|diterima|balas|pelatihan|hasil)')];

/** The wish that is named outright; null where likeness decides. */
export function namedWish(said: Said): Wish | null {
  if (registers.test(said.typed.join(' '))) return 'help';
  const wish = named.find(([, patterns]) => says(said, patterns))?.[0] ?? null;
  return wish === 'alerts-on' && says(said, ofOwn) ? null : wish;
}
