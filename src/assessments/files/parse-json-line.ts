import { parse } from 'lossless-json';

/** A number as it is written; no two are equal, so a repeated key is seen even where its values are. */
class Written {
  readonly digits: string;
  readonly nth: number;
  constructor(digits: string, nth: number) {
    this.digits = digits;
    this.nth = nth;
  }
}

/**
 * One line of JSON whose `id` stays the text it is written as, however many digits it has. Throws a SyntaxError where it is no
 * JSON, and a RangeError naming the key where an object has a key twice.
 */
export function parseJsonLine(line: string): unknown {
  let nth = 0;
  const data = parse(line, undefined, {
    parseNumber: (digits) => new Written(digits, nth++),
    onDuplicateKey: ({ key }) => {
      throw new RangeError(`The key ${JSON.stringify(key)} stands twice.`);
    },
  });
  return plain(data, '');
}

function plain(value: unknown, key: string): unknown {
  if (value instanceof Written) return key === 'id' ? value.digits : Number(value.digits);
  if (Array.isArray(value)) return value.map((one) => plain(one, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, name)]));
}
