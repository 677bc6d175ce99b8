import { KancaError } from '../../errors.ts';
import type { Instrument } from './instrument-schema.ts';
import { parseInstrument } from './parse-instrument.ts';

const loaded = new Map<string, Promise<Instrument>>();

/**
 * The instrument of that id in its current version, or of that version: `riasec48` reads `riasec48.json`,
 * `riasec48@1` the same file while 1 is current and `riasec48@1.json` later, so that a questionnaire begun on
 * an old version ends on it. The same object comes back every time. Throws `UNKNOWN_INSTRUMENT`.
 */
export async function loadInstrument(idOrVersion: string): Promise<Instrument> {
  const [id, number] = idOrVersion.split('@');
  if (id === undefined || !/^[a-z0-9-]+(@\d+)?$/.test(idOrVersion)) throw unknownInstrument(idOrVersion);
  if (number === undefined) return readOnce(id);
  const current = await readOnce(id);
  return current.version === idOrVersion ? current : readOnce(idOrVersion);
}

function readOnce(name: string): Promise<Instrument> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const reading = read(name);
  loaded.set(name, reading);
  return reading;
}

async function read(name: string): Promise<Instrument> {
  let module: { default: unknown };
  try {
    const address = new URL(`./${name}.json`, import.meta.url).href;
    module = (await import(address, { with: { type: 'json' } })) as { default: unknown };
  } catch (cause) {
    loaded.delete(name);
    throw unknownInstrument(name, cause);
  }
  return parseInstrument(module.default);
}

function unknownInstrument(name: string, cause?: unknown): KancaError {
  return new KancaError(`There is no instrument ${name}.`, {
    code: 'UNKNOWN_INSTRUMENT',
    remedy: 'Use riasec48 or ipip50, or put the data of yours beside them in src/assessments/instruments.',
    cause,
  });
}
