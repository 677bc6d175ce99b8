import { failures } from './failures.ts';

export interface UploadedFile {
  fileName: string;
  mimeType: string;
  bytes: Buffer;
}

/** The arguments of one call, whatever their encoding was. */
export class Parameters {
  readonly values: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, UploadedFile>;

  constructor(values: Record<string, unknown>, files: ReadonlyMap<string, UploadedFile> = new Map()) {
    this.values = values;
    this.files = files;
  }

  text(name: string): string {
    const value = this.values[name];
    if (value === undefined || value === null) return '';
    const text = typeof value === 'string' ? value : String(value);
    if (/\p{Surrogate}/u.test(text)) throw failures.badRequest('strings must be encoded in UTF-8');
    return text.replace(/[\0-\x08\x0b-\x1f]/g, ' ').trim();
  }

  integer(name: string, otherwise: number, least = -Infinity, most = Infinity): number {
    const value = Number(this.values[name] ?? otherwise);
    return Math.min(most, Math.max(least, Number.isInteger(value) ? value : otherwise));
  }

  flag(name: string): boolean {
    return this.values[name] === true || this.values[name] === 'true';
  }

  /** A structured argument: an object in a JSON body, a string of JSON in a form. */
  json<T>(name: string): T | undefined {
    const value = this.values[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') return value as T;
    try {
      return JSON.parse(value) as T;
    } catch {
      throw failures.badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`);
    }
  }
}
