import { foldText } from '../../answers/words/fold-text.ts';
import { payBounds } from '../cleaning/pay/stated-pay.ts';
import { toldSums, type ToldSum } from '../cleaning/pay/told-sums.ts';
import { splitSentences } from './split-sentences.ts';
import type { AdvertPay } from './advert-draft.ts';

const cue =
  /\b(?:gaji|gapok|upah|honor\w*|salary|income|take home pay|thp|penghasilan(?! tambahan)|pendapatan|wages?|pay|sallary)\b/;
/** Other words for pay become the one that the reading of sums knows. */
const otherNames =
  /\b(?:uang saku|fee|rate|bayaran\w*|bayare|bayar(?:nya)?|dibayar|opah\w*|upahe|upahnya|gajine|gajinya|gajih|gaji pokok|gapok|salary|thp|take home pay)\b/g;
const wage = /\b(?:umk|umr|ump|umsk|upah minimum)\b/;
const noPayMoney =
  /\b(?:nego\w* biaya|deposit|jaminan|omset|omzet|target|denda|modal|setoran|biaya|admin(?:istrasi)? \d|harga|pinjaman|hadiah|tiket|diskon|voucher|iuran)\b/;
/** What a sum is for where it is no time: pieces, journeys, single jobs. */
const perPiece =
  /^[^,;\n]{0,3}(?:(?:\/|\bper|\bse|\btiap|\bsetiap|\bsaben|\bsekali|\bsak) ?-?(?:potong|pcs|pc|rit|paket|piece|titik|kodi|lusin|kg|kilo|meter|m2|m\b|ekor|event|jaga|anak|pasien|proyek|project|orang|kepala|order|artikel|konten|video|desain|pertemuan|sesi|kehadiran siswa|buah|karung|trip|jalan|antar|closing|unit|rumah|kamar|batang|lembar|gram|ton)|x (?:jaga|jalan)|% )/;
const least =
  /\b(?:mulai(?: dari)?|start(?:ing)?(?: from)?|minimal|min|from|wiwit|di ?atas|lebih dari)\b\.? ?(?:rp\.? ?|idr ?)?$/;
const most =
  /\b(?:sampai|hingga|up ?to|maksimal|max|maks|nganti|bisa sampai|tembus)\b\.? ?(?:dengan )?(?:rp\.? ?|idr ?)?$/;

/** "Gaji 3,5 - 4,5" are millions; "waiter 70, masak 120 perhari" and "harian 110" are thousands. */
const bareRange =
  /\bgaji:? (\d[.,]\d) ?(?:-|sd|s\/d|sampai|hingga) ?(\d[.,]\d)(?![\d.,]\d|\d| ?(?:rb|ribu|jt|juta|x|orang))/g;
const bareDays =
  /\b(\p{L}+) (\d{2,3}),? (\p{L}+) (\d{2,3}) ?(?=(?:\/hari|per ?hari|sehari|sedino|sedinten))/gu;
const bareDay = /\bharian (\d{2,3})(?= ?(?:$|[.,+]))/g;

/** A smaller sum without a unit is for a day or a job, and which is not said. */
const leastMonthly = 500_000;

/**
 * Pay as an advert states it, not turned into months: "1,8 - 2,3jt", "120rb/hari", "IDR 15,000/hour", "mulai 2jt" (no upper
 * bound), "UMK" (a month, no sums). Of several works the first one's. "Nego", "borongan", sums for pieces and journeys,
 * and sums that are no wage give null.
 */
export function findAdvertPay(text: string): AdvertPay | null {
  const lines = splitSentences(text).map(plain);
  const cued = lines.flatMap((line) => {
    const at = cue.exec(line)?.index;
    return at === undefined || noPayMoney.test(line.slice(0, at)) ? [] : [line.slice(at)];
  });
  for (const line of cued) {
    const told =
      paidIn(line, false) ?? paidIn(lines[lines.findIndex((one) => one.endsWith(line)) + 1] ?? '', true);
    if (told !== null) return told;
  }
  for (const line of lines) {
    const told = paidIn(line, true);
    if (told !== null) return told;
  }
  return lines.some((line) => wage.test(line)) ? { min: null, max: null, per: 'month' } : null;
}

function plain(line: string): string {
  return foldText(line)
    .replace(otherNames, 'gaji')
    .replace(/\bgaji gaji\b/g, 'gaji')
    .replace(/\b(?:ewu|ewon)\b/g, 'ribu')
    .replace(/\byut[ao]\b/g, 'juta')
    .replace(
      /(\d) ?(?:jt|juta)(?:an)? ?(\d)(?!\d|[.,]\d| ?(?:jt|juta|rb|ribu|hari|x|orang|org|bulan|bln|kali))/g,
      '$1,$2 juta',
    )
    .replace(/(\d) ?(?:jt|juta) ?(\d{3})(?!\d|[.,]\d| ?(?:jt|juta|rb|ribu|orang|org))/g, '$1.$2.000')
    .replace(
      /\bgaji:? (?:start |mulai |awal )?(?:rp\.? ?)?(\d[.,]\d{1,2})(?= ?(?:$|\+|nego|\/ ?bln|\/ ?bulan|per bulan|sebulan|,))/g,
      (whole, sum: string) => whole.replace(sum, `${sum} juta`),
    )
    .replace(bareRange, 'gaji $1 juta - $2 juta')
    .replace(bareDays, 'gaji $2 ribu sehari, $3 $4 ribu ')
    .replace(bareDay, 'harian gaji $1 ribu sehari')
    .replace(/(?:\/|\bper ?|\bse)(?:malam|malem|shift)\b/g, '/hari')
    .replace(/\bjt-an\b|\bjtan\b/g, 'jutaan')
    .replace(/(\d)rban\b|(\d) ?rb-an\b/g, '$1$2 ribu')
    .replace(/(?:\/|\bper ?)(?:hr|hri)\b(?! ?salary)/g, '/hari')
    .replace(/\bantara (.{1,16}) dan (?=\d|rp)/g, '$1 - ')
    .replace(/\bseharinya\b/g, 'sehari')
    .replace(/\bsebulannya\b/g, 'sebulan')
    .replace(/\b(\d{1,2})[.:](\d\d) ?(?=wib|-|s\/d)/g, ' ');
}

/** The first pay of a line; without a word for pay only sums that name a time, or millions. */
function paidIn(line: string, strict: boolean): AdvertPay | null {
  if (strict && noPayMoney.test(line)) return null;
  const sums = toldSums(line);
  const fitting = sums.filter((sum, at) => {
    const end = groupEnd(sums, at);
    if (perPiece.test(line.slice(end.to))) return false;
    if (!sum.said && sum.value < (strict ? 900_000 : leastMonthly)) return false;
    return sum.per !== 'year';
  });
  const first = fitting.find(({ said }) => said) ?? fitting[0];
  if (first === undefined) return null;
  const start = sums.indexOf(first);
  const last = groupEnd(sums, start);
  const [low, high] = [Math.min(first.value, last.value), Math.max(first.value, last.value)];
  const { payMin } = payBounds(low, high, first.per, first.times);
  if (payMin === null || first.times !== undefined) return null;
  const per = first.per as AdvertPay['per'];
  const ahead = line.slice(0, first.from);
  if (first === last && least.test(ahead)) return { min: low, max: null, per };
  if (first === last && most.test(ahead)) return { min: null, max: high, per };
  return { min: low, max: high, per };
}

function groupEnd(sums: ToldSum[], at: number): ToldSum {
  let end = at;
  while (sums[end]?.joined === true && sums[end + 1] !== undefined) end += 1;
  return sums[end] as ToldSum;
}
