/** Where to report and to ask, each seen in at least two sources; looked up 28 November 2026, none was called. */
export const reportLines = {
  /** Police call centre. Free, 24 hours. */
  police: {
    phone: '110',
    sources: [
      'https://lensaindonesia.news/butuh-bantuan-polisi-polda-jateng-ajak-masyarakat-gunakan-layanan-110 (2025-10-03)',
      'https://seputarnegara.com/amerika-punya-911-indonesia-ada-110-dan-112-4925.html (2025-03-18)',
    ],
  },
  /** Indonesia Anti-Scam Centre: money already sent; asks the banks to block the account. */
  antiScam: {
    web: 'iasc.ojk.go.id',
    sources: [
      'https://iasc.ojk.go.id/Guest',
      'https://www.medianasabah.com/2026/01/iasc-berhasil-pulihkan-rp-161-milyar-dana-korban-penipuan-digital.html (2026-01-21)',
      'https://www.validnews.id/ekonomi/iasc-secercah-harapan-korban-penipuan-keuangan (2025-10-31)',
    ],
  },
  /** Call centre for migrant workers: checks an offer, takes complaints. */
  migrants: {
    phone: '0800-1000',
    web: 'siskop2mi.bp2mi.go.id',
    sources: [
      'https://mediamasakini.id/respons-pernyataan-presiden-kp2mi-pastikan-lindungi-pekerja-migran (2025-04-10)',
      'https://planet.merdeka.com/amp/hot-news/kp2mi-pertegas-komitmen-lindungi-pmi-sejalan-dengan-pernyataan-presiden-prabowo-373481-mvk.html (2025-04-10)',
      'https://www.lintasatlantik.com/2025/12/inilah-sanksi-bagi-pjtki-yang-salurkan.html (2025-12)',
    ],
  },
} as const;
