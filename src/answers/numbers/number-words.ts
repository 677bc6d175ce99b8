/** How a word takes part in a number. */
export type NumeralPart =
  /** 0-9 and whole numbers such as "sebelas", "selawe". */
  | { part: 'digit' | 'whole'; value: number }
  /** "belas", "likur": added to the digit before. */
  | { part: 'add'; value: number }
  /** "puluh", "ratus", "ribu": multiplies what stands before. */
  | { part: 'times'; value: number }
  | { part: 'half' | 'point' };

const digits: [number, string][] = [
  [0, 'nol kosong zero nul'],
  [1, 'satu stu siji setunggal sak one'],
  [2, 'dua dwa du loro rong kalih kaleh two'],
  [3, 'tiga tga tgo tigo telu telung tigang three'],
  [4, 'empat empt mpat papat patang sekawan sakawan four'],
  [5, 'lima lma limo limang gangsal five'],
  [6, 'enam enm nam enem nem nenem six'],
  [7, 'tujuh tjh tuju pitu pitung seven'],
  [8, 'delapan dlpn dlapan lapan wolu wolung eight'],
  [9, 'sembilan smbln smbilan cembilan sanga songo sangang nine'],
];

const wholes: [number, string][] = [
  [10, 'sepuluh splh spuluh sedasa sedoso sepoloh ten'],
  [11, 'sebelas sblas sewelas swelas eleven'],
  [12, 'rolas kalihwelas twelve'],
  [13, 'telulas'],
  [14, 'patbelas'],
  [15, 'limalas limolas'],
  [16, 'nembelas'],
  [17, 'pitulas'],
  [18, 'wolulas'],
  [19, 'sangalas songolas'],
  [20, 'rongpuluh twenty'],
  [21, 'selikur'],
  [22, 'rolikur'],
  [23, 'telulikur'],
  [24, 'patlikur'],
  [25, 'selawe selangkung'],
  [26, 'nemlikur'],
  [27, 'pitulikur'],
  [28, 'wolulikur'],
  [29, 'sangalikur songolikur'],
  [50, 'seket gocap'],
  [60, 'sewidak suwidak'],
  [100, 'seratus satus setunggalatus cepek'],
  [500, 'gopek'],
  [1000, 'seribu sewu seceng'],
  [5000, 'goceng'],
  [10000, 'ceban'],
  [1000000, 'sejuta sayuta seyuta sakyuta'],
];

const adds: [number, string][] = [
  [10, 'belas welas las'],
  [20, 'likur'],
];

const multipliers: [number, string][] = [
  [10, 'puluh puluhan plh dasa doso poloh'],
  [100, 'ratus ratusan rts atus atusan'],
  [1e3, 'ribu ribuan rb rbu rban rebu ewu ewon k'],
  [1e6, 'juta jutaan jt jta jtan jtaan yuta yutaan jeti mio'],
  [1e9, 'miliar milyar miliard'],
];

function listed(
  rows: [number, string][],
  part: 'digit' | 'whole' | 'add' | 'times',
): [string, NumeralPart][] {
  return rows.flatMap(([value, words]) => {
    const meaning: NumeralPart = { part, value };
    return words.split(' ').map((word): [string, NumeralPart] => [word, meaning]);
  });
}

const half: NumeralPart = { part: 'half' };
const point: NumeralPart = { part: 'point' };

/** Numerals in Indonesian, Javanese (ngoko, krama) and English with their parts. */
export const numberWords: [string, NumeralPart][] = [
  ...listed(digits, 'digit'),
  ...listed(wholes, 'whole'),
  ...listed(adds, 'add'),
  ...listed(multipliers, 'times'),
  ['setengah', half],
  ['stengah', half],
  ['stgh', half],
  ['separo', half],
  ['setengahe', half],
  ['koma', point],
  ['titik', point],
];
