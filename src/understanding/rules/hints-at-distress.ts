import type { DistressKind } from './distress-kind.ts';
import type { Said } from './said.ts';

/**
 * Notions as people spell them, in Indonesian, Javanese and English. Hints are looked for in the words as typed: plain words
 * give several of them up.
 */
const notions = {
  NEG: `tidak|tdk|tak|gak|ga|gk|g|nggak|ngga|nggk|enggak|engga|kagak|ndak|ora|ra|mboten|boten|not|no|never|dont|don't|belum|blm|durung|dereng`,
  SELF: 'aku|saya|sy|aq|ak|ku|kulo|kula|gue|gw|inyong|nyong|me|i|myself|diriku|diri saya',
  WANT: `pengen|pengin|pingin|pgn|pngn|pgen|pen|kepengen|kepengin|kepingin|ingin|mau|mo|arep|badhe|kepikiran|kepikir|kepikirane|mikir|mikirin|rasanya|rasane|raosipun|wanna|want|wish|mending|mendingan|luwung|aluwung`,
  LIFE: 'hidup|idup|hidupku|idupku|hidupnya|hidupe|urip|uripku|gesang|nguripi|life|living|live|alive|nyawa',
  WEARY: 'capek|cape|capai|capeek|lelah|letih|kesel|sayah|muak|jenuh|bosan|bosen|bosenin|bose|nyerah|menyerah|tired|sick|weary|pasrah',
  SLEEP: 'tidur|tidurku|turuku|turu|tilem|sare|merem|sleep|istirahat|ngaso|rest',
  WAKE: 'bangun|tangi|wungu|melek|wake',
  EVER: 'selamanya|selama-lamanya|selama lamanya|selawase|salawase|saklawase|saklawasipun|selamine|forever|panjang',
  GONE: 'hilang|ilang|ngilang|menghilang|lenyap|musnah|pergi|lunga|minggat|disappear|vanish|kesah',
  DEAD: 'mati|meninggal|seda|sedo|modar|matek|pejah|die|dead|almarhum|almarhumah|berpulang',
  CLOSE: 'anak|anakku|anak-anak|anake|ibu|ibuk|emak|mamak|simbok|bapak|adik|adek|istri|suami|keluarga|orang tua|ortu|kids|kid|children|family|mom|mum',
  AFTER: 'lega|bahagia|senang|seneng|tenang|tentrem|ringan|enteng|repot|beban|enak|peduli|nyari|nyariin|mencari|nggoleki|goleki|sadar|kehilangan|nangis|nangisi|care|notice|miss|happy|happier',
  POINT: 'guna|gunanya|gunane|arti|artinya|artine|tujuan|harapan|makna|pointless|percuma|sia-sia|sia sia',
} as const; // prettier-ignore

/** In a long text everything after them is a story. */
const mostWords = 120;

/** `{NEG}` for one word of a notion, `{END}` for the end, `..3` for up to three words between, a blank between neighbours. */
function hint(pattern: string): RegExp {
  const source = pattern
    .replaceAll('{END}', '(?= $)')
    .replaceAll(/\{(\w+)\}/gu, (_, name: keyof typeof notions) => `(?:${notions[name]})`)
    .replaceAll(/ \.\.(\d) /gu, (_, most: string) => ` (?:\\S+ ){0,${most}}`);
  return new RegExp(` ${source}(?= )`, 'u');
}

