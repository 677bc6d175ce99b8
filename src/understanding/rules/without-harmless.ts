import { foldText } from '../../answers/words/fold-text.ts';
import { readSaid, type Said } from './said.ts';

const story =
  /\b(?:film|filmnya|drama|drakor|sinetron|novel|lagu|game|komik|anime|serial|horor|bola|timnas|persija|persib|psis|konser)\b/u;
const want = String.raw`(?:biar|supaya|ben|supados|agar|so i|(?:gak|ga|nggak|tidak|ora|emoh|mboten) (?:mau|pengen|pengin|ingin|arep|purun))`;
const weary = String.raw`(?:kuat|tahan|sanggup|betah|nyerah|menyerah|capek|cape|lelah|letih|bosan|bosen|kesel|putus ?asa)`;
const task = String.raw`(?:kerja\w*|gawe|gaweyan|nyambut|mburuh|buruh|lembur|shift\w*|shif|antre|antri|ngantri|ngantre|nunggu|menunggu|ngenteni|ngisi|isi|formulir|bikin|gawe|ngetik|soal\w*|tes|tesnya|hp|sinyal|panas|macet|belajar|skripsi|daftar|aplikasi|jawab|bos|bosku|pabrik|cari|nyari|golek|jalan|bolak|scroll|baca|angkat|jaga)`;
/** What only sounds like despair: work, forms and waiting that one is tired of, life in a place, a curriculum vitae. */
const harmless = [
  String.raw`(?:daftar )?riwayat hidup`,
  String.raw`(?:seumur|gaya|biaya|kebutuhan|makhluk|lingkungan|teman|pasangan|pola|cukup|nyukupi|hidup sehat)(?: \S+)? (?:buat |untuk |nggo |kanggo |kangge )?(?:hidup|urip|gesang)`,
  String.raw`setengah mati|mati ?-?matian|(?:mati|hidup) (?:gaya|lampu|listrik|suri|kutu)|hidup (?:persis|psis|sehat|mandiri|indonesia)`,
  String.raw`(?:hidup|idup|urip|gesang) (?:di|ning|neng|nang|ing|teng|in|sendiri|ngekos|ngontrak|merantau|bareng|numpang|nganggur|serumah|pas-pasan)\b`,
  String.raw`${want} (?:\S+ ){0,3}?(?:jadi |dadi |ngrepoti |be )?(?:a )?(?:beban|burden)(?: (?:orang tua|ortu|keluarga|ibu|bapak|suami|istri|anak))?`,
  String.raw`(?:belum|blm|durung|dereng) (?:makan|mangan|nedha|maem) (?:siang|malam|sore|pagi|malem|awan|bengi)`,
  String.raw`sampah (?:plastik|organik|daur|dapur|rumah|kering|basah|warga)|(?:bank|pilah|pungut|angkut|tukang|truk|petugas|ambil|mengolah|olah) sampah`,
  String.raw`beban (?:kerja|tugas|hidup ringan|ringan|berat)`,
  String.raw`${weary}(?! (?:hidup|urip|gesang|idup))(?: \S+){0,2}? ${task}\b`,
  String.raw`(?:selamat tinggal|goodbye)(?: \S+)? (?:pengangguran|nganggur|kerjaan|pabrik|mantan|jomblo)`,
  String.raw`(?:dilanjut|dilanjutin|lanjut|diterusin)(?: \S+)? (?:daftar|lamar|tes|soal|chat|formulir|magang|kuliah)\w*`,
  String.raw`(?:kalau|kalo|klo|nek|yen|menawi|misal|if)(?: \S+)? (?:mati|meninggal|die)(?: \S+){0,2} (?:data|datanya|datane|akun|akunnya|asuransi|santunan|lamaran|ahli)\b`,
].map((source) => new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}])`, 'gu'));

/** A text without what only sounds grave in it, and without what is told of a film, a song or a match; itself where there is none. */
export function withoutHarmless(said: Said): Said {
  const folded = foldText(said.text);
  const parts = said.text.split(/[,.;!?\n]+/u);
  const own = parts.some((part) => story.test(foldText(part)))
    ? parts.filter((part) => !story.test(foldText(part))).join(', ')
    : said.text;
  const start = own === said.text ? folded : foldText(own);
  const rest = harmless.reduce((text, pattern) => text.replace(pattern, ' '), start);
  return rest === folded ? said : readSaid(rest);
}
