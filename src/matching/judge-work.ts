import { workCloseness } from '../occupations/work-closeness.ts';
import { workWords } from '../occupations/words/work-words.ts';
import type { FitPerson, FitVacancy, WorkItem } from './fit.ts';
import { rankWords } from './rank-words.ts';

export interface WorkVerdict {
  /** 2 the wished or experienced work, 1 neighbouring work, 0 another. */
  level: 0 | 1 | 2;
  /** 0 to 1, for ordering. */
  closeness: number;
  byWish: boolean;
  byExperience: boolean;
}

/** Words that name no work by themselves. */
const general = new Set(
  workWords(
    `teknisi operator asisten kepala supervisor manajer analis ahli tukang buruh bantu jaga jual bikin layanan petugas kelola
    orang insinyur administrasi data barang rumah produksi umum toko tata it spv leader koordinator head crew`,
  ),
);
const sameFrom = 0.58;
const nearFrom = 0.3;
/** From this share on a title or wish is understood; below it closeness counts in proportion. */
const understoodFrom = 0.2;
/** A title whose groups are all less likely than this does not name its work. */
const unclearBelow = 0.3;
/** A trainee place that names so few programmes is for those who studied them. */
const fewProgrammes = 4;

/**
 * How the work of a vacancy lies to the work that a person wishes or has done. Codes of the official classification decide,
 * with the title's own words; fields of work stand in where a person's words name no work. A rank that the person never named
 * takes a level away, and work that is not wanted all. A trainee place whose title says little is known by the study programmes that it names.
 */
export function judgeWork(person: FitPerson, vacancy: FitVacancy, isOwnProgramme: boolean): WorkVerdict {
  if (best(person.unwanted ?? [], vacancy).isSame)
    return { level: 0, closeness: 0, byWish: false, byExperience: false };
  const wish = best(person.wishes, vacancy);
  const done = best(person.experience, vacancy);
  const found = wish.closeness >= done.closeness ? wish : done;
  let level: 0 | 1 | 2 = wish.isSame || done.isSame ? 2 : found.closeness >= nearFrom ? 1 : 0;
  level = higher(level, byFields(person, vacancy));
  if (level > 0 && rankWords.test(vacancy.title) && !person.isRanked) level = level === 2 ? 1 : 0;
  const isUnclear = share(vacancy.work) < unclearBelow;
  if (vacancy.forGraduates && isOwnProgramme && isUnclear && person.wishesOwnStudy)
    level = vacancy.programmes.length <= fewProgrammes ? 2 : higher(level, 1);
  const [main] = vacancy.fields;
  return {
    level,
    closeness: level === 0 ? 0 : Math.max(found.closeness, level === 2 ? sameFrom : nearFrom),
    byWish:
      (level === 2 && wish.isSame) ||
      (person.wishes.length === 0 && main !== undefined && person.wishFields.includes(main)),
    byExperience:
      (level === 2 && done.isSame) ||
      (person.experience.length === 0 && main !== undefined && person.fields.includes(main)),
  };
}

function best(items: readonly WorkItem[], vacancy: FitVacancy): { closeness: number; isSame: boolean } {
  let closeness = 0;
  let isSame = false;
  for (const item of items) {
    const found = compare(item, vacancy.work);
    closeness = Math.max(closeness, found.closeness);
    isSame ||= found.isSame;
  }
  return { closeness, isSame };
}

function compare(item: WorkItem, work: WorkItem): { closeness: number; isSame: boolean } {
  const inTitle = (word: string) => work.words.includes(word);
  const telling = item.words.filter((word) => !general.has(word));
  const all = telling.length > 0 ? telling : item.words;
  const hasAll = all.length > 0 && all.every(inTitle);
  const raw = workCloseness(item.codes, work.codes);
  const understood = Math.min(1, share(item) / understoodFrom) * Math.min(1, share(work) / understoodFrom);
  const hasSome =
    telling[0] !== undefined && (inTitle(telling[0]) || (raw >= nearFrom && telling.some(inTitle)));
  const closeness = Math.max(raw * understood, hasAll ? 0.9 : 0, hasSome ? 0.6 : 0);
  const isOneGroup =
    item.codes[0] !== undefined &&
    item.codes[0].code === work.codes[0]?.code &&
    Math.min(share(item), share(work)) >= 0.15;
  return { closeness, isSame: closeness >= sameFrom && (isOneGroup || hasAll) };
}

function share({ codes }: WorkItem): number {
  return codes[0]?.score ?? 0;
}

/** Fields say less than words: they decide only where the person's words name no work. */
function byFields(person: FitPerson, vacancy: FitVacancy): 0 | 1 | 2 {
  const [main] = vacancy.fields;
  const wished = person.wishes.length === 0 ? person.wishFields : [];
  const done = person.experience.length === 0 ? person.fields : [];
  const told = person.wishes.length + person.experience.length + wished.length + done.length > 0;
  if (!told) return 2;
  const isMain = main !== undefined && [...wished, ...done].includes(main);
  const isAny = vacancy.fields.some((field) => wished.includes(field) || done.includes(field));
  if (person.wishes.length === 0) return isMain ? 2 : isAny ? 1 : 0;
  return isMain ? 1 : 0;
}

function higher(one: 0 | 1 | 2, other: 0 | 1 | 2): 0 | 1 | 2 {
  return one > other ? one : other;
}