const selfHarm = [
  // Not to wake, to sleep or rest for ever.
  '{SLEEP} ..4 {NEG} ..2 {WAKE}',
  '{WANT} ..2 {SLEEP} ..2 {EVER}',
  '{NEG} ..2 (?:hari esok|esok hari|pagi lagi|besok lagi|sesuk maneh|lihat besok|tomorrow)',
  '(?:surat|wasiat|letter) ..6 (?:berani|nekat|wani|perpisahan|courage)',
  '{WANT} ..3 {NEG} ..2 {WAKE} (?:lagi|maneh|malih|again|up|saja|aja|wae)',
  '(?:nyesel|nyesal|menyesal|kecewa|benci|sedih|getun|kenapa|ngapain|kok|hate|why) ..3 (?:masih|isih|tasih|still|harus) ..1 (?:{WAKE}|{LIFE}|bernapas|napas|waking)',
  'minum ..1 (?:obat|racun|baygon|pil) ..4 (?:banyak|banyaknya|banyak-banyak|sekaligus|semua|kabeh|tidur|turu|selesai|mati)',
  // To be gone; never to have been.
  '{WANT} ..3 {GONE} ..2 (?:dunia|bumi|donya|world|hidup|{EVER})',
  '{WANT} (?:banget |sangat |sekali |wae |aja )*{NEG} (?:ada|ana|ono|wonten|exist)(?: (?:lagi|kak|mas|mbak|min|aja|saja|wae))*{END}',
  '(?:sampaikan|sampein|bilang|bilangin|kandhakna|tell) ..3 (?:{CLOSE}) ..4 (?:sayang|cinta|tresna|maaf|love|sorry)',
  '{WANT} ..2 (?:to )?(?:disappear|vanish|lenyap|musnah)',
  '{GONE} ..4 (?:dan|terus|trus|lan|and|sing|yang) {NEG} ..2 (?:bali|balik|kembali|pulang|mulih|return)',
  '(?:andai|andaikan|seandainya|mending|mendingan|better|wish|lebih baik|luwih (?:apik|becik)|langkung sae|luwung|harusnya|kudune) ..3 {NEG} ..2 (?:lahir|dilahirkan|dilahirin|lair|ada|wonten|ono|born|exist|existed)',
  // What becomes of others without them.
  '(?:kalau|kalo|klo|andai|andaikan|seandainya|nek|yen|menawi|if|misal|coba) ..1 {SELF} ..2 (?:{NEG} (?:ada|ana|ono|wonten|here|around)|{GONE}|{DEAD}|gone) ..6 {AFTER}',
  '(?:lebih|luwih|bakal|better|langkung|pasti) ..2 (?:baik|bahagia|seneng|senang|tenang|tentrem|enak|ringan|apik|off|place|better) ..2 (?:tanpa|tanpo|without) {SELF}',
  '{AFTER} ..3 (?:kalau|kalo|klo|nek|yen|menawi|if|when) {SELF} ..2 (?:{NEG} (?:ada|ana|ono|wonten)|{GONE}|{DEAD}|gone)',
  '(?:everyone|everybody|they|family|kids|semua|kabeh) ..3 better off',
  '{NEG} ..2 (?:ada|ana|ono|one) ..3 (?:nyari|nyariin|mencari|nggoleki|goleki|kehilangan|kelangan|nangisi|notice|miss) ..1 {SELF}',
  '(?:titip|titipkan|nitip|tolong jaga|jaga|jagain|jagakan|jogo|rawat|look after|take care of) ..1 {CLOSE} ..6 (?:pamit|{NEG} ada|{NEG} ono|sudah pergi|udah pergi|wis lunga|{EVER}|gone)',
  '(?:besok|nanti|sesuk|bentar lagi|sebentar lagi|mungkin|tomorrow|mangke|soon) ..3 {SELF} ..1 (?:sudah|udah|udh|wis|wes|sampun) {NEG} (?:ada|ana|ono|wonten)(?: (?:lagi|kak|mas|mbak|min|pak|bu|di dunia|kok))*{END}',
  // Goodbyes.
  '(?:maaf|mungkin|pamit|makasih|sorry|ngapunten|nuwun sewu|maafkan|maybe|selamat) ..8 (?:pesan|pesen|chat|wa|surat|kata|tulisan|message|obrolan|curhat) ..1 (?:terakhir|pungkasan|last|terakhirku|pamungkas)',
  '(?:pergi|pamit|lunga|kesah) (?:dulu |dhisik |rumiyin )?(?:ya |kak |yo |nggih )*(?:untuk |buat |kanggo )?(?:{EVER})',
  '(?:ini|iki|this) ..1 (?:terakhirku|terakhir kalinya|goodbye)',
  '(?:selamat tinggal|goodbye|sugeng kantun|pamit) ..6 (?:{NEG} (?:sanggup|kuat|tahan|mampu|kiat)|dunia|semuanya|{EVER}|world|maafkan)',
  // Weary of life.
  '{WEARY} ..1 (?:sama|karo|kalih|dengan|jalani|njalani|nglampahi|menjalani|of|with)? ?{LIFE}',
  '{WEARY} ..1 (?:bernapas|bernafas|napas|nafas|ambegan|breathing|jadi aku|jadi saya|dadi aku|being me|jadi manusia|dadi manungsa)',
  '(?:berhenti|mandheg|leren|stop) (?:jadi|dadi|being) (?:manusia|manungsa|human|diriku|aku)',
  '(?:rasanya|rasane) ..8 {WANT} ..1 (?:semua|semuanya|kabeh|everything) ..1 (?:berhenti|selesai|berakhir|rampung|mandheg)',
  '{LIFE} ..4 (?:disudahi|diakhiri|diudahi|dipungkasi|udahan)',
  '{NEG} ..1 {WANT} ..1 {LIFE} (?:lagi|maneh|malih|anymore|lg)',
  '{NEG} ..1 (?:kuat|kuwat|kiat|kiyat|sanggup|tahan|mampu|betah) ..2 {LIFE}',
  '(?:nyerah|menyerah|give up|giving up|gave up|pasrah) ..2 (?:hidup|urip|life|semua|semuanya|segalanya|everything|on life)',
  // No point in it.
  '(?:buat apa|untuk apa|utk apa|nggo apa|nggo opo|kanggo opo|kagem punapa|ngapain|percuma|apa gunanya|opo gunane|no point|point|reason|alasan) ..3 (?:{LIFE}|bertahan|going on|go on|to live)',
  '{NEG} ..2 (?:alasan|pantas|pantes|layak|deserve|reason) ..2 (?:{LIFE}|bertahan|to live|ngurip)',
  // Means and places.
  '(?:nabrakin|nabrak|nabrakke|menabrakkan|loncat|lompat|njegur|nyemplung|terjun|gantung|jump|jumping) ..3 (?:diri|jembatan|jurang|sungai|kali|rel|kereta|truk|truck|bus|lantai|gedung|bridge|sumur|tower|train)',
  '(?:berdiri|ngadeg|duduk|lungguh|standing|sitting) ..2 (?:pinggir|tepi|atas|atap|ujung|pojok|edge|dhuwur) ..1 (?:rel|jembatan|jurang|gedung|sungai|kali|bridge|roof|lantai)',
  '(?:toh|besok|sesuk|sebentar lagi|bentar lagi|sedhela maneh|soon) (?:juga |ya |aja )?{SELF} ..1 {DEAD}',
  '(?:tadi|semalam|wingi|kemarin|hampir|nyaris|sempat|udah|sudah|wis) ..5 (?:jembatan|rel|jurang|atap|bridge) ..4 (?:untung|selamat|ada orang|dicegah|ditarik|gagal|nangis|pengen)',
  '(?:nyakiti|nyakitin|menyakiti|melukai|ngelukai|nglarani|hurt|hurting|cut|cutting|kill|killing|silet|nyilet) ..1 (?:badan|diri|diriku|tubuh|awak|awakku|tangan|nadi|myself|my wrist)',
  '(?:{DEAD}|bunuh diri|suicide) ..1 (?:saja|aja|ae|wae|mawon|rasanya|rasane)(?: (?:kak|mas|mbak|min|lah|deh|pak|bu))*{END}',
  // To the dead, to God.
  '(?:{WANT}|pengennya) ..3 (?:nyusul|menyusul|ikut|melu|ketemu|nusul|follow|join) ..2 (?:{DEAD}|surga|swarga|heaven|kubur|liang lahat)',
  '(?:nyusul|menyusul|nusul) ..2 (?:almarhum|almarhumah|bapak|ibu|suami|istri|anak) ..3 (?:surga|swarga|kubur|alam sana|sana|meninggal|kana)',
  '(?:{WANT}) ..2 (?:sowan|menghadap|madhep|ketemu|dipanggil|ditimbali|pulang ke|bali menyang|kembali ke) ..1 (?:gusti|tuhan|allah|pangeran|sing kuwasa|yang kuasa|yang di atas|yang maha|rahmatullah|god)',
  '(?:enak|penak|iri|irinya|envy|lucky) ..3 (?:yang|sing|wong|orang|those) ..2 (?:{DEAD}|surga|swarga|tenang di sana)',
  '(?:end|ending) (?:it all|it|everything|my life)',
  '(?:akhiri|mengakhiri|ngakhiri|akhirin|mungkasi|rampungi|ngrampungi) ..2 (?:{LIFE}|semua|semuanya|segalanya|kabeh|diri)',
].map(hint); // prettier-ignore

