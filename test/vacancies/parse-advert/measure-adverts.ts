import { readFileSync } from 'node:fs';
import type { AdvertDraft } from '../../../src/vacancies/parse-advert/advert-draft.ts';
import { parseAdvert } from '../../../src/vacancies/parse-advert/parse-advert.ts';

/** An invented advert with what it says; `titles` lists every wording of the title that is right; later ones tell the decisive facts only. */
interface LabelledAdvert {
  id: string;
  text: string;
  titles: string[];
  draft: Partial<Omit<AdvertDraft, 'title'>>;
}

/** The day on which the adverts of the lists are read. */
export const readOn = '2026-11-28';
/** The facts that posting stands on. */
export const decisive = [
  'title',
  'places',
  'pay',
  'schooling',
  'experienceYears',
  'openings',
  'closes',
] as const;

type Measured = (typeof decisive)[number] | 'code' | 'type';

/** Share of adverts of a list whose facts are read right; null where nothing is said counts as right. */
export function measureAdverts(list: string): Record<Measured, number> {
  const adverts = readFileSync(new URL(`../lists/${list}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledAdvert);
  const read = adverts.map((advert) => ({ advert, draft: parseAdvert(advert.text, { today: readOn }) }));
  const share = (isRight: (one: (typeof read)[number]) => boolean): number =>
    read.filter(isRight).length / read.length;
  const same = (fact: Exclude<keyof AdvertDraft, 'title'>): number =>
    share(({ advert, draft }) => JSON.stringify(draft[fact]) === JSON.stringify(advert.draft[fact]));
  return {
    title: share(({ advert, draft }) => advert.titles.some((title) => plain(title) === plain(draft.title))),
    code: share(({ advert, draft }) => advert.draft.codes?.includes(draft.codes?.[0] ?? '') ?? false),
    ...{ places: same('places'), pay: same('pay'), schooling: same('schooling') },
    ...{ experienceYears: same('experienceYears'), openings: same('openings'), closes: same('closes') },
    type: same('type'),
  };
}

function plain(title: string | null): string {
  return (title ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
