/**
 * Plain Indonesian words with the spellings, dialects and languages in which people write them. A word here stands for
 * one notion; what follows from the spelling steps of `answers/words/word-finder.ts` (long letters, dropped vowels, small
 * typos) needs no entry.
 */
const list: Record<string, string> = {
  // Persons.
  saya: `sy saia aku ak aq akuh q ku kulo kula kawula gue gua gw ane nyong inyong enyong awakku i me my dalem`,
  kamu: `km kmu sampeyan sampean panjenengan njenengan kowe koe kon sliramu anda you your u kalian klian ur`,
  dia: 'dheweke he she they their them mereka',
  // Negations.
  tidak: `tdk tida tdak gak ga gk g nggak ngga ngak nggk enggak engga engak kagak kaga ndak ndk nda ndhak ora ra rak mboten
    boten bten not dont don doesnt didnt isnt cant cannot wont no tak moal henteu teu non tanpa gx gag never`,
  jangan: 'jgn jngn jng jangn ojo aja! ojok ampun! sampun! don`t',
  belum: 'blm blum belom blom lum durung durng during dereng drg not-yet',
  bukan: 'bkn bukn dudu udu sanes dede',
  emoh: 'moh wegah ogah wgh gah emong emuh',
  // Asking.
  apa: `apah ap op opo apo nopo napa menapa punapa apaan apaa po what wht which whats`,
  siapa: 'sapa sopo sinten spa siapah who whos whose',
  kapan: 'kpn kapn when',
  dimana: `dmn dmana dimn mana mn ndi endi ngendi pundi where wheres neng-ndi`,
  bagaimana: `gimana gmn gmana gmna gimna gmn piye pye piyee kepriwe kepriben priwe pripun kados how hows begimana kepiye`,
  kenapa: 'knp kenpa kena! ngapa! kenopo ngopo kengapa why mengapa kok! napa!',
  berapa: 'brp brpa brapa piro pira pinten many much sepiro pinteng',
  apakah: 'apkh apkah akankah adakah bolehkah bisakah is are am do does did can! could should',
  // Wanting and being able.
  mau: `maw mo mauk pengen pingin pengin pgn pngn kepengen kepengin kepingin kpengen ingin pngin arep arp ape! meh badhe bade
    badé want wanna wants would like! kersa kersane maunya hendak mw need`,
  bisa: `bs bsa iso isa isoh saged sagged sged able bisakah sget`,
  boleh: `blh bole oleh! angsal! pareng diizinkan may allowed boleng bleh`,
  tahu: 'tau taw tauu know mangertos',
  sebentar: 'bentar bntar bntr sbntr sekedap sedhela sedela tunggu',
  lupa: 'lali kelalen supe kesupen lupain lpa',
  kuat: 'kuwat kiat kiyat sanggup kuwawa strong!',
  harus: 'hrs hrus kudu kedah wajib must perlu! mesti',
  perlu: 'prlu perluh butuh bth btuh mbutuhake betah need needs',
  usah: 'ush usa sah! susah-susah',
  gelem: 'purun gelm bersedia sedia',
  // Having and being.
  ada: `ad ono ana onok wonten enten nten there here! have! has! ono`,
  punya: 'pny punyak duwe duweni gadhah kagungan nduwe own',
  sudah: `sdh udh udah uda dah wis wes uwis uwes wus sampun! already pun! mpun sdah`,
  lagi: `lg lgi maneh meneh malih maning anymore again more`,
  terus: `trs trus terooos mulu melulu keep always terus-terusan teruss`,
  dulu: `dl dlu rumiyin riyin riyen dhisik dhisek disik sek! sik! first dolo dhimin`,
  nanti: `nnti ntar nti mengko mangke mengke engko mko later tar! sesuk besok bsk sok! tomorrow lusa`,
  sekarang: `skrg skrng skg sekrang saiki sakniki saniki sakmenika now today`,
  saja: `aja sja ae wae mawon kemawon bae doang tok thok just only aje jah`,
  juga: 'jg jga ugi uga too also',
  sangat: `bgt banget banged bgtt sanget sekali pisan very so! tenan pol temen`,
  semua: `smua smw semuanya smuanya kabeh sedaya sadaya sedoyo all everything seluruh segala samuanya`,
  sampai: 'smp! smpe sampe ampe nganti ngantos dugi tekan until hingga',
  // Joining.
  kalau: `kalo klo kl klau kalu nek yen menawi menowo misal misalnya if seumpama lek bila bilamana apabila manawi`,
  tapi: `tp tpi tetapi nanging ning! but however namun`,
  karena: 'krn krna karna soalnya amarga amargi amergo because gara-gara gara sebab mergo jalaran',
  dan: 'lan kaliyan kalih! and terus! serta &',
  atau: 'ato utawa utawi or',
  yang: `yg yng sing seng ingkang kang! that who! which! nang!`,
  untuk: `utk utuk buat bwt nggo kanggo kangge kagem for kgo`,
  dari: 'dr dri saka seko soko saking sangking sekang from of!',
  di: 'd ing nang neng ning ndek teng wonten! at in dhek on',
  ke: 'k! marang dhateng dumateng menyang nyang to',
  dengan: `dgn dg dngn sama sm karo kro kalih! kaliyan! with`,
  itu: `tu tuh iku kuwi kae menika punika kui niku it those`,
  ini: `ni nih iki kiye kie niki meniko puniki this here`,
  // Politeness.
  tolong: `tlg tlong tulung tulungi mohon mhn mohn nyuwun please pls plz plis nuwun! minta! tlng tulong`,
  kakak: `kak ka! kk! kaka min mimin bu ibu bapak pak pk! bpk mas mbak mba mb! bang bg om tante gan sis bro bos boss lur dik dek
    gaes guys sir mam maam broo cak yu! pakde bude adminnya! mbah`,
  partikel: `dong dng donk deh dh sih si! lah lh loh lho kok kan nih ya! yaa! yo! to! tho ah eh nah toh yak yah! lur kah tah duh
    tuh dah! deng`,
  terimakasih: `makasih mksh makasi trims trimakasih trmksh trmks thanks thank thx tq ty tengkyu tengkiu suwun nuwun matursuwun
    maturnuwun kamsia nuhun hatur tks thankyou mkasih maksih terimakasi tnx`,
  halo: `hai hi hallo helo hello hei hey hoi oi woi woy yo! hay holla alo hy`,
  salam: `assalamualaikum assalamu'alaikum assalamu alaikum samlekom asslmkm ass aslm asalamualaikum wr wb waalaikumsalam kulonuwun kulanuwun permisi punten sugeng`,
  waktu: `pagi siang sore malam enjing enjang sonten dalu morning evening afternoon night met selamat slmt mlm`,
  // Stopping and sending.
  berhenti: `stop sotp sopt stpo setop stopp distop dihentikan hentikan hentiin berenti brenti brhnti mandheg mandhek mandeg mandek mandhegake kendel dikendelaken kendelaken
    leren leleren unsubscribe unsub unreg quit berhentikan diberhentikan dimandhegaken mandhegaken stopkan pemberhentian terhenti stopping brenthi
    mandeg-mandeg stopin diberhentiin endheg endhek endheg diendheg`,
  kirim: `krm kirm kirimi kirimin kirimkan dikirim dikirimi dikirimin dikirimkan ngirim ngirimi ngirimin mengirim mengirimi mengirimkan kintun kintuni
    dikintun dikintuni kintunaken dipunkintun dipunkintuni ngintun ngintuni kiriman pengiriman send sending sent kirimno kirimke kirimen ngirimke
    dikirimke kirimlah krim`,
  kabari: `kabarin kabar kabarnya ngabari ngabarin dikabari dikabarin mengabari mengabarkan kbr kbri ngabarke dipunkabari wartosi diwartosi wartos warta pawartos
    notify kabaripun kabarkan beritahu memberitahu diberitahu kasitau kabarono ngabarono ngandani inform update informasi info infonya infoin diinfo infokan
    kbrin mberitahu pengumuman! perbarui!`,
  hubungi: `ngubungi ngontak kontak menghubungi dihubungi hubungin hub contact kontak ngontak dikontak contacting`,
  chat: `cht ngechat nge-chat dichat chatting wa wasap whatsapp wasapan watsap dm sms ngewa diwa text texting message messages messaging msg pesan psn pesen pesannya
    pesene serat! bales-balesan texts`,
  telepon: `telp tlp telpon nelpon nelfon telfon ditelpon tlpn telephone phone call calls menelepon ditelepon`,
  notifikasi: `notif notifnya notip notifs pemberitahuan alert alerts alertnya reminder siaran broadcast langganan lnggnan berlangganan subscribe subscription langgan notification notifications`,
  matikan: `mute bisukan senyapkan pause matiin mateni nonaktifkan dinonaktifkan nonaktif off offin offkan dimatikan turn-off disable pateni dipateni nonaktifin libur liburkan`,
  nyalakan: `nyalain hidupkan hidupin aktifkan aktifin aktif diaktifkan turn-on enable urupke nyalakna gabung join nyalake`,
  ganggu: `gangu mengganggu diganggu keganggu ngganggu gangguin bother spam berisik brisik annoying risih nyepam`,
  cukup: `cekap ckp cukupp enough sampun-cekap`,
  bosan: 'bosen bosenin capek cape capai lelah kesel! tired',
  keluar: `kluar metu medal leave mundur undur pamit exit`,
  blokir: `ngeblock block blok diblokir blokirin ngeblok mblokir`,
  daftar_kirim: 'list daftarnya!',
  nomor: 'no! nomer nmr nomorku number nomerku nomorna nomornya',
  // Deleting, data.
  hapus: `hps hapusin hapuskan dihapus menghapus hpus busak dibusak dipunbusak busaken busek ngapus delete remove erase deleted hilangkan ilangin icali dipunicali
    musnahkan bersihkan dibersihkan mbusak hapusen dihapusin kehapus terhapus ilangno busakna musnahin penghapusan deleting removed forget bersihin`,
  akun: `account akunku akunnya acount profilku!`,
  data: `dta datanya dataku datane datanipun datamu info-pribadi`,
  simpan: `simpen disimpan disimpen dipunsimpen menyimpan nyimpen kesimpen store keep kept save simpanan tersimpan`,
  lihat: `liat lht ndelok deleng ningali mirsani pirsani see view show delok lihatkan liatin melihat ngliat cek check ngecek dicek nginceng look tampilkan`,
  ubah: `ganti gantiin diganti ngganti gantos gnti ngubah diubah ngewahi ewah ndandosi dandosi dipundandosi ndandani edit update-data change koreksi benerin betulkan perbaiki ralat revisi mengubah mengganti
    ngganteni dandani didandani benahi gantine perbarui changed wrong`,
  salah: `slh keliru kliru lepat kleru klentu typo mistake keslahan klintu`,
  pindah: `pndah pindahan ngalih moved pindh pindhah`,
  nama: `nm nma namaku namanya jeneng jenengku jenenge asma asmane nami namine name`,
  alamat: `almt alamatnya alamatku alamate address alamatipun`,
  lahir: 'lahirku birth birthday tgllahir',
  umur: `usia umurku umurnya yuswa umure age old tua! sepuh!`,
  pendidikan:
    'ijazah ijazahku ijasah ijazahnya sekolah kuliah education degree lulusan lulus! ijasahe lulusane',
  // People, office.
  petugas: `ptgs petugasnya petugase petugasipun admin adminnya cs staf staff pegawai-dinas agent agen! konselor counselor officer costumer-service penjaga-loket`,
  orang: `org wong tiyang tiyange manusia manungsa manungso human person people real! orangnya wonge tiyangipun uwong live!`,
  robot: `bot mesin machine botnya robotnya ai! bote robote`,
  bicara: `ngomong ngmg ngobrol ngobrolin bicaranya omong matur wicanten wicantenan talk speak chat-an ngomongin berbicara rembugan`,
  tanya: `tny tnya nanya bertanya ditanya takon tanglet tangled ask nanyain takok pitakon tanyakan question questions tanglet-tanglet menanyakan dnanya nanyak`,
  konsultasi: `konsul konseling curhat bimbingan konsultan consultation counseling`,
  sambungkan: `sambungin hubungkan disambungin disambungkan sambungan connect panggilkan panggil! panggilin sambungaken dipunsambungaken sambungna`,
  dinas: `disnaker disnakertrans depnaker disnakerin naker dinasnya dinsos! kantor kantornya kantore kantoripun office dinase`,
  bantu: `bntu mbantu bantuin dibantu membantu help bantuan batuan assist ditulungi`,
  // Work.
  lowongan: `loker lokernya lowker lowongannya lwgn lwngan lowngan loer lokere vacancy vacancies job jobs lkr lowongane lowonganipun opening openings
    lowonga`,
  kerja: `krj kerjaan kerjanya gawe gawean gaweyan gaweyane gawene pegawean pedamelan padamelan damelan makarya makaryo nyambutdamel work working pekerjaan bekerja kerjo kerjaane kerjane
    nyambut-gawe employment krjaan pkerjaan kergo`,
  cari: `cr nyari nggoleki golek golet goleki pados madosi mencari nyariin find search looking look-for carikan cariin golekke golekno nyarikan golekna`,
  lamar: `lmr ngelamar nglamar melamar lamaran lmrn lamaranku lamarannya lamaranipun lamarane apply application applications applied lamarke lamaren nglamarke
    lamarku`,
  perusahaan: `pt persh company hrd hrdnya perusahaannya hr! employer bosnya perusahaane pabriknya! recruiter hrdne`,
  panggil_kerja: `panggilan dipanggil dipanggil-panggil manggil ditimbali timbalan`,
  diterima: `keterima ketrima ketrimo katrima ditrima ditrimo lolos accepted ketompo ditampa dipuntampi ketampa dterima lulus-seleksi`,
  ditolak: `rejected ditampik gugur ketolak ditolak-tolak tolak!`,
  balas: `bales dibalas dibales blas wangsulan dipunwangsuli reply replied respon response jawab jawaban dijawab wangsuli jwb njawab respond membalas balesan direspon`,
  karyawan: `pegawai pekerja pegawe karyawati employee employees workers worker tenaga-kerja kryawan`,
  pasang: `masang posting post pasangin mosting iklan nyebar-loker ngiklan`,
  rekrut: `recruit hiring merekrut rekrutmen hire ngrekrut`,
  baru: 'br bru anyar enggal newest new latest terbaru terkini',
  gaji: `gajinya gajine bayaran upah pay salary gajiku honor upahe`,
  pelamar: 'applicants applicant pelamarnya',
  // Topics.
  tes: `test tesnya tesku teste psikotes kuesioner kuisoner kuisioner angket psikotest tesipun kuis quiz psikologi!`,
  minat: `bakat minatku minatnya passion interest minatipun bakatku personality kepribadian`,
  hasil: `hsl hasilnya asil asile hasile hasilipun result results asilipun skor nilai!`,
  cocok: `cck cocog cocoknya cocoke cocogipun suits fit cocoke-ne`,
  pelatihan: `plthn pltihan latihan training kursus kursusnya course bootcamp pelatihannya workshop prakerja sertifikasi kursuse pelatihane`,
  belajar: `sinau blajar nyinau learn sekolah-lagi mempelajari blajarnya`,
  blk: 'blknya bpvp lpk! balai blkk',
  kartukuning: `ak1 kartukuningnya kertukuning krtukning yellowcard`,
  kartu: 'krtu kertu card kartunya kartune',
  kuning: 'kning kuninge yellow',
  tipu: `ditipu ketipu penipu penipuan nipu tipuan diapusi apusi apus-apus kapusan dipunapusi apusan scam scammed scammer bohong palsu bodong hoax hoaks ngapusi apus
    fraud fake diapusin kenapus penipune abal-abal nipunya tertipu diakali`,
  asli: `beneran bener! tenan! tenanan saestu legit resmi official asline real-job benar!`,
  aman: `amankah amn safe amankan amane`,
  lapor: `laporkan melapor laporan ngadu mengadu report pengaduan laporin nglapor`,
  bayar: `byr bayr dibayar mbayar membayar bayarnya bayare pay-fee fee biaya biayanya byaya ragad ragadipun cost ongkos pungutan tarif mbayare dipungut`,
  gratis: `grts free cuma-cuma gratisan gratise`,
  transfer: `tf trf deposit setor transferan ditransfer nransfer`,
  uang: `duit dhuwit arto yatra money duwit dwit`,
  wawancara: `interview interviu intervew wawancaranya interviewnya interpiu interviewe dipuninterview intervieu`,
  cv: `cvku cvnya resume riwayathidup cvne curriculum`,
  surat: 'serat letter srt',
  luarnegeri: 'abroad overseas',
  tki: 'tkw pmi pjtki bp2mi bp3mi p3mi ssw migran tokutei lpk-jepang jisshusei tg',
  bahasa: 'bhs bahsa basa boso language bahasane',
  inggris: 'english inggrisan enggres ingris',
  jawa: 'jowo javanese jw krama kromo ngoko ngapak jawi',
  // Distress.
  mati: `matek mampus pejah die dead mampir-mati matii modar`,
  hidup: `hdup urip idup gesang life living uripku hidupku`,
  bunuh: `mbunuh kill dibunuh`,
  bunuhdiri: 'suicide gantungdiri nglalu ngendhat ngendat',
  sedih: 'nangis menangis tangis cry crying susah! sad stres stress frustasi frustrasi nelangsa',
  depresi: 'depressed depression',
  pukul: `mukul dipukul mukuli dipukuli ngantem diantem ngantemi kdrt aniaya dianiaya hits hit hajar dihajar gebuk digebuk tampar ditampar kekerasan nggebuki mukulin
    dipukulin dikeplak`,
  ancam: `diancam mengancam ngancem ancaman dianceman threaten threatened ngancam diancem teror diteror neror`,
  lapar: `laper kelaparan luwe ngelih hungry starving`,
  takut: 'tkut wedi ajrih scared afraid',
  putusasa: 'hopeless nglokro',
};

