/* Pictures and documents, out and in. Bytes stay in the page; nothing is encrypted or uploaded. */
((standin) => {
  const blobs = new Map();

  class OpaqueData {
    #blob;
    static async createFromData(blob) {
      const data = new OpaqueData();
      data.#blob = blob;
      return data;
    }
    get blob() {
      return this.#blob;
    }
    url() {
      return 'blob:standin';
    }
    autorelease() {
      return undefined;
    }
    formData() {
      return this.#blob;
    }
  }

  const typeOf = (mimetype, asDocument, isPtt) => {
    if (asDocument) return 'document';
    if (isPtt) return 'ptt';
    const [family] = mimetype.split('/');
    return ['image', 'video', 'audio'].includes(family) ? family : 'document';
  };

  async function prepare(opaque, { asDocument, isPtt }) {
    const { blob } = opaque;
    const hash = `hash-${blob.size}-${blobs.size}`;
    blobs.set(hash, await blob.arrayBuffer());
    const data = {
      type: typeOf(blob.type, asDocument, isPtt),
      mimetype: blob.type,
      filehash: hash,
      size: blob.size,
      filename: blob.name,
      preview: 'preview',
    };
    const hidden = {
      mediaBlob: { value: opaque, writable: true },
      set: { value: (attributes) => Object.assign(data, attributes) },
      toJSON: { value: () => Object.fromEntries(Object.entries(data)) },
    };
    return Object.defineProperties(data, hidden);
  }

  standin.storeMedia = ({ base64, mimetype, filename, gone }) => {
    const hash = `in-${blobs.size}`;
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    blobs.set(hash, gone ? null : bytes.buffer);
    return {
      directPath: `/media/${hash}`,
      filehash: hash,
      mimetype,
      filename,
      size: bytes.length,
      mediaData: { mediaStage: 'RESOLVED' },
    };
  };

  standin.define({
    WAWebMediaOpaqueData: () => OpaqueData,
    WAWebPrepRawMedia: () => ({
      prepRawMedia: (opaque, how) => ({ waitForPrep: () => prepare(opaque, how) }),
    }),
    WAWebMediaStorage: () => ({
      getOrCreateMediaObject: (filehash) => {
        const size = blobs.get(filehash).byteLength;
        return { filehash, type: 'image', size, contentInfo: {}, consolidate: () => undefined };
      },
    }),
    WAWebMmsMediaTypes: () => ({ msgToMediaType: ({ type }) => type, castToV4: (type) => type }),
    WAWebMediaDataUtils: () => ({ shouldUseMediaCache: () => false }),
    WAWebMediaMmsV4Upload: () => ({
      uploadMedia: async ({ mediaObject }) => ({
        mediaEntry: { directPath: `/media/${mediaObject.filehash}`, mediaKey: 'key', encFilehash: 'enc' },
      }),
    }),
    WAWebDownloadManager: () => ({
      downloadManager: {
        downloadAndMaybeDecrypt: async ({ filehash }) => {
          const bytes = blobs.get(filehash);
          if (!bytes) throw Object.assign(new Error('gone'), { status: 404 });
          return bytes;
        },
      },
    }),
  });
})(window.standin);
