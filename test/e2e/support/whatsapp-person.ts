import {
  choicesOf,
  CloudPerson,
  wordsOf,
  type CloudChoice,
  type CloudOffice,
} from '../../stand-ins/whatsapp-cloud/cloud-person.ts';
import type { Person, SentFile } from './person.ts';

/** The person with this phone number, digits with the country code. */
export function whatsappPerson(office: CloudOffice, phone: string): Person {
  const person = new CloudPerson(office, phone);
  return {
    writes: (text) => person.writes(text),
    presses: async (label) => {
      for (const message of person.received().reverse()) {
        const choice = choicesOf(message).find((one) => readsAs(one, label));
        if (choice !== undefined) return person.presses(choice, message);
      }
      throw new Error(`No message to ${phone} has a choice ${label}.`);
    },
    forges: (data) => person.presses({ id: data, title: 'Ya' }, person.received().at(-1)),
    heard: () => person.received().map(wordsOf),
    shown: () => person.received().map(wordsOf),
    labels: () => choicesOf(person.received().at(-1)).map(labelOf),
    file: () => fileOf(office, person),
  };
}

/** A label too long for a row stands whole below it, or in two parts: what is before its comma, and the rest. */
function readsAs(choice: CloudChoice, label: string): boolean {
  return [labelOf(choice), `${choice.title}, ${choice.description ?? ''}`].some((one) =>
    one.startsWith(label),
  );
}

function labelOf({ title, description }: CloudChoice): string {
  return description ?? title;
}

/** Files are uploaded first, as a form; the message then names the upload. */
function fileOf({ graph }: CloudOffice, person: CloudPerson): SentFile | undefined {
  const named = person.received().findLast(({ body }) => JSON.stringify(body).includes('"upload-'));
  const number = /"upload-(\d+)"/u.exec(JSON.stringify(named?.body))?.[1];
  const form = graph.uploads[Number(number) - 1] ?? '';
  const part = /filename="([^"]*)"[^]*?\r\n\r\n([^]*?)\r\n--[^\r\n]*--\s*$/u.exec(form);
  const inOrder = part ?? /filename="([^"]*)"[^]*?\r\n\r\n([^]*?)\r\n--/u.exec(form);
  if (inOrder === null) return undefined;
  return { fileName: inOrder[1] ?? '', bytes: Buffer.from(inOrder[2] ?? '', 'latin1') };
}
