import { parseDate } from '../../answers/dates/parse-date.ts';
import { parseEducation } from '../../answers/education/parse-education.ts';
import { parseStudy } from '../../answers/education/parse-study.ts';
import { parseMoney } from '../../answers/numbers/parse-money.ts';
import { parseGender } from '../../answers/parse-gender.ts';
import { parseName } from '../../answers/parse-name.ts';
import { parsePhone } from '../../answers/parse-phone.ts';
import { parseWish } from '../../answers/parse-wish.ts';
import { parseNumber } from '../../answers/numbers/parse-number.ts';
import { parsePlaces } from '../../answers/regions/parse-places.ts';
import { parseRegion } from '../../answers/regions/parse-region.ts';
import { classifyFields } from '../../vacancies/fields.ts';
import { experienceOf } from './experience-of.ts';

/** Details of a person by the step of the registration that asks for them. */
export type Details = Partial<Record<Step, string | number | string[]>>;
type Step =
  | 'name'
  | 'birthDate'
  | 'gender'
  | 'regency'
  | 'education'
  | 'study'
  | 'fields'
  | 'experience'
  | 'wish'
  | 'places'
  | 'pay'
  | 'phone';

/** Who is younger is asked for the date alone, for a guardian comes in. */
const adultAge = 18;
const mostParts = 40;

/** What a form or a CV calls things. */
const labels: [Step, RegExp][] = [
  ['name', /^(?:nama(?: lengkap)?|jeneng|asma|name)\b/],
  ['birthDate', /^(?:(?:tempat(?: dan)?[ ,/]*)?(?:tgl|tanggal) ?\.? ?lahir|ttl|lahir|lair|birth ?date|date of birth|born)\b/],
  ['gender', /^(?:jenis kelamin|jk|kelamin|gender|sex)\b/],
  ['regency', /^(?:alamat|domisili|tinggal(?: di)?|tempat tinggal|(?:kota|kabupaten|kab)\.?(?: ?\/ ?(?:kota|kabupaten|kab)\.?)?(?= ?[:=])|asal|address|live[sd]? in|dalem|omah)\b/],
  ['education', /^(?:pendidikan(?: terakhir)?|sekolah|ijazah|lulusan|lulus(?! (?:tahun )?\d{4})|education|school)\b/],
  ['study', /^(?:jurusan|program studi|prodi|major|(?:lulus(?:an)?|tamat(?:an)?) (?:tahun )?(?=\d{4}))\b/],
  ['experience', /^(?:pengalaman(?: kerja)?|lama kerja|experience)\b/],
  ['wish', /^(?:(?:ingin|mau|pengen|pengin|pingin|kepengin|minat|arep|badhe|cari|nyari|want|looking for)(?: kerja| jadi| nyambut damel| work| job)?|posisi|pekerjaan yang diinginkan)\b/],
  ['places', /^(?:tempat kerja|lokasi kerja|penempatan)\b/],
  ['pay', /^(?:gaji|upah|pay|salary|bayaran)\b/],
  ['phone', /^(?:no(?:mor|mer)? ?\.? ?(?:hp|wa|telp|telepon|tlp|ponsel)|hp|wa|telp|telepon|phone)\b/],
]; // prettier-ignore
const years =
  /\b\d+(?:[.,]\d+)? ?(?:tahun|thn|th|taun|years?|yrs?|bulan|bln|months?)\b|\b(?:se)?(?:tahun|taun)\b|\bsejak \d{4}\b|\b\d{4} ?- ?\d{4}\b/;
const money = /\b(?:gaji|upah|umr|umk)\b|\d ?(?:jt|juta|rb|ribu)\b/;
const isDate = /\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{1,2} ?[a-z]{3,} ?\d{2,4}/;
const street = /^(?:jl|jln|jalan|desa|ds|dusun|dsn|rt|rw|kel|kec|gang|gg|perum)\b/;
const isPhone = /(?:\+?62|\b0)[\d -]{8,}/;

