import { facts, type Attribute, type Condition, type Audience } from './audience.ts';
import { examples, readValue } from './attribute-values.ts';
import { attributeWords, factWords, keywords, privateWords } from './audience-words.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './tokenize-audience.ts';

const oldest = 120;
const mostDays = 3650;
const operators = ['=', '!=', '<', '<=', '>', '>='];

/** Reads one condition, e.g. `age>=18`, `education in SMA,SMK`, `assessed`, `segment:jobfair`. */
export function parseCondition(reader: TokenReader): Audience {
  const token = reader.next();
  const word = token.text.toLowerCase();
  if (token.kind !== 'word' || keywords[word] !== undefined) throw reader.fail('unexpected', token);
  if (privateWords.has(word)) throw reader.fail('private', token);
  if (word === 'segment' || word === 'segmen') return parseSegment(reader);
  const fact = factWords[word];
  const attribute = attributeWords[word];
  if (fact !== undefined && (attribute === undefined || !startsValue(reader.peek())))
    return { kind: 'fact', fact };
  if (attribute === undefined) throw reader.fail('unknownWord', token, knownWords);
  const operator = readOperator(reader, attribute);
  if (attribute === 'age') return parseAge(reader, operator);
  if (attribute === 'seen') return parseSeen(reader, operator);
  if (operator.text !== '=' && operator.text !== '!=' && operator.text !== 'in') {
    throw reader.fail('unexpected', operator, examples[attribute]);
  }
  const condition: Condition = { kind: 'value', attribute, values: readValues(reader, attribute) };
  return operator.text === '!=' ? { kind: 'not', part: condition } : condition;
}

const knownWords = [...facts, ...Object.values(examples), 'age>=18', 'seen<30d', 'segment:jobfair'].join(
  ' · ',
);

function startsValue(token: Token): boolean {
  return (
    (token.kind === 'sign' && operators.includes(token.text)) || keywords[token.text.toLowerCase()] === 'in'
  );
}

function readOperator(reader: TokenReader, attribute: Attribute | 'age' | 'seen'): Token {
  const token = reader.next();
  if (token.kind === 'sign' && operators.includes(token.text)) return token;
  if (token.kind === 'word' && keywords[token.text.toLowerCase()] === 'in') return { ...token, text: 'in' };
  throw reader.fail('needsOperator', token, exampleOf(attribute));
}

function exampleOf(attribute: Attribute | 'age' | 'seen'): string {
  if (attribute === 'age') return 'age>=18';
  return attribute === 'seen' ? 'seen<30d' : examples[attribute];
}

function readValues(reader: TokenReader, attribute: Attribute): string[] {
  const values: string[] = [];
  do {
    const token = reader.next();
    if (token.kind !== 'word' && token.kind !== 'quoted')
      throw reader.fail('needsValue', token, examples[attribute]);
    const value = readValue(attribute, token.text, (fault, example) => reader.fail(fault, token, example));
    if (!values.includes(value)) values.push(value);
  } while (reader.takes(','));
  return values;
}

function parseAge(reader: TokenReader, operator: Token): Audience {
  const token = reader.peek();
  const first = readYears(reader);
  const beyond = (operator.text === '>' && first === oldest) || (operator.text === '<' && first === 0);
  if (beyond) throw reader.fail('badAge', token, 'age=18..24');
  if (reader.takes('..')) {
    const last = readYears(reader);
    if (operator.text !== '=' && operator.text !== 'in')
      throw reader.fail('unexpected', operator, 'age=18..24');
    return { kind: 'age', from: first, to: last };
  }
  switch (operator.text) {
    case '>=':
      return { kind: 'age', from: first, to: null };
    case '>':
      return { kind: 'age', from: first + 1, to: null };
    case '<=':
      return { kind: 'age', from: null, to: first };
    case '<':
      return { kind: 'age', from: null, to: first - 1 };
    case '=':
      return { kind: 'age', from: first, to: first };
    case '!=':
      return { kind: 'not', part: { kind: 'age', from: first, to: first } };
    default:
      throw reader.fail('unexpected', operator, 'age=18..24');
  }
}

function readYears(reader: TokenReader): number {
  const token = reader.next();
  const years = /^\d{1,3}$/u.test(token.text) ? Number(token.text) : NaN;
  if (!(years <= oldest)) throw reader.fail('badAge', token, 'age=18..24');
  return years;
}

function parseSeen(reader: TokenReader, operator: Token): Condition {
  const token = reader.next();
  const days = Number(/^(\d{1,4})(?:d|h|hari)?$/u.exec(token.text)?.[1] ?? NaN);
  if (!(days >= 1 && days <= mostDays)) throw reader.fail('badDays', token, 'seen<30d');
  if (operator.text.startsWith('<')) return { kind: 'seen', within: true, days };
  if (operator.text.startsWith('>')) return { kind: 'seen', within: false, days };
  throw reader.fail('unexpected', operator, 'seen<30d');
}

function parseSegment(reader: TokenReader): Condition {
  const example = 'segment:jobfair';
  if (!reader.takes(':') && !reader.takes('=')) throw reader.fail('needsOperator', reader.peek(), example);
  const token = reader.next();
  if (token.kind !== 'word' && token.kind !== 'quoted') throw reader.fail('needsValue', token, example);
  return { kind: 'segment', name: token.text.toLowerCase() };
}
