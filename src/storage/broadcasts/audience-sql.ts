import type { Attribute, Audience, Condition } from '../../broadcasts/audience/audience.ts';
import { birthDatesOf } from '../../time/birth-dates-of.ts';
import { wibDate } from '../../time/wib-date.ts';
import { answeredSql, missedSql } from './answered-sql.ts';
import { latestConsentSql } from '../reach/latest-consent-sql.ts';
import type { SqlParameters } from '../sql-parameters.ts';

/**
 * An audience without segments as one condition about `person p`. Nothing a person typed stands in the text; every
 * condition is true or false, never null, so that `not` means what it says.
 */
export function audienceSql(audience: Audience, parameters: SqlParameters, now: Date): string {
  switch (audience.kind) {
    case 'and':
    case 'or':
      return `(${audience.parts.map((part) => audienceSql(part, parameters, now)).join(` ${audience.kind.toUpperCase()} `)})`;
    case 'not':
      return `NOT ${audienceSql(audience.part, parameters, now)}`;
    default:
      return conditionSql(audience, parameters, now);
  }
}

function conditionSql(condition: Condition, parameters: SqlParameters, now: Date): string {
  switch (condition.kind) {
    case 'fact':
      return factSql[condition.fact];
    case 'value':
      return valueSql[condition.attribute](condition.values, parameters);
    case 'age': {
      const { after, until } = birthDatesOf(condition, wibDate(now));
      const bounds = [
        'p.birth_date IS NOT NULL',
        ...(after === null ? [] : [`p.birth_date > ${parameters.add(after, 'date')}`]),
        ...(until === null ? [] : [`p.birth_date <= ${parameters.add(until, 'date')}`]),
      ];
      return `(${bounds.join(' AND ')})`;
    }
    case 'seen': {
      const since = parameters.add(new Date(now.getTime() - condition.days * 86_400_000), 'timestamptz');
      const seen = `EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id AND a.last_seen_at > ${since})`;
      return condition.within ? seen : `NOT ${seen}`;
    }
    case 'segment':
      throw new TypeError(`segment ${condition.name} has not been expanded`);
  }
}

const factSql = {
  assessed: 'EXISTS (SELECT 1 FROM assessment s WHERE s.person_id = p.id AND s.finished_at IS NOT NULL)',
  registered: 'p.registered_at IS NOT NULL',
  applied: 'EXISTS (SELECT 1 FROM application s WHERE s.person_id = p.id)',
} as const;

type ValueSql = (values: readonly string[], parameters: SqlParameters) => string;

const anyOf =
  (column: string): ValueSql =>
  (values, parameters) =>
    `(${column} IS NOT NULL AND ${column} = ANY(${parameters.add([...values], 'text[]')}))`;

const valueSql: Record<Attribute, ValueSql> = {
  regency: anyOf('p.regency'),
  sex: anyOf('p.gender'),
  education: anyOf('p.education'),
  language: anyOf('p.language'),
  field: (values, parameters) => {
    const fields = parameters.add([...values], 'text[]');
    return `(p.fields && ${fields} OR p.wish_fields && ${fields})`;
  },
  occupation: (values, parameters) => {
    const codes = parameters.add([...values], 'text[]');
    return `(p.occupations && ${codes} OR p.wish_occupations && ${codes})`;
  },
  interest: (values, parameters) => {
    const letters = parameters.add(`[${values.join('')}]`, 'text');
    return `(p.interest_code IS NOT NULL AND p.interest_code ~ ${letters})`;
  },
  consent: (values, parameters) =>
    `EXISTS (SELECT 1 FROM ${latestConsentSql} c WHERE c.person_id = p.id AND c.granted AND c.purpose = ANY(${parameters.add([...values], 'text[]')}))`,
  channel: (values, parameters) =>
    `EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id AND a.state = 'active' AND a.channel = ANY(${parameters.add([...values], 'text[]')}))`,
  tag: (values, parameters) =>
    `EXISTS (SELECT 1 FROM person_tag t WHERE t.person_id = p.id AND t.tag = ANY(${parameters.add([...values], 'text[]')}))`,
  applied: (values, parameters) =>
    `EXISTS (SELECT 1 FROM application s JOIN vacancy v ON v.id = s.vacancy_id WHERE s.person_id = p.id AND v.code = ANY(${parameters.add([...values], 'text[]')}))`,
  answered: answeredSql,
  missed: missedSql,
};
