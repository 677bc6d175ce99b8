import { textOf } from '../cleaning/clean-field.ts';

/** A member of a JSON object, or of the first of several; undefined where there is none or it is null. */
export function memberOf(value: unknown, name: string): unknown {
  const object: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof object !== 'object' || object === null) return undefined;
  return (object as Record<string, unknown>)[name] ?? undefined;
}

/** The values of a member that holds one or several; none where it is missing. */
export function listOfValues(value: unknown): unknown[] {
  return [value].flat(2).filter((one) => one !== null && one !== undefined);
}

/** Members that hold the words of an object of schema.org, first choice first. */
const wordMembers = [
  'name',
  'credentialCategory',
  'description',
  'value',
  '@value',
  'itemListElement',
  'item',
];

/** The words of a value that may be a text, an object with a name or a description, a list of things, or lists of these. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map(wordsOf)
      .filter((words) => words.trim() !== '')
      .join('\n');
  }
  if (typeof value !== 'object' || value === null) return textOf(value);
  const member = wordMembers.find((name) => memberOf(value, name) !== undefined);
  return member === undefined ? '' : wordsOf(memberOf(value, member));
}
