import type { Talk } from './talk.ts';

/** Says a text that may call the person by name; where no name is known, its `_nameless` form. */
export function sayByName(talk: Talk, key: string): void {
  const { name } = talk.scope.person;
  const nameless = `${key}_nameless`;
  if (name === null && talk.services.renderer.has(nameless)) talk.said.push({ key: nameless });
  else talk.said.push({ key, vars: { name: name ?? '' } });
}
