import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { CloudOffice } from './cloud-person.ts';
import type { Graph } from './graph.ts';

const phoneNumberId = '104711';
const appSecret = 'app-secret-of-the-stand-in';

/** An office that uses the Cloud API: the settings of its program, and how Meta knows it. */
export function cloudSettings(
  graph: Graph,
  port: number,
): { settings: Record<string, string>; office: CloudOffice } {
  const settings = {
    WHATSAPP_TRANSPORT: 'cloud',
    WHATSAPP_CLOUD_API_ROOT: graph.root,
    WHATSAPP_CLOUD_TOKEN: 'token-1',
    WHATSAPP_CLOUD_PHONE_NUMBER_ID: phoneNumberId,
    WHATSAPP_CLOUD_APP_SECRET: appSecret,
    WHATSAPP_CLOUD_VERIFY_TOKEN: 'verify-me-for-the-stand-in',
    WHATSAPP_CLOUD_WEBHOOK_PORT: `${port}`,
  };
  return { settings, office: { graph, port, phoneNumberId, appSecret } };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
