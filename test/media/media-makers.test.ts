import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/media/escape-xml.ts';
import { makeMedia, mediaKinds } from '../../src/media/media-makers.ts';
import { exampleResult } from './example-result.ts';

const ref = (kind: string) => ({ kind, fileName: 'berkas', input: {} });

describe('making media on request', () => {
  it('knows seven kinds', () => {
    expect(mediaKinds()).toEqual([
      'result-picture',
      'result-document',
      'result-card',
      'result-card-document',
      'trend-chart',
      'vacancy-poster',
      'vacancy-qr',
    ]);
  });

  it('makes what the reference names under its file name', async () => {
    const file = await makeMedia({ ...ref('result-picture'), fileName: 'minat.png' }, exampleResult('id'));
    expect(file.fileName).toBe('minat.png');
  });

  it('refuses a kind nobody can make', async () => {
    await expect(makeMedia(ref('hologram'), {})).rejects.toMatchObject({ code: 'MEDIA_KIND_UNKNOWN' });
  });

  it('names the field that is wrong', async () => {
    const data = { ...exampleResult('id'), scales: [{ letter: 'R', name: 'Terampil', value: 7 }] };
    await expect(makeMedia(ref('result-picture'), data)).rejects.toMatchObject({
      code: 'MEDIA_DATA_INVALID',
      message: expect.stringContaining('scales[0].value') as string,
    });
  });

  it('refuses a trend whose series are shorter than its labels', async () => {
    const data = {
      kind: 'bar',
      title: 'x',
      labels: ['a', 'b'],
      series: [{ name: 'n', values: [1] }],
      note: '',
    };
    await expect(makeMedia(ref('trend-chart'), data)).rejects.toMatchObject({ code: 'MEDIA_DATA_INVALID' });
  });

  it('draws names that would break an SVG', async () => {
    const data = { ...exampleResult('id'), headline: 'Minat <Budi> & "Co"\u0001' };
    await expect(makeMedia(ref('result-picture'), data)).resolves.toMatchObject({ as: 'picture' });
    expect(escapeXml(data.headline)).toBe('Minat &lt;Budi&gt; &amp; &quot;Co&quot;');
  });
});
