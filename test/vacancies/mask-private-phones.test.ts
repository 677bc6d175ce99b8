import { describe, expect, it } from 'vitest';
import { maskPrivatePhones } from '../../src/vacancies/mask-private-phones.ts';

describe('private numbers in the text of a vacancy', () => {
  it.each([
    ['WA 081234567890', 'WA 081•••••••••'],
    ['hub. 0812-3456-7890 (Bu Rini)', 'hub. 081•-••••-•••• (Bu Rini)'],
    ['+62 812 3456 7890', '+62 81• •••• ••••'],
    ['https://wa.me/6281234567890', 'https://wa.me/6281•••••••••'],
    ['0857.1234.5678 / 0813 1234 567', '085•.••••.•••• / 081• •••• •••'],
  ])('are covered: %s', (text, masked) => {
    expect(maskPrivatePhones(text)).toEqual({ text: masked, hidden: true });
  });

  it.each([
    'Telepon kantor (024) 8311234 atau 1500123',
    'Gaji 2.800.000 sampai 3.200.000',
    'Jam 08.00 sampai 17.00, berkas 08/HRD/2026',
    'Nomor 3374081234567890123',
  ])('are none: %s', (text) => {
    expect(maskPrivatePhones(text)).toEqual({ text, hidden: false });
  });
});
