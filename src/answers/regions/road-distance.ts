import { KancaError } from '../../errors.ts';
import facts from './seats.json' with { type: 'json' };

const earthRadiusKm = 6371;
/** Roads of the island are about a quarter longer than the straight line. */
const detour = 1.25;
/** So far people go to work every day, in km by road. */
export const reachKm = 45;

const seats: Readonly<Record<string, readonly number[]>> = facts.seats;
const outside: Readonly<Record<string, readonly number[]>> = facts.outside;

/**
 * About how many km by road lie between the seats of two regencies of Central Java: great circle (haversine formula) times
 * 1.25. Sources of the coordinates: `seats.json`.
 * @throws KancaError `UNKNOWN_REGION` for a code that is not one of the 35.
 */
export function roadKm(codeA: string, codeB: string): number {
  return codeA === codeB ? 0 : detour * greatCircle(seatOf(codeA), seatOf(codeB));
}

/** Other regencies whose seats lie within so many km by road of the seat of one, nearest first. */
export function regenciesWithin(code: string, km: number = reachKm): string[] {
  return nearest(Object.keys(seats), (other) => roadKm(code, other), km).filter((other) => other !== code);
}

/** Names of regencies and cities outside the province within so many km by road, nearest first. */
export function outsideWithin(code: string, km: number = reachKm): string[] {
  const seat = seatOf(code);
  return nearest(Object.keys(outside), (name) => detour * greatCircle(seat, outside[name] ?? []), km);
}

function nearest(names: readonly string[], distanceTo: (name: string) => number, km: number): string[] {
  return names
    .map((name) => ({ name, distance: distanceTo(name) }))
    .filter(({ distance }) => distance <= km)
    .sort((one, other) => one.distance - other.distance)
    .map(({ name }) => name);
}

function seatOf(code: string): readonly number[] {
  const seat = seats[code];
  if (seat !== undefined) return seat;
  throw new KancaError(`No regency of Central Java has the code "${code}".`, {
    code: 'UNKNOWN_REGION',
    remedy: 'Use a code such as 33.74.',
  });
}

function greatCircle(
  [latA = 0, lonA = 0]: readonly number[],
  [latB = 0, lonB = 0]: readonly number[],
): number {
  const [a, b, half] = [radians(latA), radians(latB), radians(lonB - lonA) / 2];
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(half) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(h));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
