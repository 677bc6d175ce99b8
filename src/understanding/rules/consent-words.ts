import type { Situation } from '../intents.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that alone are a clear yes. */
export const agreeing = words(`
  y ya yaa iya iye iyo iyoh iyoo iyah iyap iyup iyh iyes yo yoh yup yap yep yupz yes yess yesss yas yea yeah yoi yoiii yaps
  nggih inggih enggih nggeh enggeh ngge injih njih gih nggihh nggi injeh
  ok oke okey okay okeh okee okelah okedeh oce okok oks okz sip siip sipp sipsip siap siapp siyap siappp
  setuju stuju sarujuk sepakat deal agree agreed boleh bole blh bolehlah oleh angsal pareng dipunparengaken lila lilani rila mau mauu maw gelem purun bersedia sedia kersa minat
  gas gass gaskan gaskeun gaspol gasken lanjut lnjut lanjutkan lanjutin ayo ayok yuk yok kuy cus cuss cuz cusss budal mangkat
  monggo mangga sumangga silakan silahkan silaken mangga
  betul bener benar leres correct right sure absolutely tentu pasti jelas certainly fine
  mantap mantul mantep cocok yakin iyain iyalah yalah iyadong izinkan ijinkan mengizinkan izinin diizinkan ijinin diijinkan izin
  hooh heeh huum hoh heem yaudah yawis yowis yasudah yaudahlah approve accept yoyoi wokeh woke okaylah haiya iyaak boljug jos josss baiklah`);

/** Words that say what was asked, and so agree by naming it. */
export const naming: Partial<Record<Situation, ReadonlySet<string>>> = {
  consent: words('simpan simpen simpn disimpan disimpen simpanlah save keep dipunsimpen simpenen simpankan'),
  'apply-confirm': words(
    `kirim krm kirm kirimkan kirimin dikirim kirimno kirimke kirimen dikirimkan kirimlah kirimkanlah kintun dikintun dipunkintun kintunaken kintunken
    lamar lamarke lamarkan lamarin lamaren dilamar daftarkan send submit apply melamar ngelamar nglamar proses`,
  ),
  'delete-confirm': words(
    `hapus hps hapusin hapuskan dihapus hapusen busak busek busaken dibusak dipunbusak ilangno ilangin hilangkan musnahkan delete remove erase
    permanen sadar bulat mantep mantap`,
  ),
};

/** Said around a yes without changing it. */
export const beside = words(`
  kak kaka kakak mas mbak mba mb mbk pak pk bapak bu buk ibu min mimin admin bos bosku bang om tante gan sis bro lur dek dik boss sir mam maam cak
  dong donk dunk deh dech lah sih si nih ni tuh kok kan ya yah yaa to loh lho aja ae wae saja mawon kemawon bae banget bgt sekali sanget pol jelas
  saya sy aku ak kulo kula i we dalem ane itu ini yang sekarang skrg saiki sakniki langsung lgsg segera cepat buruan sekalian juga jg
  terima kasih makasih mksh trims thanks thx suwun nuwun matur maturnuwun please pls tolong tlg nya ipun semoga rejeki rezeki lancar bismillah aamiin amin alhamdulillah insyaallah
  insya allah bissmillah mohon bantuannya dibantu diproses hehe hehehe haha wkwk emang memang pancen tetap tetep sudah udah dah wis wes sampun uwis
  data datanya dataku data2nya lamaran lamarannya lamaranku lamaranipun semua semuanya kabeh sedaya everything akun akunnya akunku permanen it them all my yes the
  baik bae ae kirain silakan rapopo gapapa gpp papa masalah menopo punapa saestu tenan tenanan beneran temenan sangat
  punya di dalam sistem sampai tuntas saja untuk buat dengan sama hasil tes tesnya tesku minat minatnya minatku hasilnya hasilku tanpa karo kalih ikut profil profilku
  seratus persen 100 1 100persen lagi-lagi you can do ahead go agree want to of course course is ok that thats s looks look good`);

/** Any of these and it is no clear yes: doubt, condition, delay, question, refusal. */
export const spoiling = words(`
  tapi tp tpi tetapi nanging ning but namun asal asalkan kalau kalo klo kl nek yen menawi misal if kecuali except cuma namung only hanya sebagian selain tergantung syarat unless
  nanti ntar mengko mangke engko mko besok bsk sesuk later tunggu sebentar bentar bntar sek sik sekedap kapan kapan2 lain tomorrow dulu dl rumiyin riyin disik dhisik mikir pikir
  mungkin entah embuh mbuh bingung ragu maybe perhaps idk terserah trserah sakarep sakkarep suka-suka manut kayaknya sepertinya kali gatau gatahu
  apa opo nopo napa menapa punapa apakah siapa sopo sinten kenapa knp ngopo gimana gmn piye pripun bagaimana berapa brp piro pinten mana dimana dmn ngendi pundi kok emang boleh-kah maksud maksudnya
  tanya nanya takon tanglet ask why what how who where when whether apaan maksude jelasin jelaskan
  jangan jgn jangn jng ojo aja ampun tidak tdk gak ga gk g nggak ngga enggak engga ndak ora ra mboten boten no not dont nope nah never bukan dudu sanes emoh moh wegah ogah belum blm durung dereng batal batalkan cancel stop berhenti gajadi
  takut malu bosan bosen capek lho-kok waduh aduh eh jadi terpaksa wajib paksa`);
