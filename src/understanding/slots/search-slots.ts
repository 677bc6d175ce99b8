import { parseEducation } from '../../answers/education/parse-education.ts';
import { parseMoney } from '../../answers/numbers/parse-money.ts';
import { worksIn } from '../../answers/parse-wish.ts';
import { anyWork } from '../../answers/wish-words.ts';
import { foldText } from '../../answers/words/fold-text.ts';
import { isShortCode } from '../../vacancies/is-short-code.ts';
import { placeOf } from './place-of.ts';
import { ageOf, disabilityOf, genderOf } from './person-slots.ts';
import { searchFillers } from './search-words.ts';

type Slots = Record<string, unknown>;

const types: [string, RegExp][] = [
  ['part-time', /\bpart ?-?time\b|\bparuh waktu\b|\bparttime\b|\bsambilan\b|\bweekend\b/],
  ['internship', /\bmagang\b|\bintern(?:ship)?\b|\bpkl\b/],
  [
    'remote',
    /\bremote\b|\bwfh\b|\b(?:dari|di|saka|ning|neng|seko) (?:rumah|omah|hp)\b|\bonline\b|\bkerja rumahan\b/,
  ],
  ['shift-night', /\bshift ?(?:malam|malem)\b|\bkerja malam\b|\bnight shift\b/],
  ['freelance', /\bfreelance\w*\b|\blepas\b/],
  ['full-time', /\bfull ?-?time\b|\bpenuh waktu\b|\bkerja tetap\b/],
];
const negatedType = /\b(?:gak|ga|tidak|nggak|bukan|tanpa|non|ora|mboten|jangan)\s+(?:yang |yg )?/;
const newest = /\b(?:paling baru|terbaru|anyar|hari ini|barusan|newest|latest|terkini|baru baru)\b/;
const others: [string, RegExp][] = [
  ['mess', /\bmess?\b|\basrama\b|\btempat tinggal\b/],
  ['antar jemput', /\bantar ?jemput\b/],
  ['gaji harian', /\bgaji harian\b|\bharian\b/],
  [
    'tanpa ijazah',
    /\b(?:tanpa|ora nganggo|gak pakai|ga pake|tidak pakai) ?ijazah\b|\bijazah (?:masih )?ditahan\b/,
  ],
  ['segera', /\b(?:secepatnya|segera|cepet|cepat|urgent|hari ini jg siap)\b/],
  ['bertato', /\btato(?:an)?\b/],
  ['hamil', /\bhamil\b/],
  ['mantan narapidana', /\b(?:lapas|napi|narapidana|penjara)\b/],
  ['boleh bawa anak', /\bbawa anak\b/],
];

/** What a wish for vacancies names. Words that name nothing listed are taken for the work. */
export function searchSlots(text: string, today: string): Slots {
  const folded = foldText(text);
  const code = codeOf(text);
  if (code !== null) return { code };
  const slots: Slots = {};
  const place = placeOf(folded);
  const type = types.find(([, pattern]) => pattern.test(folded));
  const age = ageOf(folded);
  const disability = disabilityOf(folded);
  const other = others.find(([, pattern]) => pattern.test(folded))?.[0];
  const pay = payOf(folded, today);
  const education =
    /\d ?(?:jt|juta)|\bd[1-4]\b|\bs[1-3]\b|\bs[dm][pak]?\b|\bsd\b|\blulusan\b|\bmts\b|\bstm\b/.test(folded)
      ? educationOf(folded, today)
      : null;
  const work = workOf(folded, place?.words ?? []);
  if (work !== null) slots['work'] = work;
  if (place !== null) Object.assign(slots, place.slots);
  if (pay !== null) slots['pay'] = { min: pay };
  if (education !== null) slots['education'] = education;
  if (type !== undefined) {
    const negated = new RegExp(`${negatedType.source}(?:${type[1].source})`).test(folded);
    if (negated) slots['exclude'] = { type: type[0] };
    else slots['type'] = type[0];
  }
  if (newest.test(folded)) slots['newest'] = true;
  if (disability !== null) slots['disability'] = disability;
  if (age !== null) slots['age'] = age;
  if (genderOf(folded) !== null) slots['gender'] = genderOf(folded);
  if (
    /\b(?:tanpa|belum ada|blm ada|ga ada|belum punya|no) pengalaman\b|\bfresh ?graduate\b|\bno experience\b/.test(
      folded,
    )
  )
    slots['experience'] = 0;
  if (other !== undefined) slots['other'] = other;
  return slots;
}

/** "Kode: BBV2", "mau lamar BBV2.", "lowongan XX8W". */
export function codeOf(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = words.find((word) => isShortCode(word) && (/\d/.test(word) || word === word.toUpperCase()));
  return found !== undefined && (/\d/.test(found) || words.length <= 3) ? found.toUpperCase() : null;
}

const money =
  /\b(?:gaji\w*|bayar\w*|upah|jt|juta\w*|yuta|rb|ribu|umr|umk|pay|salary|rp)\b|\d ?(?:jt|juta|rb|k)\b/;

function payOf(folded: string, today: string): number | string | null {
  if (!money.test(folded)) return null;
  const answer = parseMoney(folded, { today });
  if (!answer.ok) return null;
  if (typeof answer.value === 'number') return answer.value;
  return 'special' in answer.value ? 'minimum-wage' : answer.value.range[0];
}

function educationOf(folded: string, today: string): string | null {
  const answer = parseEducation(folded, { today });
  if (!answer.ok) return null;
  return typeof answer.value === 'string' ? answer.value : answer.value.level;
}

/** The work that is left when everything else is taken out. */
function workOf(folded: string, placeWords: readonly string[]): string | null {
  if (anyWork.test(folded) && /\bkerja|\bapa (?:saja|aja)|\bopo/.test(folded)) return 'any';
  const bare = folded
    .replace(/[^\p{L}\p{N}\s/,&-]/gu, ' ')
    .replaceAll(',', ' , ')
    .split(/\s+/)
    .filter((word) => !searchFillers.has(word) && !placeWords.includes(word) && !/\d/.test(word))
    .join(' ');
  return worksIn(bare)[0] ?? null;
}
