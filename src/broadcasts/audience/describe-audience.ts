import { text, type Text, type Var } from '../../../flows/text.ts';
import { educationLevels } from '../../answers/education/education-levels.ts';
import { occupationNames } from '../../occupations/occupation-names.ts';
import type { Attribute, Audience, Condition } from './audience.ts';
import { levelsBeyond } from './levels-beyond.ts';

/** An audience in a sentence, as its author reads it; `readPhrase` reads the Indonesian one of joined conditions again. */
export function describeAudience(audience: Audience): Text {
  switch (audience.kind) {
    case 'and':
    case 'or':
      return joined(audience.kind, audience.parts.map(bracketed));
    case 'not':
      return describeNot(audience.part);
    default:
      return describeCondition(audience);
  }
}

function bracketed(part: Audience): Text {
  const inner = describeAudience(part);
  return part.kind === 'and' || part.kind === 'or'
    ? text('audience:bracket', { inner: { text: inner } })
    : inner;
}

function joined(kind: 'and' | 'or', parts: readonly Text[]): Text {
  const [first, ...rest] = parts;
  if (first === undefined) return text('audience:none');
  if (rest.length === 0) return first;
  return text(`audience:${kind}`, { first: { text: first }, rest: { text: joined(kind, rest) } });
}

function describeNot(part: Audience): Text {
  if (part.kind === 'fact') return text(`audience:not_${part.fact}`);
  return text('audience:not', { inner: { text: bracketed(part) } });
}

function describeCondition(condition: Condition): Text {
  switch (condition.kind) {
    case 'fact':
      return text(`audience:fact_${condition.fact}`);
    case 'age':
      return describeAge(condition.from, condition.to);
    case 'seen':
      return text(condition.within ? 'audience:seen' : 'audience:notSeen', { days: condition.days });
    case 'segment':
      return text('audience:segment', { name: condition.name });
    case 'value':
      if (condition.attribute === 'answered') return either(condition.values.map(describeAnswer));
      if (condition.attribute === 'education') return describeSchooling(condition.values);
      return text(`audience:${condition.attribute}`, {
        values: { text: either(condition.values.map((value) => valueText(condition.attribute, value))) },
      });
  }
}

/** All levels from one on, or up to one, are told by that one. */
function describeSchooling(values: readonly string[]): Text {
  for (const level of educationLevels) {
    if (isSame(values, levelsBeyond([level], true))) return text('audience:educationFrom', { level });
    if (isSame(values, levelsBeyond([level], false))) return text('audience:educationTo', { level });
  }
  return text('audience:education', {
    values: { text: either(values.map((value) => valueText('education', value))) },
  });
}

function isSame(values: readonly string[], levels: readonly string[]): boolean {
  return (
    levels.length > 1 && levels.length === values.length && levels.every((level) => values.includes(level))
  );
}

function describeAge(from: number | null, to: number | null): Text {
  if (from === null) return text('audience:ageTo', { to: to ?? 0 });
  if (to === null) return text('audience:ageFrom', { from });
  return from === to ? text('audience:ageIs', { from }) : text('audience:age', { from, to });
}

function either(values: readonly Text[]): Text {
  return joined('or', values);
}

/** `12` in any way, `12.1` by its first button, `12.question` in words of that kind. */
function describeAnswer(value: string): Text {
  const [id = '', how] = value.split('.');
  if (how === undefined) return text('audience:answered', { id });
  return /^\d$/u.test(how)
    ? text('audience:answeredButton', { id, button: how })
    : text(`audience:answered_${how}`, { id });
}

/** Names that people read; what has none is shown as it is. */
function valueText(attribute: Attribute, value: string): Text {
  const plain = (shown: Var): Text => text('audience:value', { value: shown });
  switch (attribute) {
    case 'regency':
      return plain({ region: value });
    case 'channel':
      return plain({ channel: value });
    case 'field':
      return text('audience:quoted', { value: { text: text(`fields:${value}`) } });
    case 'occupation':
      return text('audience:quoted', { value: occupationNames.get(value) ?? value });
    case 'interest':
      return text(`riasec48:scales.${value}.name`);
    case 'sex':
    case 'language':
    case 'consent':
      return text(`audience:${attribute}_${value}`);
    case 'education':
      return value === 'none' ? text('audience:noSchool') : plain(value);
    default:
      return plain(value);
  }
}
