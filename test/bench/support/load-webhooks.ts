import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Meta } from '../../stand-ins/whatsapp-cloud/meta.ts';
import { quantile } from './quantile.ts';

const people = 1_000;

/** Posts signed webhooks of many people at a fixed rate, whatever the answers take; times are from request to 200. */
export async function loadWebhooks(
  meta: Meta,
  perSecond: number,
  seconds: number,
): Promise<{ acceptedPerSecond: number; refused: number; p50Ms: number; p99Ms: number }> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  const sending: Promise<void>[] = [];
  const began = performance.now();
  for (let count = 0; count < perSecond * seconds; count += 1) {
    const due = began + (count * 1_000) / perSecond;
    if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const started = performance.now();
    const person = `${count % people}`.padStart(4, '0');
    const contact = { wa_id: `62812000${person}`, user_id: `ID.${person}` };
    const body = JSON.stringify(meta.message({ text: { body: `pesan ${count}` } }, contact));
    sending.push(
      post(meta.url, body, agent).then((status) => {
        if (status === 200) times.push(performance.now() - started);
      }),
    );
  }
  await Promise.all(sending);
  const took = (performance.now() - began) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    acceptedPerSecond: Math.round(times.length / took),
    refused: sending.length - times.length,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

function post(url: string, body: string, agent: Agent): Promise<number> {
  const signature = `sha256=${createHmac('sha256', 'app-secret-of-the-stand-in').update(body).digest('hex')}`;
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sending.on('error', reject);
    sending.end(body);
  });
}
