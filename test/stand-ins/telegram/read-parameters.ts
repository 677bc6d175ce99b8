import type { IncomingMessage } from 'node:http';
import { failures } from './failures.ts';
import { Parameters } from './parameters.ts';
import { parseMultipart } from './parse-multipart.ts';

const MOST_BYTES = 52_428_800;

/** Reads the arguments of a call from its query, JSON, form or multipart body. */
export async function readParameters(request: IncomingMessage, query: string): Promise<Parameters> {
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  const values: Record<string, unknown> = query === '' ? {} : Object.fromEntries(new URLSearchParams(query));
  if (body.length === 0) return new Parameters(values);
  if (type.startsWith('application/json')) return new Parameters(parseJson(body));
  if (type.startsWith('multipart/form-data')) return parseMultipart(body, type);
  if (type.startsWith('application/x-www-form-urlencoded'))
    return new Parameters({ ...values, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) });
  throw failures.badRequest('unsupported content type');
}

function parseJson(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  } catch {
    throw failures.badRequest("can't parse request body as JSON object");
  }
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MOST_BYTES) chunks.push(chunk);
      else reject(failures.tooLarge());
    });
    request.on('end', () => {
      resolve(chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
}
