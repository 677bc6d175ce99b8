import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice, MediaFile, RenderedMessage } from '../../../src/channels/channel.ts';
import { LIMITS, renderCloudMessage } from '../../../src/channels/whatsapp-cloud/render-cloud-message.ts';
import { findTemplate, renderTemplate } from '../../../src/channels/whatsapp-cloud/render-template.ts';
import { shortenLabel } from '../../../src/channels/whatsapp-cloud/shorten-label.ts';

const choice = (label: string, index = 0): Choice => ({ key: String(index + 1), label, data: `q:${index}` });
const render = (text: string, labels: string[], more: Partial<RenderedMessage> = {}, file?: MediaFile) =>
  renderCloudMessage({ text, choices: labels.map(choice), ...more }, file);

describe('a message for the Cloud API', () => {
  it('has buttons for up to 3 short choices, and the numbers in the text all the same', () => {
    expect(render('Setuju?', ['Ya', 'Tidak'])).toEqual([
      {
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: 'Setuju?\n\n1) Ya\n2) Tidak' },
          action: {
            buttons: [
              { type: 'reply', reply: { id: 'q:0', title: 'Ya' } },
              { type: 'reply', reply: { id: 'q:1', title: 'Tidak' } },
            ],
          },
        },
      },
    ]);
  });

  it('gives the buttons to the answers where back and pause do not fit beside them', () => {
    const keys = ['1', '2', '3', '0', '9'];
    const choices = ['Ya', 'Tidak', 'Jelaskan', 'Kembali', 'Jeda'].map((label, index) => ({
      ...choice(label, index),
      key: keys[index] ?? '',
    }));
    const [bubble] = renderCloudMessage({ text: 'Boleh?', choices });
    const titles = JSON.stringify(bubble).match(/"title":"[^"]+"/g);
    expect(titles).toEqual(['"title":"Ya"', '"title":"Tidak"', '"title":"Jelaskan"']);
    expect(JSON.stringify(bubble)).toContain('0) Kembali');
  });

  it('has a list where labels are too long for buttons, with the whole label below the short title', () => {
    const [bubble] = render('Pilih.', ['Sangat suka', 'Tidak suka sama sekali pekerjaan ini'], {
      language: 'en',
    });
    expect(bubble).toMatchObject({
      interactive: {
        type: 'list',
        action: {
          button: 'Choose',
          sections: [
            {
              rows: [
                { id: 'q:0', title: 'Sangat suka' },
                {
                  id: 'q:1',
                  title: 'Tidak suka sama sekali…',
                  description: 'Tidak suka sama sekali pekerjaan ini',
                },
              ],
            },
          ],
        },
      },
    });
  });

  it('has numbers only where there are more than 10 choices, a long text, or the wish for plain text', () => {
    const many = Array.from({ length: 11 }, (_, index) => `Pilihan ${index}`);
    expect(render('Pilih.', many).map(({ type }) => type)).toEqual(['text']);
    expect(render('x '.repeat(2_100), ['Ya']).map(({ type }) => type)).toEqual(['text', 'text']);
    expect(render('Setuju?', ['Ya'], { plain: true }).map(({ type }) => type)).toEqual(['text']);
  });

  it('puts a voice before the text, and a long text below a picture', () => {
    const file = (as: MediaFile['as']): MediaFile => ({
      as,
      fileName: 'f',
      mimeType: 'x/y',
      bytes: Buffer.alloc(1),
    });
    expect(render('Dengar.', ['Ya'], {}, file('voice')).map(({ type }) => type)).toEqual([
      'audio',
      'interactive',
    ]);
    expect(render('x '.repeat(800), [], {}, file('picture')).map(({ type }) => type)).toEqual([
      'image',
      'text',
    ]);
    expect(render('Pilih.', ['a', 'b', 'c', 'd'], {}, file('picture')).map(({ type }) => type)).toEqual([
      'image',
      'interactive',
    ]);
  });

  it('keeps every limit of Meta, whatever the texts', () => {
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(fc.string({ maxLength: 6_000 }), fc.array(label, { maxLength: 12 }), (text, labels) => {
        for (const bubble of render(text, labels)) expectWithinLimits(JSON.parse(JSON.stringify(bubble)));
      }),
    );
  });
});

