const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Ways to address somebody; before or behind a name they are no part of it. */
export const titles = words(
  `pak bapak bpk bu ibu mas mbak mba mbk mb kak kaka kakak bang bg abang om tante mbok mbah dik dek adik cak ning gus kang teh min mimin admin sir mr mrs ms tuan nyonya sdr sdri saudara saudari bro sis gan`,
);

/** Said before a name to bring it in. */
export const introductions = words(
  `nama namaku nmaku nmku namaq namanya nm nmnya nami namine asmo asma asmane jeneng jenengku jenengnya jenenge jenengipun name is i'm im i am my the it's its this
  saya sy aku ak aq akoe q kulo kula gue gw ane nyong adalah yaiku inggih menika yaitu lengkap panjang asli panggil aja saja wae panggilan panggilanku panggilannya dipanggil call me
  ku oh o iya ya yaa eh ehm hmm jadi halo hai hallo hi perkenalkan kenalkan kenalin maaf permisi assalamualaikum salam yang sing daftar anak ibu istri suami adik bapak ayah untuk tolong ditulis tulis isi nek yen kalau`,
);

/** Said after a name without being part of it. */
export const closings = words(
  `kak kaka kakak min mimin admin ya yah aja saja wae mawon tok thok doang bu pak mas mbak mba om tante dong sih nih lho lur makasih suwun nuwun terimakasih terima kasih please cukup gitu`,
);

/** What begins a remark that is no part of the name any more. */
export const remarks =
  /[,;]?\s+(?:(?:tapi|tp|cuma|cm|nanging|ning)\s+)?(?:biasa(?:nya)?|akrab|sering|panggilan(?:nya)?|dipanggil|alias|dari|dr|saka|saking|from|umur|usia|kelahiran|lahir|tinggal|alamat|ora|gak|ga|tidak|gapake|tanpa|mboten|yang|sing|seorang|usia|cewek|cowok|laki-laki|perempuan|pria|wanita)(?=\s|$).*$/iu;

/** Academic titles behind a name. */
export const degrees =
  /(?:,?\s+|,\s*)(?:(?:s|m|a|d)\.\s?(?:\p{L}{1,5}\.?\s?){1,2}|(?:amd|spd|skom|mpd|skm|sh|se|st|mm|mt|mba|phd|sst|ssos|sag|spsi|skep|str|ners?)\.?(?:\s?(?:kep|keb|kom|pd|sd|t|ak)\.?)?)$/iu;

/** Words that are in no name but in a question, a wish or a refusal. */
export const noNames = words(
  `tanya nanya bertanya takon tanglet apa apakah kenapa knp gimana bagaimana pripun piye kapan dimana berapa siapa lowongan loker lowker kerja kerjaan gawean
  mau pengen tidak tdk gak nggak enggak ora mboten jangan stop berhenti petugas bisa boleh harus wajib rahasia anonim samaran lewati skip lihat cari daftar
  menu bantuan kembali ndak emoh moh hapus kirim dulu males malu why what how can want need help ngomong bicara orang robot bot tolong`,
);
