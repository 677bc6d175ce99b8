import type { Graph, Posted } from './graph.ts';
import { postWebhook } from './post-webhook.ts';

/** How Meta knows the office. */
export interface CloudOffice {
  graph: Graph;
  /** Where its webhook listens. */
  port: number;
  phoneNumberId: string;
  appSecret: string;
}

/** A row of a list or a button, as it is shown and as it comes back. */
export interface CloudChoice {
  id: string;
  title: string;
  description?: string;
}

interface Interactive {
  type: 'button' | 'list';
  body: { text: string };
  action: { buttons?: { reply: CloudChoice }[]; sections?: { rows: CloudChoice[] }[] };
}

let count = 0;

/** Somebody with WhatsApp: what they write reaches the office by webhooks, each of which comes twice. */
export class CloudPerson {
  /** Digits with the country code. */
  readonly phone: string;
  readonly userId: string;
  readonly #office: CloudOffice;

  constructor(office: CloudOffice, phone: string, userId = `ID.${phone}`) {
    this.#office = office;
    this.phone = phone;
    this.userId = userId;
  }

  /** What the office has sent them, oldest first. */
  received(): Posted[] {
    return this.#office.graph.posted.filter(
      ({ body }) => body['to'] === this.phone || body['recipient'] === this.userId,
    );
  }

  writes(text: string): Promise<void> {
    return this.#deliver({ type: 'text', text: { body: text } });
  }

  /** Presses a choice that a message offers, or one that no message ever did. */
  presses(choice: CloudChoice, message: Posted | undefined): Promise<void> {
    const kind = interactiveOf(message)?.type === 'list' ? 'list_reply' : 'button_reply';
    const context = message === undefined ? {} : { context: { id: message.id } };
    return this.#deliver({ type: 'interactive', ...context, interactive: { type: kind, [kind]: choice } });
  }

  /** Meta says so itself: a webhook may come more than once, and comes again until it is taken. */
  async #deliver(content: object): Promise<void> {
    this.#office.graph.closedWindows.delete(this.phone);
    const timestamp = `${Math.floor(Date.now() / 1000)}`;
    const message = { from: this.phone, id: `wamid.in.${++count}`, timestamp, ...content };
    const parts = { contacts: [{ wa_id: this.phone, user_id: this.userId }], messages: [message] };
    await Promise.all([postWebhook(this.#office, parts), postWebhook(this.#office, parts)]);
  }
}

/** The words of a message, whatever its kind. */
export function wordsOf({ body }: Posted): string {
  const { text, image, document, template } = body as {
    text?: { body: string };
    image?: { caption?: string };
    document?: { caption?: string };
    template?: { components: { parameters: { text?: string }[] }[] };
  };
  const said = text?.body ?? interactiveOf({ body })?.body.text ?? image?.caption ?? document?.caption;
  return said ?? template?.components[0]?.parameters[0]?.text ?? '';
}

/** What a message offers to press. */
export function choicesOf(message: Posted | undefined): CloudChoice[] {
  const { buttons = [], sections = [] } = interactiveOf(message)?.action ?? {};
  return [...buttons.map(({ reply }) => reply), ...sections.flatMap(({ rows }) => rows)];
}

function interactiveOf(message: Pick<Posted, 'body'> | undefined): Interactive | undefined {
  return message?.body['interactive'] as Interactive | undefined;
}