interface Rendered {
  text?: { body: string };
  interactive?: {
    body: { text: string };
    action: {
      buttons?: { reply: { title: string } }[];
      sections?: { rows: { title: string; description?: string }[] }[];
    };
  };
}

function expectWithinLimits({ text, interactive }: Rendered): void {
  if (text) expect(text.body.length).toBeLessThanOrEqual(LIMITS.text);
  if (!interactive) return;
  expect(interactive.body.text.length).toBeLessThanOrEqual(LIMITS.body);
  const { buttons = [], sections = [] } = interactive.action;
  const titles = buttons.map(({ reply }) => reply.title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.length).toBeLessThanOrEqual(LIMITS.buttons);
  for (const title of titles) expect(title.length).toBeLessThanOrEqual(LIMITS.buttonTitle);
  const rows = sections.flatMap((section) => section.rows);
  expect(rows.length).toBeLessThanOrEqual(LIMITS.rows);
  for (const { title, description = '' } of rows) {
    expect(title.length).toBeLessThanOrEqual(LIMITS.rowTitle);
    expect(description.length).toBeLessThanOrEqual(LIMITS.rowDescription);
  }
}

describe('shortenLabel', () => {
  it.each([
    ['Ya', 20, 'Ya'],
    ['Sekolah Menengah Atas (SMA/MA)', 24, 'Sekolah Menengah Atas'],
    ['Tidak suka sama sekali pekerjaan ini', 24, 'Tidak suka sama sekali…'],
    ['Kabupaten Karanganyar, Jawa Tengah', 24, 'Kabupaten Karanganyar…'],
    ['Supercalifragilisticexpialidocious', 10, 'Supercali…'],
    ['  dua   kata ', 20, 'dua kata'],
  ])('makes of %j in %i characters %j', (label, limit, short) => {
    expect(shortenLabel(label, limit)).toBe(short);
  });

  it('is never longer than the limit, nor ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (label, limit) => {
        const short = shortenLabel(label, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short).not.toMatch(/[\uD800-\uDBFF]…$/);
      }),
    );
  });
});

describe('a template', () => {
  const template = {
    purpose: '*',
    name: 'kabar',
    languages: { id: 'id' },
    category: 'utility' as const,
    takesText: true,
  };

  it('is that of the purpose, else that for any', () => {
    const digest = { ...template, purpose: 'alert' };
    expect(findTemplate([template, digest], 'alert')).toBe(digest);
    expect(findTemplate([template, digest], 'status')).toBe(template);
    expect(findTemplate([digest], undefined)).toBeUndefined();
  });

  it('takes the text in one line of bounded length, in the language there is', () => {
    const bubble = renderTemplate(template, {
      text: `Satu.\n\n\tDua.    ${'x '.repeat(900)}`,
      choices: [],
      language: 'jv',
    });
    const text = JSON.stringify(bubble);
    expect(text).toContain('"code":"id"');
    expect(text).not.toMatch(/\\n|\\t| {4}/);
    expect(text.length).toBeLessThan(900);
  });

  it('says the choices with their numbers where there is room', () => {
    const choices = [{ data: 'n:apply:7', label: 'Lamar', key: '1' }];
    expect(variableOf({ text: 'Ada lowongan.', choices })).toBe('Ada lowongan. · 1) Lamar');
    const long = variableOf({ text: 'kata '.repeat(139), choices });
    expect(long).toBe('kata '.repeat(139).trim());
  });

  const variableOf = (message: RenderedMessage): unknown => {
    const bubble = renderTemplate(template, message) as { template?: unknown };
    return (bubble.template as { components: { parameters: { text: string }[] }[] }).components[0]
      ?.parameters[0]?.text;
  };
});
