/**
 * Everyday words that lie a small typo away from a word or place we know ("sering": Serang, "bulan": bukan). They are
 * taken only for what they are. Found by running the typo search over common Indonesian words.
 */
const list = `
  ambilkan anggaran arahan asuhan baja bakal balasan bandara bangsa banner banyak barang baru basa batam
  batas batil bayaran bayarkan bedah benang benda bentar berkas bermanfaat bernegara besar beton biasa
  bilangan bintang bohong borang bual bulan camping capek ceper cewek dalaman daring datar dawe
  diizinkan doa duda duduk dukung elemen empati enak entri gabung gada gamis gampang garang garda
  gemilang goreng gulungan halaman hanya hukum ikat ikuti indah induk injak injil jalur jamu kalah kalem
  kaleng kandangkan kandung kebenaran keberadaan kecing kenal kendala kendali kental keras kerja kerjo
  kesana kidung kliring kunjungan kupang kurang kurangi kurus kutang ladang lahan lajang lapak lapangan
  lapar lawan lembaga lembaran maafi mabuk macet magang mah maha mainnya maju mak make mal malah malam
  maling mall malu mantan marah marahan market masakan masuk matang max meal memanggang membalas
  membelah membelai memuji menahan menanggung menawi mencolok mengelak meski minta mock modal monggo
  moral mou mual mungkin nal norak note obat padang padat pajang pandai pandang pandangan pantai parung
  pasang pasti patang pawang pelukan pemagang pemegang penanggung pengguna perasaan perawat perempatan
  perkakas pertanahan pick pik pintu potong prepare prima pusing putar rock saji salam salat saleh sales
  saluran sambal sambi sambung sampan samping sandang sangar sangat sarah sarana sasaran sawah sayang
  sayap sayuran sebelah seberang secang seceng sedang sedih sekadar sekte selama selang semasa sembarang
  semen sempoa senang seorang serangan serasa serbu sering setingan setir sewa side sikap sikka singa
  situ situs skrip sok songong sore staf staff status strong suatu subah sukma suku susah takwa tambah
  tampak tampang tanda tangan tayang tebal tega tegak tegar tele telung telur tentang teras tersedia
  tiada tindak tok tontong truck tubuh tudung tulung tunjangan usah warna
`;

let words: Set<string> | undefined;

/** Whether a word must not be taken for a misspelt other one. */
export function isEverydayWord(word: string): boolean {
  words ??= new Set(list.trim().split(/\s+/));
  return words.has(word);
}
