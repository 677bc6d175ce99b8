import stored from './classification/kbji-2014.json' with { type: 'json' };

/** Official names of the unit groups of KBJI 2014 by their code of four digits. */
export const occupationNames: ReadonlyMap<string, string> = new Map(Object.entries(stored.units));
