import { failures } from './failures.ts';
import { Parameters, type UploadedFile } from './parameters.ts';

/** Reads a multipart/form-data body (RFC 7578) already in memory. */
export function parseMultipart(body: Buffer, contentType: string): Parameters {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw failures.badRequest('boundary not found');
  const delimiter = Buffer.from(`--${boundary}`);
  const values: Record<string, unknown> = {};
  const files = new Map<string, UploadedFile>();

  let start = body.indexOf(delimiter);
  while (start !== -1) {
    const partStart = start + delimiter.length + 2;
    const next = body.indexOf(delimiter, partStart);
    if (next === -1) break;
    const headEnd = body.indexOf('\r\n\r\n', partStart);
    if (headEnd !== -1 && headEnd < next) {
      const head = body.toString('utf8', partStart, headEnd);
      const content = body.subarray(headEnd + 4, next - 2);
      addPart(head, content, values, files);
    }
    start = next;
  }
  return new Parameters(values, files);
}

function addPart(
  head: string,
  content: Buffer,
  values: Record<string, unknown>,
  files: Map<string, UploadedFile>,
): void {
  const name = /[; ]name="?([^";\r\n]+)"?/i.exec(head)?.[1];
  if (name === undefined) return;
  const fileName = /filename="?([^"\r\n]+)"?/i.exec(head)?.[1];
  if (fileName === undefined) {
    values[name] = content.toString('utf8');
    return;
  }
  const mimeType = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? 'application/octet-stream';
  files.set(name, { fileName, mimeType, bytes: content });
}
