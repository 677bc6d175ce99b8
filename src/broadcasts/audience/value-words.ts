import type { Attribute } from './audience.ts';

/** Other words for values, in small letters: what people write for what is kept. */
export const valueWords: Partial<Record<Attribute, Readonly<Record<string, string>>>> = {
  sex: {
    ...{ perempuan: 'P', wanita: 'P', putri: 'P', cewek: 'P', female: 'P' },
    ...{ 'laki-laki': 'L', laki: 'L', lelaki: 'L', pria: 'L', putra: 'L', cowok: 'L', male: 'L' },
  },
  language: {
    ...{ indonesia: 'id', indonesian: 'id', jawa: 'jv', javanese: 'jv', inggris: 'en', english: 'en' },
  },
  education: {
    ...{ slta: 'SMA', smu: 'SMA', stm: 'SMK', sltp: 'SMP', mts: 'SMP', mi: 'SD', ma: 'SMA' },
    ...{ 'paket a': 'SD', 'paket b': 'SMP', 'paket c': 'SMA', sarjana: 'S1', magister: 'S2', doktor: 'S3' },
    ...{ 'd-1': 'D1', 'd-2': 'D2', 'd-3': 'D3', 'd-4': 'D4', 's-1': 'S1', 's-2': 'S2', 's-3': 'S3' },
  },
  /** By the names that people read in their result (`riasec48:scales`), and by those of the books. */
  interest: {
    ...{ terampil: 'R', realistis: 'R', realistik: 'R', peneliti: 'I', investigatif: 'I' },
    ...{ kreatif: 'A', artistik: 'A', sosial: 'S', penggerak: 'E', wirausaha: 'E' },
    ...{ penata: 'C', konvensional: 'C' },
  },
};