/** Joined words that say two things. */
const joinedList: Record<string, string> = {
  gausah: 'tidak usah', gakusah: 'tidak usah', nggakusah: 'tidak usah', rasah: 'tidak usah', gaperlu: 'tidak perlu', gakperlu: 'tidak perlu',
  gamau: 'tidak mau', gakmau: 'tidak mau', ragelem: 'tidak gelem', gabisa: 'tidak bisa', gakbisa: 'tidak bisa', gaboleh: 'tidak boleh',
  gakboleh: 'tidak boleh', gatau: 'tidak tahu', gaktau: 'tidak tahu', gktau: 'tidak tahu', gtau: 'tidak tahu', gtw: 'tidak tahu', gajadi: 'tidak jadi',
  gakjadi: 'tidak jadi', gada: 'tidak ada', gaada: 'tidak ada', gakada: 'tidak ada', gapernah: 'tidak pernah', tiada: 'tidak ada', gpp: 'tidak apaapa',
  gapapa: 'tidak apaapa', gakpapa: 'tidak apaapa', rapopo: 'tidak apaapa', rpp: 'tidak apaapa', gppa: 'tidak apaapa', gakapa: 'tidak apaapa',
  mbotensah: 'tidak usah', rausah: 'tidak usah', orasah: 'tidak usah', ogah2an: 'emoh', nyambutgawe: 'kerja', nyambutdamel: 'kerja',
  gaminat: 'tidak minat', udahan: 'sudah berhenti', kasihtau: 'kabari', kasihtahu: 'kabari', kasitau: 'kabari', ngasihtau: 'kabari',
  matursuwun: 'terimakasih', dimna: 'dimana', gasuka: 'tidak suka', gacocok: 'tidak cocok', gajelas: 'tidak jelas', rasido: 'tidak jadi', orasido: 'tidak jadi',
  gimanasih: 'bagaimana', yauda: 'iya', gangerti: 'tidak mengerti', gakngerti: 'tidak mengerti', rangerti: 'tidak mengerti', gaboleh2: 'tidak boleh',
}; // prettier-ignore

/** Spellings that are a typo away from others: only taken as written. */
const marked = /!$/;

/** Spelling with its plain word; `!` behind a spelling: it stands there for its own sake and is not taken. */
export const plainWords: [string, string][] = Object.entries(list).flatMap(([plain, spellings]) => [
  [plain, plain] as [string, string],
  ...spellings
    .split(/\s+/)
    .filter((spelling) => /^[a-z0-9]+$/.test(spelling) && !marked.test(spelling))
    .map((spelling): [string, string] => [spelling, plain]),
]);

/** Joined spellings with the plain words they say. */
export const joinedWords: ReadonlyMap<string, string[]> = new Map(
  Object.entries(joinedList).map(([joined, said]) => [joined, said.split(' ')]),
);
