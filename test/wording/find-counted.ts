import { findWording } from '../../src/wording/find-wording.ts';
import type { Check } from './measure-wording.ts';

/** The findings that count: hints of style do not. */
export const findCounted: Check = (text) => findWording(text).filter(({ severity }) => severity !== 'hint');
