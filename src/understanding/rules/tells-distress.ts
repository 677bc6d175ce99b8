import type { DistressKind } from './distress-kind.ts';
import { hintsAtDistress } from './hints-at-distress.ts';
import { phrase, says, type Said } from './said.ts';
import { withoutHarmless } from './without-harmless.ts';

const near =
  '(suami|istri|bojo|bojoku|ayah|kakak|pacar|mantan|majikan|perusahaan|atasan|mertua|mandor|paman|tetangga|juragan|husband|father|wife)';

/** Plain words that tell of danger or despair; the first kind that is told counts. */
const tellings: [DistressKind, RegExp[]][] = [
  [
    'self-harm',
    [
      phrase('bunuhdiri'),
      phrase('(mau|mending|mendingan|pilih|lebih) ..2 mati'),
      phrase('mau ..2 (ngilang|menghilang|hilang) ..2 (selamanya|selama|dunia|saja)'),
      phrase('(mati|hilang) saja $'),
      phrase('(akhiri|mengakhiri|ngakhiri|akhirin) ..2 (hidup|semua|nyawa)'),
      phrase('(menyerah|nyerah|bosan|muak|ganggu) ..2 hidup'),
      phrase('(tidak|sudah) ..2 (kuat|mau) ..2 hidup'),
      phrase('(apa|untuk) ..1 hidup $'),
      phrase('untuk apa ..1 hidup'),
      phrase(
        'hidup ..3 (tidak|percuma|meaningless|sia sia) ..1 (guna|gunanya|arti|artinya|berarti|berguna|gunane)',
      ),
      phrase('hidup (percuma|meaningless|hampa|kosong)'),
      phrase('lebih (baik|apik|enak) ..2 (tidak ada|tidak lahir|mati|hilang)'),
      phrase('dunia ..2 tidak ..2 saya'),
      phrase('(menyakiti|nyakitin|melukai|sayat) ..1 (diri|dirisaya|tangan)'),
      phrase('tidak mau ..2 (bangun|melek) ..1 lagi'),
      phrase('kalau saya mati'),
      phrase('mau (loncat|lompat|terjun)'),
      phrase('mau mati $'),
      phrase('(silet|nyilet|sayat|nyayat|iris|ngiris) ..1 (tangan|tanganku|nadi)'),
      phrase('(tidak ada|nobody|tidak one|siapa) ..3 (miss|kehilangan|kangen) ..2 saya'),
      phrase('kalau saya (died|mati|gone)'),
      phrase('kalau saya ..1 (tidak ada|hilang|pergi) ..4 (bahagia|senang|lega|tenang|seneng|repot|beban)'),
      phrase('(lebih|mending) ..3 saya ..1 tidak ada'),
      phrase('(susul|nyusul|menyusul) ..5 (meninggal|mati|almarhum|almarhumah|surga|swarga)'),
      phrase('(pergi|tidur|turu) (selamanya|selawase)'),
      phrase('tidak ada ..1 (guna|gunanya|gunane|arti|artinya|artine) ..3 hidup'),
      phrase('hidup ..3 tidak ..2 (guna|gunanya|gunane|arti|artinya|artine)'),
    ],
  ],
  [
    'harassment',
    [
      phrase(
        '(dilecehkan|dilecehin|pelecehan|diperkosa|perkosa|dicabuli|dirudapaksa|diraba|digrepe|digerayangi|touched|harassed|raped)',
      ),
      phrase(
        '(dipegang|dipegang pegang|dipegangi|megang|pegang|raba) ..1 (pegang|dipegang|atasan|dada|badan|pantat|paha|tubuh|kakak|perusahaan)',
      ),
      phrase(`${near} ..3 (pegang|megang|raba|peluk|cium) ..2 saya`),
      phrase('(tidur|nginep|hotel) (bareng|dengan) ..1 (atasan|kakak|perusahaan)'),
      phrase('(minta|maksa|paksa|memaksa|dipaksa|dipeksa) ..2 tidur (bareng|dengan)'),
      phrase('(raba raba|meraba|ngraba|grepe|nggrepe|gerayangi|remas|meremas|ngremes)'),
      phrase(`${near} ..4 (elus|ngelus|ngelusngelus|dielus) ..2 (saya|badan|paha|tangan|tubuh)`),
      phrase('(foto|video|vc|vcs|pap) ..2 (bugil|telanjang|vulgar|nude|nudes|naked)'),
    ],
  ],
  [
    'exploitation',
    [
      phrase('(dipaksa|dipeksa|paksa|disuruh) ..5 (tidak|jangan) ..1 (pulang|boleh|bayar|mulih|keluar)'),
      phrase(
        '(tidak|dilarang) ..1 (boleh|bisa|oleh) ..1 (pulang|mulih|wangsul|keluar|kabur) ..4 (majikan|mess|kerja|paspor|agen|hp)',
      ),
      phrase('(majikan|agen|mandor) ..4 tidak ..1 (boleh|bisa) ..1 (pulang|keluar|mulih)'),
      phrase(
        '(dipaksa|dipeksa|paksa|disuruh) ..3 (melayani|ngladeni|nemenin|menemani|jual|open bo|lembur tidak bayar)',
      ),
      phrase('(ngurung|kurung|mengurung|nyekap|sekap|menyekap) ..2 (saya|kami)'),
      phrase('paspor ..2 (ditahan|diambil|disita)'),
      phrase('(majikan|atasan|agen|mandor) ..6 (hp|ktp) ..2 (ditahan|diambil|disita)'),
      phrase('dikunci ..2 (rumah|kamar|mess|gudang) ..3 (majikan|agen|tolong|atasan|mandor)'),
      phrase('(disekap|dikurung|disandera|perbudakan|diperbudak|kerjapaksa)'),
      phrase('(jual diri|dijual ..3 luarnegeri|dijual ..1 agen|dijual ke)'),
      phrase('(paspor|hp|ktp) ..2 (ditahan|diambil|disita) ..2 (majikan|agen)'),
    ],
  ],
  [
    'violence',
    [
      phrase(`${near} ..4 (pukul|ancam|ngamuk|tendang|siksa|nyiksa|menyiksa)`),
      phrase('(pukul|ditendang|disiksa|dikeroyok|diantemi) ..2'),
      phrase(`pukul ..2 ${near}`),
      phrase('saya ..2 pukul'),
      phrase('pukul saya'),
      phrase('dia ancam saya'),
    ],
  ],
  [
    'threat',
    [
      phrase('saya ..2 ancam'),
      phrase('ancam ..2 (bunuh|debt|pinjol|penagih|orang|preman|rentenir|santet|disebar|sebar)'),
      phrase(
        '(dikejar|diburu|ancam|diuber|dioyak) ..2 (penagih|pinjol|debt|utang|hutang|rentenir|dc|preman|kolektor|bank)',
      ),
      phrase('(pinjol|collector|kolektor|penagih|dc|preman|rentenir|mantan|tetangga|lintah) ..3 (ancam)'),
      phrase('ancam ..4 (rumah|keluarga|anak|nyawa|parang|pisau|golok|celurit)'),
      phrase('takut (pulang|mulih|wangsul|bunuh|mati)'),
    ],
  ],
  [
    'need',
    [
      phrase('(anak|kami|saya|keluarga|bocah|adik|anakku) ..4 (lapar)'),
      phrase(
        '(belum|tidak) ..2 (makan|mangan|nedha|dahar|maem) ..3 (kemarin|hari|dina|dinten|wingi|anak|seharian)',
      ),
      phrase('belum ..2 makan ..2 dari waktu'),
      phrase(
        '(anak|bayi|bocah|keluarga|kami|rumah) ..4 (susu|susunya|susune|beras|berase|berasnya|makanan|sembako) ..2 (habis|entek|telas|kosong)',
      ),
      phrase(
        '(susu|beras|berase|makanan) ..2 (habis|entek|telas|kosong) ..4 (anak|bayi|bocah|keluarga|kami|hari)',
      ),
      phrase('(anak|anaksaya|bocah|kami|keluarga|anak anak) ..2 (belum|tidak) ..2 (makan|mangan|maem)'),
      phrase('(tidak|kehabisan|habis) ..2 (beras|sembako|makanan|susu|pangan)'),
      phrase('(tidak punya|kehilangan) ..1 (rumah|tempat tinggal|tempat)'),
      phrase('(diusir|tidur) ..2 (kontrakan|kos|kost|rumah|jalan|emperan|pinggir|masjid|terminal)'),
      phrase('nothing ..1 eat'),
      phrase('tidak ..1 (punya|ada) ..1 uang ..3 (beras|susu|makan|obat|berobat)'),
      phrase('uang ..3 (habis|entek|telas) ..3 (makan|beras|susu|berobat)'),
    ],
  ],
  [
    'despair',
    [
      phrase('putusasa'),
      phrase('(tidak|tidak ada|hilang) ..2 (harapan|pangarep|pengarep|hope|pangarep mau|pangajeng)'),
      phrase('tidak ..1 (guna|gunanya|gunane|berguna|arti|berarti|gina) ..2 (saya|hidup)'),
      phrase(
        'saya ..2 (tidak ..1 (guna|gunanya|berguna|berarti|gunane)|worthless|putusasa|useless|sampah|gagal)',
      ),
      phrase('sedih ..2 (tiap|setiap|terus)'),
      phrase('(tiap|setiap|saben) (hari|waktu|dina|bengi) ..2 sedih'),
      phrase('(tidak|sudah tidak) ..1 (kuat) (lagi|menjalani|menanggung|nanggung|hadapi|menghadapi)'),
      phrase('saya ..2 (depresi|hancur|hampa|tertekan|sedih ..1 berat)'),
      phrase('saya ..2 sedih (berat|parah|sangat)'),
      phrase('saya ..1 (menyerah|nyerah) $'),
      phrase('(beban|aib) ..2 (keluarga|orang|semua|saja)'),
      phrase('(tidak ada|nobody) ..2 (sayang|peduli|cares|loves) ..3 saya'),
      phrase('(saya|rasanya) ..1 (sendirian|gelap)'),
      phrase('(worthless|putusasa)'),
    ],
  ],
];

