/** Work as people name it, with the plain name of the occupation; on folded words. */
const list: Record<string, string> = {
  penjahit: 'jahit njahit menjahit sewing tailor konveksi penjahitan',
  kasir: 'kasir cashier',
  admin: 'admin administrasi adm administration administratif',
  'administrasi kantor': 'kantoran kantor office',
  'layanan pelanggan': 'cs customerservice callcenter',
  sopir: 'supir sopir driver nyopir nyupir pengemudi',
  satpam: 'satpam security sekuriti keamanan',
  'penjaga toko':
    'jagatoko penjagatoko jagawarung jagakonter jagakios jagalapak jagastan jagastand jogowarung pramuniaga shopkeeper jogotoko',
  'operator pabrik': 'pabrik pabrikan buruhpabrik factory',
  'operator produksi': 'operatorproduksi operator produksi',
  'guru TK': 'gurutk tk',
  'guru PAUD': 'gurupaud',
  'guru SD': 'gurusd',
  'petugas kebersihan': 'cleaningservice cleaning kebersihan bersih-bersih bersihbersih officeboy ob',
  pengepakan: 'packing packer pengemasan ngepak packaging',
  'kendali mutu': 'qc qualitycontrol',
  'pengasuh anak':
    'momong momongbocah momonganak ngasuhanak jagaanak babysitter nanny pengasuh mengasuh momongan ngemong babysister',
  'asisten rumah tangga': 'art prt pembantu rewang rumahan pembantuan pembanturumahtangga',
  'juru masak': 'masak koki chef cook memasak bantumasak masakmasak kokinya jurumasak tukangmasak',
  pelayan: 'waiter waitress pramusaji pelayan waiters',
  'pengemudi ojek online': 'ojol driverojol ojekonline ojek ngojek ngojol gojek grab',
  'pengasuh bayi': 'momongbayi ngasuhbayi jagabayi',
  kurir: 'kurir courier ngurir pengantar',
  mekanik: 'mekanik montir bengkel mechanic',
  'tukang las': 'las ngelas welder welding tukanglas',
  'tukang kayu': 'kayu tukangkayu mebel',
  'buruh bangunan': 'bangunan kuli nguli tukangbangunan kulibangunan',
  guru: 'guru ngajar mengajar teacher pengajar mulang',
  perawat: 'perawat nurse suster',
  akuntan: 'akuntan akuntansi accounting accountant akunting',
  'pemrogram web': 'programer programmer webdeveloper developer programerweb programmerweb it',
  'desain grafis': 'desaingrafis designgrafis desain desainer designer desainergrafis',
  'penyunting video': 'videoeditor editorvideo editingvideo',
  pembatik: 'mbatik membatik batik pembatik',
  pelukis: 'nglukis lukis melukis',
  'tukang cuci': 'laundry nyuci cuci',
  'tukang kebun': 'kebun gardener gardening tukangkebun',
  barista: 'barista',
  sales: 'sales salesman penjualan',
  spg: 'spg spb',
  gudang: 'gudang warehouse pergudangan',
  petani: 'tani bertani',
};

const byWord = new Map(
  Object.entries(list).flatMap(([plain, spellings]) =>
    spellings.split(' ').map((spelling): [string, string] => [spelling, plain]),
  ),
);

/** The plain name of a kind of work; undefined where none is listed. */
export function plainWork(words: string): string | undefined {
  return byWord.get(words.replace(/[\s-]+/g, ''));
}

/** Anything at all. */
export const anyWork =
  /\b(?:apa ?(?:pun|saja|aja|aj|ae|wae|2|apa)?(?= |$)(?=.*\b(?:saja|aja|aj|ae|mau|boleh|gas|penting|asal|oke|ok|halal|gelem|siap)\b|$)|apa(?:pun|2)|ap ?(?:aja|saja)|(?:opo|apa|nopo|napa|menapa|punapa) ?-?(?:ae|wae|saja|aja|mawon|kemawon|bae|wae)|apa ?-?apa (?:mau|boleh)|ngapa (?:wae|bae|ae)|nopo2|se(?:adanya|mbarang\w*|dapatnya|dapetnya|rabutan|diketemunya)|sembarang\w*|sak ?(?:anane|entuke|karep\w*|saget\w*)|serabutan|bebas|terserah\w*|ter?serah|semua(?:nya)? (?:mau|boleh|bisa|kerja\w*)|manut|n?derek mawon|any(?:thing| ?job| ?work)?|whatever|yang penting (?:kerja|halal|dapat|dapet|ada|dibayar|gaji)|sing penting (?:kerja|kerjo|halal|iso|ono|saged)|asal (?:halal|kerja|dapat|dapet|ada|dibayar)|kerja apa(?:pun| saja| aja| wae))\b/;

/** What is not wanted. */
export const notWanted =
  /\b(?:(?:yang|yg|sing|seng) (?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|ora|mboten)(?: usah| perlu| harus)?(?= (?!jauh|adoh|ribet|susah|capek|terlalu))|kecuali|kejaba|kejobo|kejawi|selain|liyane|asal ?(?:kan)? ?(?:bukan|jangan|ora)|bukan|jangan|ojo|dudu|sanes|emoh|except|but not|not|ga mau|gak mau|tidak mau)\s+(.+)$/;

/** About how much it pays or how easy it is, not what it is. */
export const onlyConditions =
  /^(?:(?:yang|yg|sing|seng|kerja|pekerjaan|gaji|gajinya|gajine|bayaran|bayarannya|gede|besar|gedhe|tinggi|ringan|enak|santai|dekat|deket|cepat|cepet|banyak|mudah|gampang|entheng|wkwk\w*|hehe\w*|haha\w*|kak|min|aja|saja|pokoknya|penting|bagus|layak|umr|lumayan)(?:\s+|$))+$/;

/** Said around the name of the work. */
export const wishFillers = new Set(
  `saya sy aku ak kulo kula gue pengennya pinginnya penginnya inginnya pengen pingin pengin kepengen kepingin ingin pgn mau maunya arep badhe bade jadi jd dadi dados kerja kerjaan pekerjaan kerjo gawe
  bekerja di d neng nang ing teng sebagai sbg bagian bidang posisi lowongan loker kak kakak min mas mbak pak bu bapak ibu ya yaa dong deh sih aja saja wae mawon
  jg juga ugi bisa iso saged boleh kalau kalo nek tapi tp nanging ning but gada ada ga gak yang yg sing sesuai jurusan jurusanku dulu minat suka seneng cari golek melu ikut tolong
  want to be work as a an the job in at something with i would like sama usaha sendiri`.split(/\s+/),
);
