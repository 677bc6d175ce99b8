import { text, type Text } from '../../../flows/text.ts';
import { roadKm } from '../../answers/regions/road-distance.ts';
import type { SearchQuery } from './read-query.ts';

/** A found vacancy: its place, and the steps that it is away from the search. */
export interface Found {
  regency: string | null;
  remote: boolean;
  workCost: number;
  placeCost: number;
  conditionCost: number;
}

const sameWork = 2;
const relatedWork = 4;
const there = 0.6;
const unmet = 3;

/** Why a vacancy was found: work, place and conditions as far as the search names them. Keys of `locales/<lang>/vacancies.json`. */
export function explainFound(found: Found, { works, workplace, places, conditions }: SearchQuery): Text[] {
  const lines: Text[] = [];
  if (works.length + (workplace === null ? 0 : 1) > 0) lines.push(workLine(found.workCost));
  if (places.length > 0)
    lines.push(
      placeLine(
        found,
        places.flatMap(({ codes }) => codes.slice(0, 1)),
      ),
    );
  const { newest: _order, ...asked } = conditions;
  if (Object.keys(asked).length > 0)
    lines.push(
      text(
        found.conditionCost >= unmet
          ? 'vacancies:why_unmet'
          : found.conditionCost >= 1
            ? 'vacancies:why_untold'
            : 'vacancies:why_met',
      ),
    );
  return lines;
}

/** The same for a list: only what is not as asked for. */
export function explainDifference(found: Found, query: SearchQuery): Text[] {
  const asAsked = ['vacancies:why_work', 'vacancies:why_there', 'vacancies:why_met'];
  return explainFound(found, query).filter(({ key }) => !asAsked.includes(key));
}

function workLine(cost: number): Text {
  if (cost <= sameWork) return text('vacancies:why_work');
  return text(cost <= relatedWork ? 'vacancies:why_related' : 'vacancies:why_text');
}

function placeLine({ regency, remote, placeCost }: Found, codes: readonly string[]): Text {
  if (placeCost <= there) return text('vacancies:why_there');
  if (remote) return text('vacancies:why_remote');
  if (regency === null) return text('vacancies:why_far');
  const [nearest] = codes
    .map((code) => ({ code, km: roadKm(code, regency) }))
    .sort((one, other) => one.km - other.km);
  if (nearest === undefined) return text('vacancies:why_far');
  const km = Math.max(5, Math.round(nearest.km / 5) * 5);
  return text('vacancies:why_near', { km, place: { region: nearest.code } });
}
