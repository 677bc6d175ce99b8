/** What a word says in an answer to a yes/no question. */
export type Stance = 'yes' | 'ya' | 'can' | 'no' | 'against' | 'unsure' | 'hedge' | 'either' | 'filler';

const list: Record<Stance, string> = {
  // Plain agreement.
  yes: `iya iye iyo iyah iyap iyup iyes iyoh iy yap yup yep yes yess yoi yea yeah yeay hooh huum heeh heem hum hem mhm
    nggih inggih enggih nggeh enggeh ngge injih enjih enjeh gih gihh nggi nggihh ok oke okey okay okeh oce oc okz okes okay okelah okedeh k sip siip sipp siap siyap siaap ciap syap betullah beneran benaran bnr bnrr okokok key uke eyup yas yess yoih yui yuhu yuhuu setujulah sabi ea eaa yeh yach yachh
    yaudah yawis yawes yowis yowes yasudah yoweslah lanjut lanjutkan lanjutin terus next gas gass gaskeun gaskan ayo ayok yuk yok betul bener benar betol leres correct right true sure deal agree fix iyain iyalah yalah yadong yes yeps
    monggo mangga sumangga silakan silahkan mantap mantul gaspol kuy skuy oyi ntap ntaps course uwis cocok sepakat yakin haiya injeh iyadong iyakak yapp yu ywdh ywd`,
  // Mere particles beside a negation: "ya gak lah", "tentu tidak".
  ya: 'ya y yo yh ysh ye yaa yah yak yha yaw tentu tentunya pasti jelas absolutely mesti',
  // Agreement by content, turned round by a negation before it.
  can: `mau maw mw mauk mahu maok mo wanna pengen pingin pengin kepengen ingin arep gelem purun kersa kerso boleh oleh angsal pareng bisa iso isa saged sagged
    setuju stuju sarujuk bersedia sedia sanggup siapsedia minat berminat tertarik sudah udah dah sdh udh uda wis wes sampun pernah
    nate punya duwe duweni gadhah kagungan ada ana ono wonten jadi sido terima nerima izinkan ijinkan mengizinkan ngizinkan
    perlu suka seneng cocog ikut melu ndherek nderek daftar bs bsa bole ad pny suda da dh ud wez ws kerso`,
  no: `tidak tdk tidk tdak tak nggak enggak engga nggk ngga ngak gak ga gag gk g gx gkk kagak kaga kgk kg ndak ndk nda dak endak
    mboten boten ngga ngg kga tk tx tida tido idak indak emggak takda takde moal henteu teu nope no nop ora ra rak engg ndaklah belum belom blum blom blm lom lum lum durung durong during dereng drg bukan bkn
    bukannya dudu sanes jangan jgn jng jngn jangn ojo aja! emoh moh wegah wgh gah ogah tidaklah kurang never noo gaada gabisa
    gamau gaboleh gakbisa gakmau gajadi gausah gakusah nggakusah`,
  // Refusal by content; a negation before it leaves the answer open.
  against: `batal batalkan batalin cancel stop berhenti tolak nolak menolak ditolak males malas keberatan salah keliru beda
    abot kleru skip mandheg mandeg bubar`,
  unsure: `mungkin entah entahlah embuh mbuh bingung bngung ragu terserah terserahlah trserah sakarep sakkarep tergantung nanti mengko
    mangke besok sesuk kapan kapankapan apa apakah kenapa gimana piye pripun siapa berapa pikir mikir lihat liat maksud
    maksudnya maybe perhaps idk dunno gatau gaktau gktau gtau bebas nawi hah heh huh`,
  hedge: 'tapi tp tpi nanging ning cuma cuman asal asalkan kalau kalo klo nek menawi kecuali but',
  either: 'atau ato utawa utawi apa? or',
  filler: `gpp gapapa gakpapa gppa gakpp gapapalah rapopo rpp santai hm hmm kak ka kakak pak bapak bu buk ibu mas mbak mba min admin bos boss gan sis bang om tante dek dik lah dong donk deh sih kok kan nih
    ini itu saja aja ae wae mawon sekarang saiki sakniki skrg lagi saya sy aku kulo kula ane gue gw juga sekali banget bgt
    sanget makasih mksh thanks thx terima! kasih suwun nuwun matursuwun matur maturnuwun tolong mohon maaf maap sorry kayaknya
    kyknya sepertinya kayake ketoke ketingale insyaallah insya allah alhamdulillah semoga aamiin min hehe haha hihi wkwk wkwkwk emang memang pancen tetep tetap`,
};

/** Every listed word with what it says. */
export const yesnoWords: [string, Stance][] = (Object.entries(list) as [Stance, string][]).flatMap(
  ([stance, words]) =>
    words
      .split(/\s+/)
      .filter((word) => /^[a-z]+$/.test(word))
      .map((word): [string, Stance] => [word, stance]),
);

/** Emoji that answer. */
export const yesnoEmoji: [RegExp, string][] = [
  [/👍|👌|✅|✔|☑|🆗|💯|🙆|⭕|🤝/gu, ' iya '],
  [/👎|❌|❎|✖|🚫|🙅|⛔|🛑/gu, ' tidak '],
];

/** Phrases that mean something else than their words; tried in this order. */
export const yesnoPhrases: [RegExp, string][] = [
  [/\bterima ?kasih\b|\bmatur ?(nuwun|suwun)\b/g, ' makasih '],
  [/\b(apa|opo|nopo|napa|po|pa)(2|[- ]?\1)\b/g, ' papa '],
  [/\bho ?oh\b/g, ' hooh '],
  [/\bhe ?(eh|em)\b/g, ' heeh '],
  [/\b(apa|opo|nopo|napa) ?(aja|saja|wae|mawon|ae)\b/g, ' terserah '],
  [/\bbisa jadi\b|\bkapan ?kapan\b|\b(iya|ya|y) ?kali\b|\blihat dulu\b/g, ' mungkin '],
  [
    /\b(tidak|tdk|gak|ga|gk|g|nggak|enggak|ndak|ora|mboten) (ada|ono|ana|wonten) (?=masalah|mslh|kendala|keberatan)/g,
    ' tidak ',
  ],
  [/\by ?\/ ?n\b/g, ' mungkin '],
  [/\bya ?ampun\b|\bya allah\b/g, ' '],
  [/\b(ora|ra|rak|durung|dereng|mboten) (tau|tahu|nate)\b/g, ' tidak '],
];

/** A negation and one of these is neither yes nor no: "gak papa", "gak masalah". */
export const harmlessAfterNo =
  /^(papa|apa|mengapa|masalah|mslh|problem|kendala|keberatan|nolak|menolak|salah)$/;

/** A negation and one of these is "I do not know". */
export const unknownAfterNo =
  /^(tau|tahu|taw|ngerti|ngertos|ngeh|yakin|pasti|jelas|paham|mudeng|weruh|ingat|kelingan)$/;
