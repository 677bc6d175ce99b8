import type { AnswerKind } from './answer-kinds.ts';
import { parseDate } from './dates/parse-date.ts';
import { parseEducation } from './education/parse-education.ts';
import { parseMoney } from './numbers/parse-money.ts';
import { parseNumber } from './numbers/parse-number.ts';
import { parseGender } from './parse-gender.ts';
import { parseName } from './parse-name.ts';
import { parsePhone } from './parse-phone.ts';
import { parseText } from './parse-text.ts';
import { parseRegion } from './regions/parse-region.ts';
import { parseYesno } from './yesno/parse-yesno.ts';

/**
 * The canonical value of an answer, as `kanca understand` prints it:
 * region: code, `{ambiguous}`, `{outside}`, `{province}`; date: ISO date or `{invalid}`; yesno: yes, no, unclear;
 * number: number, `{range}`, `{list}`; money: rupiah, `{range}`, `{special}`, `{ambiguous}`; phone: E.164, `{list}`,
 * `{invalid}`; education: level, `{ambiguous}`, `{profession, level}`; gender: L, P; name and text: the tidy text.
 * Null where nothing was understood.
 * @param today ISO date in WIB
 */
export function understand(kind: AnswerKind, input: string, today: string): unknown {
  const context = { today };
  switch (kind) {
    case 'region':
      return canonicalRegion(parseRegion(input, context));
    case 'date':
      return canonicalDate(parseDate(input, context));
    case 'yesno': {
      const answer = parseYesno(input, context);
      return answer.ok ? answer.value : 'unclear';
    }
    case 'number':
      return valueOrNull(parseNumber(input, context));
    case 'money':
      return valueOrNull(parseMoney(input, context));
    case 'phone': {
      const answer = parsePhone(input, context);
      return answer.ok ? answer.value : { invalid: invalidPhone[answer.why] };
    }
    case 'education':
      return valueOrNull(parseEducation(input, context));
    case 'gender':
      return valueOrNull(parseGender(input, context));
    case 'name':
      return valueOrNull(parseName(input, context));
    case 'text':
      return valueOrNull(parseText(input, context));
    default:
      return kind satisfies never;
  }
}

function canonicalRegion(answer: ReturnType<typeof parseRegion>): unknown {
  if (!answer.ok && answer.why === 'OUTSIDE') return { outside: answer.detail };
  if (!answer.ok && answer.why === 'PROVINCE') return { province: '33' };
  return valueOrNull(answer);
}

function canonicalDate(answer: ReturnType<typeof parseDate>): unknown {
  if (answer.ok) return answer.value;
  if (answer.why === 'TOO_YOUNG' && answer.value !== undefined) return answer.value;
  return { invalid: answer.detail ?? invalidDate[answer.why] };
}

function valueOrNull(answer: { ok: true; value: unknown } | { ok: false; options?: unknown[] }): unknown {
  if (answer.ok) return answer.value;
  return answer.options === undefined ? null : { ambiguous: answer.options };
}

const invalidDate = {
  EMPTY: 'empty',
  NOT_UNDERSTOOD: 'not understood',
  NO_DAY: 'no day',
  NO_YEAR: 'no year',
  ONLY_YEAR: 'only a year',
  AGE: 'an age, not a date',
  NOT_BIRTH_DATE: 'not a birth date',
  NO_SUCH_MONTH: 'no such month',
  NO_SUCH_DAY: 'no such day',
  NOT_LEAP_YEAR: 'not a leap year',
  FUTURE: 'in the future',
  TOO_YOUNG: 'too young',
  TOO_OLD: 'too long ago',
};

const invalidPhone = {
  EMPTY: 'empty',
  NOT_A_NUMBER: 'not a number',
  THIS_NUMBER: '"this number"',
  TOO_SHORT: 'too short',
  TOO_LONG: 'too long',
  NO_SUCH_NUMBER: 'no such number',
};
