import type { Update } from '@grammyjs/types';

export interface QueuedUpdate {
  update: Update;
  /** Updates of one queue are delivered in order, one at a time; different queues are independent. */
  queue: number;
  expiresAt: number;
}

/** The server's updates of one bot, in order of arrival, until confirmed or expired. */
export class UpdateQueue {
  private readonly entries = new Map<number, QueuedUpdate>();
  private nextId: number;
  private lastConfirmed: QueuedUpdate | undefined;

  constructor(firstId: number) {
    this.nextId = firstId;
  }

  get size(): number {
    return this.entries.size;
  }

  push(body: Omit<Update, 'update_id'>, queue: number, expiresAt: number): QueuedUpdate {
    const update: Update = { update_id: this.nextId++, ...body };
    const entry = { update, queue, expiresAt };
    this.entries.set(update.update_id, entry);
    return entry;
  }

  all(): QueuedUpdate[] {
    return [...this.entries.values()];
  }

  has(id: number): boolean {
    return this.entries.has(id);
  }

  remove(id: number): void {
    this.entries.delete(id);
  }

  clear(): void {
    this.entries.clear();
  }

  /**
   * Forgets all before `offset`. An offset of 0, or one further than ten past the tail, is the head; a negative
   * one leaves the last `-offset`.
   */
  confirm(offset: number): void {
    if (offset === 0 || offset > this.nextId + 10) return;
    let surplus = offset < 0 ? this.entries.size + offset : Infinity;
    for (const [id, entry] of this.entries) {
      if (surplus-- <= 0 || (offset > 0 && id >= offset)) return;
      this.lastConfirmed = entry;
      this.entries.delete(id);
    }
  }

  read(limit: number, now: number): Update[] {
    const updates: Update[] = [];
    for (const [id, entry] of this.entries) {
      if (updates.length === limit) break;
      if (entry.expiresAt <= now) this.entries.delete(id);
      else updates.push(entry.update);
    }
    return updates;
  }

  /** The update confirmed last: what a server that lost the confirmation would deliver again. */
  get forgotten(): Update | undefined {
    return this.lastConfirmed?.update;
  }

  /** After a silent week the next id is chosen anew. Only while nothing waits. */
  jumpTo(id: number): void {
    if (this.entries.size > 0) throw new Error('Update ids jump only while no update waits.');
    this.nextId = id;
  }
}
