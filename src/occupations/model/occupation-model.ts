/** What one word or feature says for unit groups: pairs of the group's place in `codes` and a weight. */
export type Postings = readonly (readonly [number, number])[];

/** Word weights for the unit groups of one classification. */
export interface OccupationModel {
  codes: readonly string[];
  /** BM25 weights of the words in names and descriptions. */
  words: ReadonlyMap<string, Postings>;
  /** The same in names alone. */
  names: ReadonlyMap<string, Postings>;
  /** Ridge regression on words and parts of words; `idf` is how rare a feature is. */
  features: ReadonlyMap<string, { idf: number; postings: Postings }>;
  /** Shares of the major groups among titles that begin with a word; places in `majors`. */
  starts: ReadonlyMap<string, Postings>;
  majors: readonly string[];
}

/** A model as it lies in a file; weights are whole numbers, thousandths. */
export interface StoredOccupationModel {
  classification: string;
  source: string;
  codes: string[];
  majors: string[];
  words: Record<string, string>;
  names: Record<string, string>;
  features: Record<string, string>;
  starts: Record<string, string>;
}

const unit = 1000;

/** The model of a file. */
export function readOccupationModel(stored: StoredOccupationModel): OccupationModel {
  const read = (lines: Record<string, string>) =>
    new Map(Object.entries(lines).map(([word, line]) => [word, readPostings(line)]));
  return {
    codes: stored.codes,
    majors: stored.majors,
    words: read(stored.words),
    names: read(stored.names),
    starts: read(stored.starts),
    features: new Map(
      Object.entries(stored.features).map(([name, line]) => {
        const at = line.indexOf(';');
        return [name, { idf: Number(line.slice(0, at)) / unit, postings: readPostings(line.slice(at + 1)) }];
      }),
    ),
  };
}

/** The model for a file. */
export function storeOccupationModel(
  model: OccupationModel,
  about: Pick<StoredOccupationModel, 'classification' | 'source'>,
): StoredOccupationModel {
  const store = (lines: ReadonlyMap<string, Postings>) =>
    Object.fromEntries([...lines].map(([word, postings]) => [word, storePostings(postings)]));
  return {
    ...about,
    codes: [...model.codes],
    majors: [...model.majors],
    words: store(model.words),
    names: store(model.names),
    starts: store(model.starts),
    features: Object.fromEntries(
      [...model.features].map(([name, { idf, postings }]) => [
        name,
        `${String(Math.round(idf * unit))};${storePostings(postings)}`,
      ]),
    ),
  };
}

function readPostings(line: string): Postings {
  const numbers = line.split(' ').map(Number);
  const postings: (readonly [number, number])[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2)
    postings.push([numbers[at] as number, (numbers[at + 1] as number) / unit]);
  return postings;
}

function storePostings(postings: Postings): string {
  return postings.map(([group, weight]) => `${String(group)} ${String(Math.round(weight * unit))}`).join(' ');
}
