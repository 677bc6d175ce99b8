import { setTimeout as sleep } from 'node:timers/promises';
import { KancaProcess } from '../whatsapp-web/kanca-process.ts';
import { choicesOf, CloudPerson, wordsOf, type CloudChoice } from './cloud-person.ts';
import { cloudSettings, freePort } from './cloud-settings.ts';
import { Graph } from './graph.ts';

/** The whole product on the Cloud API, one person who writes to it, and a Meta that delivers every webhook twice. */
export class Product {
  readonly graph: Graph;
  readonly kanca: KancaProcess;
  readonly #person: CloudPerson;

  private constructor(graph: Graph, port: number, nodeArguments: readonly string[]) {
    const { settings, office } = cloudSettings(graph, port);
    this.graph = graph;
    this.kanca = new KancaProcess(settings, nodeArguments);
    this.#person = new CloudPerson(office, '6281234567890', 'ID.1');
  }

  /** @param nodeArguments for Node itself, see {@link KancaProcess} */
  static async open(nodeArguments: readonly string[] = []): Promise<Product> {
    const product = new Product(await new Graph('token-1').start(), await freePort(), nodeArguments);
    await product.kanca.serve('"serving"');
    return product;
  }

  /** Presses the choice that reads so where the newest message offers it, else types the words; gives the answer. */
  async say(words: string): Promise<string> {
    const before = this.graph.posted.length;
    const choice = this.#choice(words);
    if (choice === undefined) await this.#person.writes(words);
    else await this.#person.presses(choice, this.graph.posted.at(-1));
    return this.answer(before, words);
  }

  /** Whether the newest message has something to press that reads so. */
  offers(words: string): boolean {
    return this.#choice(words) !== undefined;
  }

  #choice(words: string): CloudChoice | undefined {
    const all = choicesOf(this.graph.posted.at(-1));
    return all.find(({ title, description }) => (description ?? title) === words);
  }

  /** The text of the message with this number (0: the first), waited for. */
  async answer(index: number, to = 'nothing'): Promise<string> {
    const end = Date.now() + 30_000;
    for (;;) {
      const posted = this.graph.posted[index];
      if (posted !== undefined) return wordsOf(posted);
      if (Date.now() > end) throw new Error(`no answer to “${to}”; it said ${this.kanca.output}`);
      await sleep(5);
    }
  }

  async close(): Promise<void> {
    await this.kanca.close();
    await this.graph.stop();
  }
}
