/** Words around the work in a wish for vacancies. */
export const searchFillers = new Set(
  `loker lokernya lowker lowongan lowongannya lowngan lkr info cari cr nyari carikan cariin golek golet pados kerja krj kerjaan kerjo gawe gawean pekerjaan gaweyan gaweyane lur dulur pedamelan padamelan damelan madosi nggoleki mencari nyari am im i'm work job jobs vacancy
  ada ad ono ana onten wonten enten gak ga g gk nggak ngga tidak mboten ora dong dund min mimin kak kakak mas mbak pak bu ya yaa sih nih kah deh to
  di d dari ke nang neng ing ning teng wilayah daerah area sekitar dekat deket dkt wilayahe kota kab kabupaten kec based in at near for the a an any i need want
  halo hai hello hi pagi siang sore permisi assalamualaikum salam saya sy aku ak kulo kula mau pengen pingin pgn kepengen ingin badhe arep butuh bisa bs iso saged tolong mohon minta bantu
  yang yg sing ingkang untuk utk buat bwt kagem kanggo nggo dengan gaji gajinya gajine minimal min di atas keatas ke jt juta jutaan ribu rb umr umk luwih seko
  lulusan lulus tamat tamatan jurusan sd smp sma smk smu slta sltp mts stm d1 d2 d3 d4 s1 s2 sarjana fresh graduate ijazah pengalaman blm belum tapi tp
  baru terbaru paling anyar hari ini sekarang saiki masih buka itu kemarin tadi apa aja saja opo wae apa-apa semua dong part time full parttime fulltime paruh waktu shift malam malem
  remote wfh online rumah omah freelance magang anak cowok cewek cewe cowo pria wanita perempuan laki laki-laki umur umurku umure umurnya usia usiaku thn th tahun taun difabel disabilitas tuli netra tunanetra tunarungu rungu
  punya pernah sama atau dan juga jg nerima terima nampa dapat dapet mess antar jemput karyawan penting halal cepet cepat bgt banget sampun jateng jawa tengah
  kode kodenya posisi bagian bidang sebagai sbg jadi jd lagi lain lainnya lihat liat tersedia kosong kosongan adakah apakah please show me looking find tersedianya motor-sendiri pulang pergi
  nganggur pengangguran menganggur isone isaku mung golekke goleki
  harian mingguan borongan jadi cocok sesuai umum dulu boleh ok oke langsung males kabarin kabari siap msh hari adik mahasiswa seng lebih kerjone kerjoan sama2 bapak2 ibu2 siangnya bocah padosaken madosaken padosi putu cucu keponakan ponakan suami istri bojo adoh jauh soko saka lare raya duit satu dua tiga empat lima sampai penting ibu rumah tangga motornya sekali english speaker speakers kasih tau tahu sambil kuliah sekolah gitu gini terus pokoknya lanjut tanpa pake pakai kereta bus angkot daftar yaudah iya soal`.split(
    /\s+/,
  ),
);
