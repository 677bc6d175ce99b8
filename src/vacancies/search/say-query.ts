import { text, type Var } from '../../../flows/text.ts';
import type { SearchQuery } from './read-query.ts';
import type { SearchConditions } from './search-conditions.ts';

/** What was understood of a search, in the order work, employer, places, conditions; empty where nothing was. */
export function sayQuery({ works, workplace, places, conditions }: SearchQuery): Var[] {
  return [
    ...works.map(({ terms, words }): Var => {
      const names = terms.map((term) => term.slice(1));
      return terms.every((term) => term.startsWith('=')) ? names.join(' ') : words;
    }),
    ...(workplace === null ? [] : [{ text: text('vacancies:said_at', { name: workplace.name }) }]),
    ...places.map(({ codes, outside, within }): Var => {
      const [code] = codes;
      if (code === undefined) return outside ?? '';
      if (within === undefined) return { region: code };
      return { text: text('vacancies:said_within', { name: within, region: { region: code } }) };
    }),
    ...sayConditions(conditions),
  ];
}

function sayConditions(conditions: SearchConditions): Var[] {
  const {
    payMin,
    education,
    type,
    notType,
    notWork = [],
    newest,
    disability,
    access,
    noDiploma,
    beginner,
  } = conditions;
  return [
    ...(payMin === undefined ? [] : [{ text: text('vacancies:said_pay', { amount: { money: payMin } }) }]),
    ...(education === undefined
      ? []
      : [
          {
            text: text('vacancies:said_education', {
              level: { text: text(`common:education_${education}`) },
            }),
          },
        ]),
    ...(type === undefined ? [] : [{ text: text(`vacancies:type_${type}`) }]),
    ...(notType === undefined
      ? []
      : [{ text: text('vacancies:said_not', { type: { text: text(`vacancies:type_${notType}`) } }) }]),
    ...notWork.map((type): Var => ({ text: text('vacancies:said_not', { type }) })),
    ...(newest === true ? [{ text: text('vacancies:said_newest') }] : []),
    ...(disability === true
      ? [{ text: text(access === undefined ? 'vacancies:said_disability' : `vacancies:said_${access}`) }]
      : []),
    ...(noDiploma === true ? [{ text: text('vacancies:said_noDiploma') }] : []),
    ...(beginner === true ? [{ text: text('vacancies:said_beginner') }] : []),
  ];
}
