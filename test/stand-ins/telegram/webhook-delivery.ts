import { Agent, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { QueuedUpdate, UpdateQueue } from './update-queue.ts';

export interface WebhookSettings {
  url: string;
  secretToken: string;
  maxConnections: number;
}

const GONE_LIMIT_MS = 23 * 3_600_000;
const LONGEST_RETRY_AFTER_S = 3600;
const ANSWER_TIMEOUT_MS = 60_000;

/**
 * Pushes updates as the official server does: one in flight per queue, the first failure retried at once, then a
 * delay that doubles up to a random 60–120 s; Retry-After is obeyed; a failing update blocks its queue until it
 * expires; 410 for 23 h drops the webhook.
 */
export class WebhookDelivery {
  settings: WebhookSettings | undefined;
  lastError: { at: number; message: string } | undefined;
  private queues = new Map<number, QueuedUpdate[]>();
  private ready: number[] = [];
  private inFlight = 0;
  private goneSince: number | undefined;
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly agent = new Agent({ keepAlive: true });
  private readonly updates: UpdateQueue;
  private readonly now: () => number;
  private readonly random: () => number;
  private readonly retryMs: number;

  constructor(updates: UpdateQueue, now: () => number, random: () => number, retryMs: number) {
    this.updates = updates;
    this.now = now;
    this.random = random;
    this.retryMs = retryMs;
  }

  set(settings: WebhookSettings | undefined): void {
    this.close();
    this.settings = settings;
    this.lastError = undefined;
    this.goneSince = undefined;
    if (settings !== undefined) for (const entry of this.updates.all()) this.add(entry);
  }

  add(entry: QueuedUpdate): void {
    if (this.settings === undefined) return;
    const queue = this.queues.get(entry.queue);
    if (queue !== undefined) {
      queue.push(entry);
      return;
    }
    this.queues.set(entry.queue, [entry]);
    this.ready.push(entry.queue);
    this.pump();
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.queues = new Map();
    this.ready = [];
    this.agent.destroy();
  }

  private pump(): void {
    while (this.settings !== undefined && this.inFlight < this.settings.maxConnections) {
      const key = this.ready.shift();
      if (key === undefined) return;
      void this.deliver(key, this.settings);
    }
  }

  private async deliver(key: number, settings: WebhookSettings): Promise<void> {
    const queues = this.queues;
    let failed = 0;
    for (;;) {
      const entry = queues.get(key)?.[0];
      if (entry === undefined) break;
      if (entry.expiresAt <= this.now() || !this.updates.has(entry.update.update_id)) {
        this.drop(queues, key, entry);
        continue;
      }
      this.inFlight++;
      const answer = await this.post(settings, JSON.stringify(entry.update));
      this.inFlight--;
      if (queues !== this.queues) return;
      if (answer.status >= 200 && answer.status < 300) {
        failed = 0;
        this.goneSince = undefined;
        this.drop(queues, key, entry);
        this.pump();
        continue;
      }
      if (this.isGone(answer.status)) return;
      this.lastError = { at: this.now(), message: answer.message };
      this.pump();
      await this.sleep(this.delay(failed++, answer.retryAfter));
      if (queues !== this.queues) return;
    }
    queues.delete(key);
    this.pump();
  }

  private drop(queues: Map<number, QueuedUpdate[]>, key: number, entry: QueuedUpdate): void {
    queues.get(key)?.shift();
    this.updates.remove(entry.update.update_id);
  }

  private isGone(status: number): boolean {
    if (status !== 410) return false;
    this.goneSince ??= this.now();
    if (this.now() - this.goneSince < GONE_LIMIT_MS) return false;
    this.set(undefined);
    return true;
  }

  private delay(failed: number, retryAfter: number | undefined): number {
    if (retryAfter !== undefined) return Math.min(retryAfter, LONGEST_RETRY_AFTER_S) * this.retryMs;
    if (failed === 0) return 0;
    return Math.min(2 ** (failed - 1), 60 + 60 * this.random()) * this.retryMs;
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        resolve();
      }, ms);
      this.timers.add(timer);
    });
  }

  private post(
    settings: WebhookSettings,
    body: string,
  ): Promise<{ status: number; message: string; retryAfter?: number }> {
    const secure = settings.url.startsWith('https:');
    return new Promise((resolve) => {
      const request = (secure ? httpsRequest : httpRequest)(settings.url, {
        method: 'POST',
        timeout: ANSWER_TIMEOUT_MS,
        ...(!secure && { agent: this.agent }),
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...(settings.secretToken !== '' && { 'x-telegram-bot-api-secret-token': settings.secretToken }),
        },
      });
      request.on('response', (response) => {
        response.resume();
        const after = Number(response.headers['retry-after']);
        const status = response.statusCode ?? 0;
        response.on('error', () => undefined);
        response.on('close', () => {
          const message = `Wrong response from the webhook: ${status} ${response.statusMessage ?? ''}`.trim();
          resolve({ status, message, ...(Number.isFinite(after) && { retryAfter: after }) });
        });
      });
      request.on('timeout', () => request.destroy(new Error('Read timeout expired')));
      request.on('error', (error) => {
        resolve({ status: 0, message: error.message });
      });
      request.end(body);
    });
  }
}
