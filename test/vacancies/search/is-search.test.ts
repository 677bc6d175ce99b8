import { describe, expect, it } from 'vitest';
import { isSearch } from '../../../src/vacancies/search/is-search.ts';

describe('telling a search from anything else', () => {
  it.each([
    'kasir',
    'kasir solo',
    'IT',
    'hr semarang',
    'QC',
    'SPG',
    'cs',
    'K7MA',
    'las',
    'apa saja di klaten',
  ])('takes %j for a search', (typed) => {
    expect(isSearch(typed)).toBe(true);
  });

  it.each([
    '',
    '0',
    '9',
    '99',
    '123456',
    '?',
    '...',
    '👍',
    '🙏🏽🙏🏽',
    'ok',
    'Ya',
    'gak',
    'wkwkwk',
    'xx',
    'saya',
    'terserah',
    'ga tau',
    'tidak ada',
  ])('refuses %j', (typed) => {
    expect(isSearch(typed)).toBe(false);
  });
});