/** Things that die, cry or are hit without anybody being in need. */
const otherMeaning = [
  phrase(
    '(hp|lampu|listrik|robot|motor|sinyal|pajak|wifi|baterai|data|kuota|nomor|kartu|ikan|tanaman|hama|lele|ayam) ..2 mati',
  ),
  phrase('mati (lampu|listrik|suri|gaya|rasa)'),
  phrase('harga mati'),
  phrase('bunuh (hama|nyamuk|tikus|serangga)'),
];

/** Which kind of distress a text tells of; null for none. Rules only: nothing is guessed by likeness here. */
export function tellsDistress(said: Said): DistressKind | null {
  const own = withoutHarmless(said);
  const [kind = null] = tellings.find(([, patterns]) => says(own, patterns)) ?? [];
  const told = kind ?? hintsAtDistress(own);
  return told === 'self-harm' && isOtherThanDistress(own) ? null : told;
}

/** Words of grave matters: beside one of them likeness may speak up for distress sooner. */
const grave = [
  phrase(
    '(mati|bunuh|bunuhdiri|hidup|meninggal|almarhum|putusasa|harapan|depresi|pukul|ancam|dipaksa|dipeksa|disekap|dikurung|ditahan|disita|disiksa|lapar|makan|susu|beras|diusir|sendirian|beban|hancur|gelap|takut|trauma|dilecehkan|pegang|dipegang|telanjang|perkosa|diperkosa|dijual|disebar|utang|hutang|pinjol|penagih|sedih|bahagia|darah|sakit)',
  ),
];

/** Whether a text speaks of a grave matter at all. */
export function speaksOfGraveMatters(said: Said): boolean {
  return says(said, grave);
}

const laughing = /(?<!\p{L})(?:(?:ha|he|hi|wk|kw|xi){2,}[hk]?|lol)(?!\p{L})|[😂🤣😆😅]/iu;

/** Whether what dies here is a telephone or a lamp. */
function isOtherThanDistress(said: Said): boolean {
  return says(said, otherMeaning) && !/ bunuhdiri /.test(said.plain);
}

/** Whether a text that no rule takes for distress only sounds so: what dies is a lamp, what tires is work, who cries sees a film. */
export function onlySoundsLikeDistress(said: Said): boolean {
  return isOtherThanDistress(said) || laughing.test(said.text) || withoutHarmless(said) !== said;
}

/** The likeliest kind where only the model took it for distress. */
export function guessDistress(said: Said): DistressKind {
  if (/ (hidup|mati) /.test(said.plain)) return 'self-harm';
  if (/ (pukul|ancam|suami) /.test(said.plain)) return 'violence';
  if (/ (lapar|makan|beras|susu) /.test(said.plain)) return 'need';
  return 'despair';
}
