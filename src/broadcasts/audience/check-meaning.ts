import type { Audience, Condition } from './audience.ts';
import { AudienceError } from './audience-error.ts';
import { printAudience } from './print-audience.ts';

/** With more conditions than this the check is left out: 4,096 cases are looked at at most. */
const mostConditions = 12;

/**
 * Refuses an audience that is true for everybody or for nobody whatever the facts are, like `assessed or not assessed`.
 * Conditions count as independent of each other, so `age<=20 and age>=30` passes: it simply finds nobody.
 * @throws AudienceError `everybody` or `nobody`
 */
export function checkMeaning(audience: Audience): void {
  const names = [...new Set(conditionsOf(audience).map(printAudience))];
  if (names.length > mostConditions) return;
  let trueOnce = false;
  let falseOnce = false;
  for (let row = 0; row < 2 ** names.length && !(trueOnce && falseOnce); row += 1) {
    const holds = (condition: Condition): boolean =>
      ((row >> names.indexOf(printAudience(condition))) & 1) === 1;
    if (evaluate(audience, holds)) trueOnce = true;
    else falseOnce = true;
  }
  if (!trueOnce) throw new AudienceError('nobody', { position: 1 });
  if (!falseOnce) throw new AudienceError('everybody', { position: 1 });
}

/** Whether an audience is true where `holds` tells the truth of each condition. */
export function evaluate(audience: Audience, holds: (condition: Condition) => boolean): boolean {
  switch (audience.kind) {
    case 'and':
      return audience.parts.every((part) => evaluate(part, holds));
    case 'or':
      return audience.parts.some((part) => evaluate(part, holds));
    case 'not':
      return !evaluate(audience.part, holds);
    default:
      return holds(audience);
  }
}

/** All conditions of an audience, in order. */
export function conditionsOf(audience: Audience): Condition[] {
  switch (audience.kind) {
    case 'and':
    case 'or':
      return audience.parts.flatMap(conditionsOf);
    case 'not':
      return conditionsOf(audience.part);
    default:
      return [audience];
  }
}
