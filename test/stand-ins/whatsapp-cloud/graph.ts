import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it was posted to Meta, with the id it was given. */
export interface Posted {
  id: string;
  body: Record<string, unknown>;
}

interface Failure {
  status: number;
  code: number;
  /** Takes the message and loses the answer. */
  afterTaking?: boolean;
  subcode?: number;
}

/** A stand-in of Meta's Graph API: takes messages and files, serves media, and fails as it is told. */
export class Graph {
  readonly posted: Posted[] = [];
  readonly uploads: string[] = [];
  /** Messages marked as read, some with "typing …". */
  readonly marked: Posted['body'][] = [];
  readonly media = new Map<string, { bytes: Buffer; mimeType: string }>();
  /** Phones that have not written within 24 hours: free text to them is refused. */
  readonly closedWindows = new Set<string>();
  /** So long Meta takes to answer when it has taken a message, in milliseconds. */
  answersAfterMs = 0;
  /** Hears of each message that is taken, before the answer. */
  onTaken: (message: Posted) => void = () => undefined;
  readonly #failures: Failure[] = [];
  readonly #server: Server;
  readonly #token: string;
  #count = 0;

  constructor(token: string) {
    this.#token = token;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v24.0`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The next message is refused with this code. */
  fail(code: number, status = 400, afterTaking = false, subcode?: number): void {
    this.#failures.push({ code, status, afterTaking, ...(subcode !== undefined && { subcode }) });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = (request.url ?? '').replace('/v24.0/', '').split('?')[0] ?? '';
    if (request.headers.authorization !== `Bearer ${this.#token}`) return refuse(response, 401, 190);
    if (path.endsWith('/messages'))
      return this.#take(JSON.parse(body.toString()) as Posted['body'], response);
    if (path.endsWith('/media')) {
      this.uploads.push(body.toString('latin1'));
      return give(response, { id: `upload-${this.uploads.length}` });
    }
    const file = this.media.get(path.replace('files/', ''));
    if (file && path.startsWith('files/')) return void response.end(file.bytes);
    if (file) {
      const url = `${this.root}/files/${path}`;
      return give(response, { url, mime_type: file.mimeType, file_size: file.bytes.length });
    }
    if (path === 'number-1')
      return give(response, { display_phone_number: '+62 811', quality_rating: 'GREEN' });
    refuse(response, 400, 100);
  }

  #take(body: Posted['body'], response: ServerResponse): void {
    if (body['status'] === 'read') {
      this.marked.push(body);
      return give(response, { success: true });
    }
    const failure = this.#failures.shift();
    if (failure && !failure.afterTaking)
      return refuse(response, failure.status, failure.code, failure.subcode);
    if (body['type'] !== 'template' && this.closedWindows.has(String(body['to'])))
      return refuse(response, 400, 131_047);
    const id = `wamid.${++this.#count}`;
    this.posted.push({ id, body });
    this.onTaken({ id, body });
    if (failure) return void response.destroy();
    const answer = (): void => give(response, { messaging_product: 'whatsapp', messages: [{ id }] });
    if (this.answersAfterMs === 0) answer();
    else setTimeout(answer, this.answersAfterMs);
  }
}

function give(response: ServerResponse, body: object): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, code: number, subcode?: number): void {
  response.statusCode = status;
  give(response, {
    error: {
      code,
      error_subcode: subcode,
      message: `(#${code}) refused`,
      error_data: { details: `details of ${code}` },
    },
  });
}
