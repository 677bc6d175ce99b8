import type { Channel, Receive } from '../../../src/channels/channel.ts';
import type { ChannelTraits } from '../../../src/channels/channel-definition.ts';

/** A channel beside the stand-in of its platform, on which one person has a phone. */
export interface ChannelUnderTest {
  channel: Channel;
  /** The person's address on it. */
  address: string;
  attributes?: Record<string, string>;
  start(receive: Receive): Promise<void>;
  /** The person writes; the platform delivers it so many times. Returns at once where the platform keeps it. */
  writes(text: string, times?: number): Promise<void>;
  /** The person presses what carries this data, on the message with this id (or the newest). */
  presses?(data: string, messageId: string | undefined): Promise<void>;
  /** What the person sees: a text for each bubble with its buttons, oldest first. */
  sees(): string[];
  /** The platform refuses the next message. */
  refuses?(why: 'blocked' | 'too fast'): Promise<void>;
  close(): Promise<void>;
}

export interface ChannelContract {
  traits: ChannelTraits;
  open(): Promise<ChannelUnderTest>;
  /** What this platform can do; the rest cannot happen on it. */
  can: {
    /** Keep a message that could not be stored, and deliver it again. */
    keep: boolean;
    /** Deliver one message twice. */
    repeat: boolean;
    press: boolean;
    /** Say that a person cannot be reached. */
    block: boolean;
    /** Say that we are too fast. */
    throttle: boolean;
  };
}