const despair = [
  '{LIFE} ..4 (?:selesai|tamat|berakhir|hancur|ambyar|gelap|over|kelar|rampung|kosong|hampa|meaningless|{POINT})',
  '{LIFE} ..3 {NEG} ..2 {POINT}',
  '{NEG} ..1 (?:ada|ana|ono|see|lihat|kelihatan|ketok|nemu|any) ..2 (?:{POINT}|jalan keluar|masa depan|hope|way out|future|dalan metu)(?: (?:lagi|maneh|buat|untuk|sama|at|in|hidup|kak|mas|for))',
  '{NEG} ..1 (?:ada|ana|ono|see|lihat|kelihatan|ketok|nemu|any) ..1 (?:harapan|jalan keluar|masa depan|hope|way out|dalan metu){END}',
  '(?:masa depan|masa depanku|harapan|harapanku|future|pangarep-arep) ..2 {NEG} ..1 (?:ada|ana|ono|wonten)',
  '(?:rasanya|rasane|ngerasa|merasa|hatiku|hati|feel|feeling|raosipun) ..3 (?:kosong|hampa|mati rasa|empty|numb|hancur|remuk|gelap|sendirian|sebatang kara|hopeless|worthless)',
  '(?:benci|sengit|gething|hate|jijik|malu) ..1 (?:sama|karo|dengan|of)? ?(?:diri|diriku|diri sendiri|awakku|awake dhewe|myself)',
  '{SELF} ..3 (?:sampah|beban|aib|useless|worthless|burden|failure|ora guna|gagal total|{NEG} guna|{NEG} berguna|{NEG} berharga)(?: (?:keluarga|orang tua|ortu|semua|buat|bagi|masyarakat|wong|kak|mas|doang|to|aja|wae|kabeh))? ',
  '{SELF} ..2 (?:gagal|failed) ..1 (?:jadi|dadi|sebagai|as) ..1 (?:bapak|ayah|ibu|anak|orang tua|suami|istri|orang|wong|manusia|father|mother|son|human)',
  '(?:tiap|tiyap|saben|setiap|every) ..1 (?:malem|malam|bengi|ndalu|hari|night|day) ..3 (?:nangis|menangis|nangisi|cry|crying) ',
].map(hint); // prettier-ignore

const need = [
  '(?:{CLOSE}|bayi|kami|kita|we) ..4 (?:hari|dina|dinten|days|kemarin|wingi|pagi|esuk) ..2 {NEG} ..1 (?:makan|mangan|nedha|dhahar|maem|eat|eaten)',
  '(?:hari|dina|dinten|days) ..2 {NEG} ..1 (?:makan|mangan|nedha|dhahar|maem|eat|eaten) ',
].map(hint); // prettier-ignore

/**
 * Distress that is told in hints: not wanting to wake, being a burden, goodbyes, weariness of life, no point, those who would be
 * better off, euphemisms of dying. Built of notions, so that a new wording of a notion is one word.
 * @param said without what only sounds grave, see `withoutHarmless`
 */
export function hintsAtDistress({ typed }: Said): DistressKind | null {
  const words = ` ${typed.slice(0, mostWords).join(' ')} `;
  const told = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(words));
  if (told(selfHarm)) return 'self-harm';
  if (told(need)) return 'need';
  return told(despair) ? 'despair' : null;
}
