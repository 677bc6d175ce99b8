/** Words around a place that say nothing about where it is. */
export const regionFillers = new Set(
  `saya sy aku kulo kula gue ane dari dri dr saka saking di nang ing ning neng wonten tinggal tinggalnya tgl2 domisili dom domisilinya berdomisili
   asal asalnya asli aslinya alamat alamatnya almt rumah rumahku omah griya omahku griyane daerah drh wilayah sekitar sekitaran seputar dekat deket dkt
   cedak celak kak kakak pak bapak bu ibu mas mbak min admin ya nggih iya lagi sekarang skrg saiki area kerja kerjo bekerja nyambut gawe butuh cari
   provinsi prov propinsi negara indonesia kampung dukuh salam salim halo hai maaf tulung tolong lokasi kota2 orang wong tiyang warga ktp kos ngekos kost
   menetap sementara bener bae aja saja ae wae mawon lah sih kok juga tapi sama pengen pengin mau arep badhe pingin minat ada punya
   bagian timur barat utara selatan tengah lor kidul wetan kulon pinggir pusat pinggiran dalam luar pabrik pt kawasan industri
   nggon panggonan papan kabeh seluruh semua se sak ayah suruh tahunan kec kecamatan`.split(/\s+/),
);

/** Of these the ones that say something else when they stand alone ("bener": yes); the district needs "kec" before it. */
export const saidAlone = new Set(['bener', 'salam', 'tulung', 'kerjo']);

/** Answers that name no place. */
export const anywhere =
  /\b(mana ?(saja|aja|wae|ae|mawon)|di ?mana|dimana2?|bebas|terserah|sakarep\w*|ngendi|pundi|(dekat|deket|dkt|cedak) rumah|luar kota|kota lain|rahasia|gak ?tau|tidak tahu|ora ngerti)\b/;

/** "Not in Semarang" names a place that is not meant. */
export const denial =
  /\b(bukan|jangan|kecuali|selain|ojo|dudu|sanes|(gak|tidak|ora|ga|emoh|ndak) (mau|gelem|di|nang|ning|purun))\b/;

/** What stands before the name of a street, a housing estate or a village; that name is no place of ours. */
export const nameAhead =
  /^(jl|jln|jalan|jalanan|gg|gang|perum|perumahan|perumnas|komplek|kompleks|komp|griya|cluster|desa|ds|kel|kelurahan|dusun|dsn|dukuh|rt|rw|no|nomor|km|gedung|gd|ruko|toko|rs|rsud|universitas|univ|sekolah|pondok|blok)$/;

/** What follows the name of a housing estate or a street. */
export const nameBehind = /^(indah|permai|asri|residence|regency|estate|street|elok|baru[^a-z]|raya|km|no)$/;

/** Words for the kind of a place. */
export const typeWords: Record<string, 'kota' | 'kab' | 'kec'> = {
  kota: 'kota',
  kotamadya: 'kota',
  kotamdya: 'kota',
  kodya: 'kota',
  kodia: 'kota',
  kotta: 'kota',
  kt: 'kota',
  city: 'kota',
  kab: 'kab',
  kabupaten: 'kab',
  kabupatn: 'kab',
  kabupten: 'kab',
  kbupaten: 'kab',
  kabpaten: 'kab',
  kabuapten: 'kab',
  kabup: 'kab',
  kbp: 'kab',
  kbpt: 'kab',
  kabu: 'kab',
  regency: 'kab',
  kec: 'kec',
  kecamatan: 'kec',
  kcmtn: 'kec',
  kcmatan: 'kec',
  kecamtan: 'kec',
};

/** Which of several districts of one name people mostly mean. */
export const knownBest: Record<string, string> = { karanganyar: '33.05', kaliwungu: '33.24' };

/** Wider areas of several regencies, likeliest first. */
export const areas: [RegExp, string[]][] = [
  [
    /\b(solo ?raya|subosukawonosraten|(eks )?karesidenan surakarta)\b/,
    ['33.72', '33.11', '33.13', '33.09', '33.10', '33.14', '33.12'],
  ],
  [/\b(barlingmascake[bp]|banyumasan|karesidenan banyumas)\b/, ['33.02', '33.03', '33.01', '33.04', '33.05']],
  [/\bkaresidenan pati\b/, ['33.18', '33.19', '33.20', '33.17', '33.16']],
  [/\bkaresidenan kedu\b/, ['33.08', '33.71', '33.23', '33.07', '33.06', '33.05']],
  [/\bkaresidenan pekalongan\b/, ['33.26', '33.75', '33.25', '33.27', '33.28', '33.76', '33.29']],
  [/\bkaresidenan semarang\b/, ['33.74', '33.22', '33.73', '33.24', '33.21', '33.15']],
  [/\b(kedungsepur|semarang ?raya)\b/, ['33.74', '33.22', '33.24', '33.21', '33.73', '33.15']],
];
