import { expect, it } from 'vitest';
import { listWork } from '../../src/questionnaires/list-work.ts';

it('names every occupation once, with a capital at the beginning of a line only', () => {
  expect(
    listWork(['guru PAUD, perawat', 'kasir, perawat', 'perawat', 'Kasir, Manajer keuangan, IT support', '']),
  ).toEqual(['Guru PAUD, perawat', 'Kasir', 'Manajer keuangan, IT support']);
});
