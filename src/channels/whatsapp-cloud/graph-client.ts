import { GraphError } from './graph-error.ts';

const PATIENCE_MS = 15_000;

export interface GraphClient {
  /** @throws GraphError for every answer that is no success; other errors where no answer came. */
  post(path: string, body: object | FormData, signal?: AbortSignal): Promise<GraphAnswer>;
  get(path: string, signal?: AbortSignal): Promise<GraphAnswer>;
  /** The bytes behind a media URL, undefined when they are more than `limit`. */
  download(url: string, limit: number): Promise<Buffer | undefined>;
}

export interface GraphAnswer {
  body: Record<string, unknown>;
  /** The server's clock, seconds since 1970. */
  at: number | undefined;
}

/** Where Meta serves media; the token goes nowhere else. */
const MEDIA_HOSTS = /(^|\.)(fbsbx\.com|fbcdn\.net|facebook\.com|whatsapp\.net)$/;

/** A thin client of the Graph API over the platform's fetch. */
export function createGraphClient({ apiRoot, token }: { apiRoot: string; token: string }): GraphClient {
  const authorization = { authorization: `Bearer ${token}` };

  async function call(path: string, init: RequestInit, signal?: AbortSignal): Promise<GraphAnswer> {
    const response = await fetch(`${apiRoot.replace(/\/$/, '')}/${path}`, {
      ...init,
      signal: signal ? AbortSignal.any([signal, patience()]) : patience(),
    });
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    if (!response.ok) throw GraphError.from(response.status, body);
    const date = Date.parse(response.headers.get('date') ?? '');
    return { body, at: Number.isNaN(date) ? undefined : Math.floor(date / 1000) };
  }

  return {
    post: (path, body, signal) =>
      body instanceof FormData
        ? call(path, { method: 'POST', headers: authorization, body }, signal)
        : call(
            path,
            {
              method: 'POST',
              headers: { ...authorization, 'content-type': 'application/json' },
              body: JSON.stringify(body),
            },
            signal,
          ),
    get: (path, signal) => call(path, { headers: authorization }, signal),
    download: async (url, limit) => {
      const { host, hostname } = new URL(url);
      if (host !== new URL(apiRoot).host && !MEDIA_HOSTS.test(hostname)) {
        throw new Error(`Media lie on an unknown host, ${host}.`);
      }
      const response = await fetch(url, { headers: authorization, signal: patience() });
      if (!response.ok || response.body === null) throw GraphError.from(response.status, {});
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of response.body) {
        size += chunk.length;
        if (size > limit) return undefined;
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
  };
}

const patience = (): AbortSignal => AbortSignal.timeout(PATIENCE_MS);
