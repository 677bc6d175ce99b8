/** Lists that rules name as `<list>`; the words are those of `reading/same-words.ts`. */
export const wordLists: Record<string, string> = {
  pay: 'bayar transfer setor lunasi deposit topup serahkan titip tebus patungan talangi dibayar ditransfer pembayaran',
  wage: 'gaji gajinya gajine gajih upah upahnya upahe honor honorarium salary wage bayaran bayarannya bayarane penghasilan pendapatan income omset komisi insentif bonus umk umr thp gapok',
  paynow: 'bayar transfer setor lunasi deposit topup',
  must: 'wajib cukup siap siapin siapkan disiapke dikenai syaratnya',
  cost: 'admin pendaftaran registrasi daftar formulir materai meterai map seragam kartu pelatihan training sertifikat sertifikasi seminar modul mcu medical medikal kesehatan sehat lab rapid vaksin klinik tiket akomodasi dokumen berkas proses pengurusan arsip pengarsipan aktivasi asuransi jaminan kesungguhan keseriusan komitmen loker idcard id tag helm jaket alat bahan barang ongkir starter onboarding processing legalisir skck sewa kapal booking keanggotaan anggota penempatan verifikasi personalia payroll kepegawaian narkoba k3 gada simpanan perjalanan talent',
  money: 'uang biaya dana mahar infak sumbangan setoran tarif',
  wallet: 'dana ovo gopay linkaja shopeepay rekening bri bca bni mandiri seabank bsi btn jago qris va jenius',
  ask: 'kirim isi foto minta serahkan siapkan setor setorkan lampirkan data verifikasi cocokkan sertakan login masuk',
  papers: 'ijazah kk bpkb sertifikat ktp atm akta skl paspor buku',
  abroadplace: 'malaysia singapura singapore singapur brunei taiwan hongkong hong jepang japan korea dubai saudi arab qatar kuwait oman abu turki polandia poland slovakia bulgaria rumania hungaria kroasia jerman italia eropa kanada canada australia selandia zealand amerika johor sabah serawak vietnam filipina macau china makau',
  bannedplace: 'kamboja cambodia phnom sihanoukville poipet bavet myanmar myawaddy yangon laos mae thailand bangkok',
  travel: 'travel tour wisata biro trans',
  country: 'malaysia singapura singapore taiwan hongkong jepang korea dubai saudi polandia bulgaria australia eropa kanada',
}; // prettier-ignore
