/** A message as WhatsApp's servers would know it. */
export interface ChatMessage {
  id: string;
  /** `…@c.us`, `…@lid`, `…@g.us` or `status@broadcast`. */
  chat: string;
  author?: string;
  fromMe: boolean;
  body: string;
  type: string;
  /** Seconds since 1970. */
  t: number;
  caption?: string;
  media?: { base64: string; mimetype: string; filename?: string; gone?: boolean };
  pollName?: string;
  pollOptions?: { name: string; localId: number }[];
  lat?: number;
  lng?: number;
  mimetype?: string;
  size?: number;
  filename?: string;
}

const KEPT_PER_PAGE = 200;

/** The account's memory: messages both ways, unread counts and which lid belongs to which number. */
export class Phone {
  readonly messages: ChatMessage[] = [];
  readonly unread = new Map<string, number>();
  readonly contacts: { lid: string; phone: string }[] = [];
  #count = 0;

  receive(message: Partial<ChatMessage> & { chat: string }): ChatMessage {
    this.#count += 1;
    const full: ChatMessage = {
      id: `IN${String(this.#count).padStart(6, '0')}`,
      fromMe: false,
      body: '',
      type: 'chat',
      t: Math.floor(Date.now() / 1000),
      ...message,
    };
    this.messages.push(full);
    this.unread.set(full.chat, (this.unread.get(full.chat) ?? 0) + 1);
    return full;
  }

  keep(message: ChatMessage): void {
    if (!this.messages.some(({ id }) => id === message.id)) this.messages.push(message);
  }

  seen(chat: string): void {
    this.unread.set(chat, 0);
  }

  /** What a page that has just connected is given. */
  snapshot(): { messages: ChatMessage[]; unread: Record<string, number>; contacts: unknown[] } {
    return {
      messages: this.messages.slice(-KEPT_PER_PAGE),
      unread: Object.fromEntries(this.unread),
      contacts: this.contacts,
    };
  }
}
