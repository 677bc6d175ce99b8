import type { Text } from '../../flows/text.ts';
import { findOffice } from '../understanding/facts/find-office.ts';

/** Where the manpower office of a place is; where two sources do not tell, that it is not known and whom to ask. */
export function officeText(place: string): Text {
  const office = findOffice(place);
  if (office === undefined) return { key: 'heard:office' };
  const { name, address, phone } = office;
  if (phone === undefined) return { key: 'heard:officeAt', vars: { name, address } };
  return { key: 'heard:officeWithPhone', vars: { name, address, phone } };
}