/** "SMK tata busana lulus 2016"; not "SMK Negeri 1 Demak", "SMK Muhammadiyah", "S1 Universitas …". */
const namedProgramme =
  /^(?:lulusan )?(?:smk|stm|smea|d-?[1-4]|s-?[1-3]|diploma|sarjana)\b[ :]+((?!.*\b(?:negeri|n|swasta|muhammadiyah|pgri|ma'?arif|bhakti|universitas|univ|politeknik|poltek|sekolah|di)\b)(?!\d|(?:lulus|tamat))\p{L}.*)$/iu;

/**
 * The details in one message, "Siti Rahayu, lahir 17-8-1999, Kendal, SMK, 2 tahun jahit, mau kerja garmen dekat rumah", a
 * filled form or a pasted CV; what could mean two things is left out, and so asked.
 * @param today ISO date in WIB
 */
export function severalDetails(text: string, today: string): Details {
  const details: Details = {};
  if (text.includes('?') || /\btanya\b/iu.test(text)) return details;
  const parts = text
    .slice(0, 4_000)
    .split(/[,;\n|]+|\.\s+/u)
    .map((part) => part.replace(/^\s*(?:\d{1,2}[.)]\s*|[•*-]\s*|(?:dan|atau|and|or)\s+)/iu, '').trim())
    .filter((part) => part !== '');
  parts.slice(0, mostParts).forEach((part, at) => take(details, part, at === 0, today));
  return details;
}

function take(details: Details, part: string, first: boolean, today: string): void {
  const folded = part.toLowerCase();
  const [step, pattern] = labels.find(([, label]) => label.test(folded)) ?? [];
  const value =
    pattern === undefined
      ? part
      : part.slice(pattern.exec(folded)?.[0].length ?? 0).replace(/^\s*[:=-]?\s*/u, '');
  const kind = step ?? kindOf(folded, first);
  if (kind === undefined || value === '') return;
  const found = readers[kind](value, today);
  for (const [name, read] of Object.entries(found) as [Step, Details[Step]][])
    if (read !== undefined) details[name] ??= read;
}

function kindOf(folded: string, first: boolean): Step | undefined {
  if (isPhone.test(folded)) return 'phone';
  if (isDate.test(folded)) return 'birthDate';
  if (money.test(folded)) return 'pay';
  if (years.test(folded)) return 'experience';
  if (
    /^(?:l|p|laki|laki-laki|perempuan|pria|wanita|cowok|cewek|jaler|kakung|estri|male|female)$/.test(folded)
  )
    return 'gender';
  if (parseEducation(folded, { today: '' }).ok) return 'education';
  if (
    /\b(?:dekat|deket|cedhak|cedak|celak|caket) (?:rumah|omah|griya|griyo|dalem)\b|\bmana saja\b/.test(folded)
  )
    return 'places';
  if (parseRegion(folded, { today: '' }).ok) return 'regency';
  return first && !/\d/.test(folded) && !street.test(folded) ? 'name' : undefined;
}

type Read = (value: string, today: string) => Details;

const readers: Record<Step, Read> = {
  name: (value, today) => one('name', parseName(value, { today })),
  birthDate: (value, today) => {
    const date = parseDate(value.replace(/^\p{L}[\p{L} ]*[,/]?\s+(?=\d)/u, ''), { today });
    const adult = date.ok && Number(today.slice(0, 4)) - Number(date.value.slice(0, 4)) > adultAge;
    return adult ? one('birthDate', date) : {};
  },
  gender: (value, today) => one('gender', parseGender(value, { today })),
  regency: (value, today) => one('regency', parseRegion(value, { today })),
  education: (value, today) => {
    const level = parseEducation(value, { today });
    if (!level.ok) return {};
    const named = namedProgramme.exec(value)?.[1];
    const beside =
      (named !== undefined && !parseRegion(named, { today }).ok ? named : undefined) ??
      /\bjurusan\b.*$|\b(?:lulus(?:an)?|tamat(?:an)?)\b.*\d{4}.*$/iu.exec(value)?.[0];
    return {
      education: typeof level.value === 'string' ? level.value : level.value.level,
      ...(beside !== undefined && studyIn(beside, today)),
    };
  },
  study: studyIn,
  fields: (value) => fieldsIn(value),
  experience: (value, today) => {
    const { value: read } = experienceOf(
      parseNumber(years.exec(value.toLowerCase())?.[0] ?? value, { today }),
    ) as { value?: { years?: number } };
    const told = typeof read === 'object' ? read.years : undefined;
    return { ...(told !== undefined && { experience: told }), ...fieldsIn(value) };
  },
  wish: (value, today) => {
    const where =
      /\b(?:(?:di|ing|ning|nang|teng|in|at) (?=\p{L}+)|dekat|deket|cedhak|cedak|celak|caket|near|anywhere|mana saja).*$/u.exec(
        value.toLowerCase(),
      );
    const wish = parseWish(where === null ? value : value.slice(0, where.index), { today });
    const work = wish.ok ? (wish.value.any ? 'any' : wish.value.work.join(', ')) : undefined;
    return { ...(work !== undefined && { wish: work }), ...(where !== null && placesIn(where[0], today)) };
  },
  places: placesIn,
  pay: (value, today) => {
    const pay = parseMoney(value, { today });
    if (!pay.ok) return {};
    if (typeof pay.value === 'number') return { pay: pay.value };
    return 'range' in pay.value ? { pay: pay.value.range[0] } : {};
  },
  phone: (value, today) => {
    const phone = parsePhone(value, { today });
    const first = phone.ok
      ? typeof phone.value === 'string'
        ? phone.value
        : phone.value.list[0]
      : undefined;
    return first === undefined ? {} : { phone: first };
  },
};

function studyIn(value: string, today: string): Details {
  const study = parseStudy(value, { today });
  if (!study.ok) return {};
  const { major, year } = study.value;
  return { study: [major ?? '', year === null ? '' : String(year)] };
}

function fieldsIn(value: string): Details {
  const fields = [...classifyFields(value)];
  return fields.length === 0 ? {} : { fields };
}

function placesIn(value: string, today: string): Details {
  const places = parsePlaces(value, { today });
  if (!places.ok || places.value.except !== undefined || places.value.shared === true) return {};
  const { where } = places.value;
  return { places: where === 'any' ? 'anywhere' : where === 'near' ? 'near' : where.join(',') };
}

function one(step: Step, answer: { ok: boolean; value?: unknown }): Details {
  return answer.ok ? { [step]: String(answer.value) } : {};
}
