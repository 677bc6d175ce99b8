import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { Database } from '../storage/database.ts';
import type { Tariff } from './preflight.ts';

/** What the steps of broadcasts work with. */
export interface BroadcastDeps {
  prisma: Database['prisma'];
  renderer: Renderer;
  channels: readonly Pick<Channel, 'name' | 'capabilities'>[];
  tariff: Tariff;
  logger: Logger;
  /** Until when a broadcast (by id and channel) need not be looked at, as all who are left have quiet hours. Kept between steps. */
  restsUntil?: Map<string, number>;
}
