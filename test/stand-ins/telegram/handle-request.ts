import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiFailure } from './api-failure.ts';
import type { CallFault } from './create-faults.ts';
import { failures } from './failures.ts';
import { methodsByName } from './methods/registry.ts';
import type { Parameters } from './parameters.ts';
import { readParameters } from './read-parameters.ts';
import type { LoggedCall, World } from './world.ts';

/** As large as the pages of some proxies: a client that leaves the body unread keeps its connection busy. */
const BAD_GATEWAY = `<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n${'<!-- padding -->\r\n'.repeat(6000)}</body>\r\n</html>\r\n`;
const PATH = /^\/(file\/)?bot([^/]+)\/([^?]+)(?:\?(.*))?$/;

/** Answers one HTTP request as the Bot API does, or spoils it as the faults say. */
export async function handleRequest(
  world: World,
  record: (call: LoggedCall) => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, file, token, name = '', query = ''] = PATH.exec(request.url ?? '') ?? [];
  if (file !== undefined && token === world.token) {
    sendFile(world, name, response);
    return;
  }
  const method = name.toLowerCase();
  const fault = world.faults.ofCall(method);
  let parameters: Parameters | undefined;
  let status = 0;
  try {
    parameters = await readParameters(request, query);
    if (fault === 'hang') return;
    if (fault === 'reset') {
      request.socket.destroy();
      return;
    }
    if (fault === 'badGateway') {
      status = 502;
      reply(response, 502, BAD_GATEWAY, 'text/html');
      return;
    }
    const result = await call(world, token, method, parameters, fault);
    status = finish(request, response, JSON.stringify({ ok: true, result }), fault);
  } catch (error) {
    const failure = error instanceof ApiFailure ? error : new ApiFailure(500, `Internal: ${String(error)}`);
    status = failure.body.error_code;
    reply(response, status, JSON.stringify(failure.body));
  } finally {
    record({
      at: world.now(),
      method: name,
      parameters: parameters?.values ?? {},
      files: [...(parameters?.files.keys() ?? [])],
      status,
    });
  }
}

function call(
  world: World,
  token: string | undefined,
  method: string,
  parameters: Parameters,
  fault: CallFault | undefined,
): unknown {
  if (token !== world.token) throw failures.unauthorized();
  const run = methodsByName.get(method);
  if (run === undefined) throw failures.unknownMethod();
  if (fault === 'tooManyRequests') throw failures.tooManyRequests(1);
  return run(world, parameters);
}

function finish(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  fault: CallFault | undefined,
): number {
  if (fault === 'hangAfterAccept') return 0;
  if (fault === 'resetAfterAccept') {
    request.socket.destroy();
    return 0;
  }
  reply(response, 200, fault === 'brokenJson' ? body.slice(0, body.length >> 1) : body);
  return 200;
}

function reply(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function sendFile(world: World, path: string, response: ServerResponse): void {
  const file = world.files.get(path.replace(/^files\//, ''));
  if (file === undefined) {
    reply(response, 404, JSON.stringify(new ApiFailure(404, 'Not Found').body));
    return;
  }
  response.writeHead(200, { 'content-type': file.mimeType, 'content-length': file.bytes.length });
  response.end(file.bytes);
}
