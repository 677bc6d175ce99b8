/**
 * Everyday words that lie a small typo away from a word or place we know ("sering": Serang, "bulan": bukan). They are
 * taken only for what they are. Found by running the typo search over common Indonesian words.
 */
const list = `
  about ambilkan anggaran arahan asuhan baja bakal balasan bandara bangsa banner banyak barang baru basa
  batas batil bayaran bayarkan bedah benang benda bentar berkas bermanfaat bernegara besar beton biasa
  bilangan bill bintang bohong borang bual bulan camping capek cewek dalaman daring datar diizinkan doa
  duda duduk due dukung elemen empati entri fax gabung gada gamis gampang garang garda gcp gemilang
  goreng gulungan halaman hanya hukum ies ikat ikuti indah induk injak injil jalur jamu kalah kalem
  kaleng kandangkan kandung kebenaran keberadaan kecing kenal kendala kendali kental keras kerja kesana kidung
  kliring kunjungan kurangi kurus kutang ladang lahan lajang lapak lapangan lapar lawan lembaga lembaran
  maafi mabuk macet magang mah maha mainnya maju mak make mal malah malam maling mall malu mantan marah
  marahan market masakan masuk matang max meal memanggang membalas membelah membelai memuji menahan
  menanggung mencolok mengelak meski minta mock modal moral mou mual nal norak note obat padat pajang
  pandai pandang pandangan pantai parung pasang pawang pelukan pemagang pemegang penanggung pengguna
  perasaan perawat perempatan perkakas pertanahan pick pik pintu potong prepare prima pusing putar rock
  saji salat saleh sales saluran sambal sambung sampan samping sandang sangar sangat sarah sarana
  sasaran sawah sayang sayap sayuran sebelah seberang sedang sedih sekadar sekte selama selang semasa
  sembarang semen sempoa senang seorang serangan serasa serbu sering setingan setir sewa side sikap
  singa situ situs skrip sok songong sore staf staff status str strong suatu sukma suku susah takwa
  tambah tampak tampang tanda tangan tax tayang tebal tega tegak tegar tele telur tentang terms tersedia
  thr tiada tindak tok tontong truck tubuh tudung tunjangan usah warna
`;

let words: Set<string> | undefined;

/** Whether a word must not be taken for a misspelt other one. */
export function isEverydayWord(word: string): boolean {
  words ??= new Set(list.trim().split(/\s+/));
  return words.has(word);
}
