/** Where help is; looked up 28 November 2026, none was called. */
export const helpLines = {
  /** Emergency number; not in every regency yet, therefore 110 and 119 stand beside it. Free, 24 hours. */
  emergency: {
    phone: '112',
    sources: [
      'https://jateng.antaranews.co/berita/567670/pemkot-semarang-pusatkan-layanan-darurat-di-nomor-call-center-112 (2025-01)',
      'https://grobogan.go.id/info/berita-terbaru/1761-bupati-minta-masyarakat-manfaatkan-call-center-112-jika-ada-kondisi-darurat (2019-01-31)',
    ],
  },
  /** Medical emergency and acute danger of suicide; Ministry of Health. */
  health: {
    phone: '119',
    sources: [
      'https://www.murianetwork.com/nasional/pr-129084/healing119-kebanjiran-aduan-cermin-krisis-kesehatan-mental-yang-semakin-menganga (2025-12-20)',
      'https://kesprimkom.kemkes.go.id/konten/158/151/0/cegah-bunuh-diri-dukung-kesehatan-jiwa-kenali-layanan-healing119-id (2025-08-07)',
    ],
  },
  /** Police call centre. Free, 24 hours. */
  police: {
    phone: '110',
    sources: [
      'https://lensaindonesia.news/butuh-bantuan-polisi-polda-jateng-ajak-masyarakat-gunakan-layanan-110 (2025-10-03)',
      'https://seputarnegara.com/amerika-punya-911-indonesia-ada-110-dan-112-4925.html (2025-03-18)',
    ],
  },
  /** Ministry for migrant workers: checks of offers, complaints, rescue. Free in Indonesia, 24 hours. */
  migrant: {
    phone: '0800-1000',
    site: 'siskop2mi.bp2mi.go.id',
    sources: [
      'https://mediamasakini.id/respons-pernyataan-presiden-kp2mi-pastikan-lindungi-pekerja-migran (2025-04-10)',
      'https://www.lintasatlantik.com/2025/12/inilah-sanksi-bagi-pjtki-yang-salurkan.html (2025-12)',
    ],
  },
} as const;
