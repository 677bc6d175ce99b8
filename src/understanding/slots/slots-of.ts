import { foldText } from '../../answers/words/fold-text.ts';
import { readConditions } from '../../vacancies/search/search-conditions.ts';
import type { Wish } from '../intents.ts';
import type { Said } from '../rules/said.ts';
import { ageOf, disabilityOf } from './person-slots.ts';
import { placeOf } from './place-of.ts';
import { searchSlots } from './search-slots.ts';
import {
  countries,
  courseOf,
  fieldNames,
  firstNamed,
  frequencies,
  languageOf,
  programmes,
  topics,
} from './topic-words.ts';

type Slots = Record<string, unknown>;

/** What a wish names beside itself: a place, a field of the profile, a topic. Only what the text says. */
export function slotsOf(wish: Wish, said: Said, today: string): Slots {
  const folded = foldText(said.text);
  switch (wish) {
    case 'search':
      return searchSlots(said.text, today);
    case 'status':
      return workOnly(said.text, today);
    case 'alerts-on': {
      const { work, place } = searchSlots(said.text, today);
      return known({ work: plainOnly(work), place, frequency: firstNamed(frequencies, folded) });
    }
    case 'profile-change':
      return { field: firstNamed(fieldNames, folded) ?? null };
    case 'language':
      return languageOf(folded);
    case 'help':
      return known({ topic: firstNamed(topics.help, folded) });
    case 'ak1':
      return { topic: firstNamed(topics.ak1, folded) ?? 'make' };
    case 'training': {
      const unspoken = folded.replace(/\b(?:bahasa|bhs|basa) \w+/g, ' ');
      return known({
        course: courseOf(folded),
        place: placeOf(unspoken)?.slots.place,
        ambiguous: placeOf(unspoken)?.slots.ambiguous,
        age: ageOf(folded) ?? undefined,
        disability: disabilityOf(folded) ?? undefined,
        program: firstNamed(programmes, folded),
      });
    }
    case 'abroad': {
      const place = placeOf(folded);
      return known({
        country: firstNamed(countries, folded),
        age: ageOf(folded) ?? undefined,
        place: place?.code === undefined ? undefined : place.slots.place,
      });
    }
    case 'eligibility':
      return known({
        age: ageOf(folded) ?? undefined,
        education: readConditions(folded, today).conditions.education,
        disability: disabilityOf(folded) ?? undefined,
        other: firstNamed(topics.eligibility, folded),
      });
    case 'office':
      return { ...placeOf(folded)?.slots };
    default:
      return {};
  }
}

function workOnly(text: string, today: string): Slots {
  return known({ work: plainOnly(searchSlots(text, today)['work']) });
}

/** Leftover words are no work unless a kind of work is among them. */
function plainOnly(work: unknown): unknown {
  return typeof work === 'string' && work.split(' ').length <= 2 && isKindOfWork(work) ? work : undefined;
}

function isKindOfWork(work: string): boolean {
  return /^(?:kasir|admin|penjahit|gudang|satpam|sopir|pelayan|guru|kurir|sales|barista|perawat|operator|mekanik|tukang|penjaga|juru|petugas|pengasuh|asisten|buruh)/.test(
    work,
  );
}

function known(slots: Slots): Slots {
  return Object.fromEntries(
    Object.entries(slots).filter(([, value]) => value !== undefined && value !== null),
  );
}
