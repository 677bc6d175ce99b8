import { failures } from '../failures.ts';
import type { Parameters } from '../parameters.ts';
import type { Method, World } from '../world.ts';

export const getMe: Method<'getMe'> = (world) => world.bot;

export const setMyName: Method<'setMyName'> = (world, parameters) => write(world, parameters, 'name', 64);

export const getMyName: Method<'getMyName'> = (world, parameters) => ({
  name: read(world, parameters, 'name'),
});

export const setMyDescription: Method<'setMyDescription'> = (world, parameters) =>
  write(world, parameters, 'description', 512);

export const getMyDescription: Method<'getMyDescription'> = (world, parameters) => ({
  description: read(world, parameters, 'description'),
});

export const setMyShortDescription: Method<'setMyShortDescription'> = (world, parameters) =>
  write(world, parameters, 'short_description', 120);

export const getMyShortDescription: Method<'getMyShortDescription'> = (world, parameters) => ({
  short_description: read(world, parameters, 'short_description'),
});

function write(world: World, parameters: Parameters, field: string, most: number): true {
  const text = parameters.text(field);
  if (text.length > most) throw failures.badRequest(`${field.replaceAll('_', ' ')} is too long`);
  world.profile.set(`${field} ${parameters.text('language_code')}`, text);
  return true;
}

function read(world: World, parameters: Parameters, field: string): string {
  const own = world.profile.get(`${field} ${parameters.text('language_code')}`);
  return own ?? world.profile.get(`${field} `) ?? '';
}
