/* The collections of messages, chats and contacts, and how a message gets into them. */
((standin) => {
  const { Model, Collection, createWid, MsgKey } = standin;
  const lidOf = new Map();
  const phoneOf = new Map();

  class Msg extends Model {
    get isEphemeral() {
      return false;
    }
    get isStatusV3() {
      return this.id.remote._serialized === 'status@broadcast';
    }
    unsafe() {
      return this;
    }
    canReply() {
      return true;
    }
    msgContextInfo() {
      return { quotedMsg: { body: this.body }, quotedStanzaID: this.id.id };
    }
    async downloadMedia() {
      this.mediaData.mediaStage = 'RESOLVED';
    }
  }

  const messages = new Collection();
  messages.modelClass = Msg;
  messages.getMessagesById = async (ids) => ({
    messages: ids.map((id) => messages.get(id)).filter(Boolean),
  });

  const chats = new Collection();
  const contacts = new Collection({ create: (id) => new Model({ id: createWid(id), name: 'Kontak' }) });

  function chatOf(wid) {
    const known = chats.get(wid);
    if (known) return known;
    const chat = new Model({
      id: wid,
      t: 0,
      unreadCount: 0,
      formattedTitle: wid.user,
      mute: { expiration: 0 },
      archive: false,
      msgs: new Collection({ owner: false }),
    });
    if (wid.isGroup()) {
      chat.groupMetadata = new Model({ id: wid, participants: [], isLidAddressingMode: true });
    }
    return chats.add(chat);
  }

  /** `message`: what the hub keeps of one; `isNewMsg: false` is how history and missed messages look. */
  standin.put = (message, isNewMsg) => {
    const chat = chatOf(createWid(message.chat));
    const author = message.author && createWid(message.author);
    const sender = message.fromMe ? standin.me.phone : chat.id;
    const { chat: _chat, author: _author, fromMe, media, ...attributes } = message;
    const model = new Msg({
      ack: 1,
      notifyName: 'Orang',
      ...attributes,
      ...(media && standin.storeMedia(media)),
      id: new MsgKey({
        from: sender,
        to: fromMe ? chat.id : standin.me.phone,
        id: message.id,
        participant: author,
        selfDir: fromMe ? 'out' : 'in',
      }),
      from: sender,
      to: fromMe ? chat.id : standin.me.phone,
      isNewMsg,
    });
    if (author) model.author = author;
    chat.t = Math.max(chat.t, message.t);
    chat.msgs.add(model);
    messages.add(model);
    return { chat, model };
  };

  standin.knowContact = ({ lid, phone }) => {
    lidOf.set(phone, createWid(lid));
    phoneOf.set(lid, createWid(phone));
  };

  Object.assign(standin, { messages, chats, chatOf });

  standin.define({
    WAWebCollections: () => ({
      Msg: messages,
      Chat: chats,
      Contact: contacts,
      Blocklist: new Collection(),
      BusinessProfile: new Collection(),
      GroupMetadata: { update: async () => undefined },
      WAWebNewsletterCollection: new Collection(),
    }),
    WAWebLidMigrationUtils: () => ({ toPn: (wid) => phoneOf.get(wid._serialized) }),
    WAWebApiContact: () => ({
      getCurrentLid: (wid) => lidOf.get(wid._serialized),
      getPhoneNumber: (wid) => phoneOf.get(wid._serialized),
      getAlternateUserWid: () => undefined,
    }),
    WAWebQueryExistsJob: () => ({ queryWidExists: async (wid) => ({ wid }) }),
    WAWebContactGetters: () => new Proxy({}, { get: () => () => undefined }),
    WAWebFrontendContactGetters: () => ({ getIsMyContact: () => false }),
    WAWebChatGetters: () => ({
      getIsNewsletter: () => false,
      getIsBroadcast: (chat) => chat.id.server === 'broadcast',
    }),
    WAWebFindChatAction: () => ({
      findOrCreateLatestChat: async (wid) => {
        if (standin.faults.noChatFor === wid._serialized) return undefined;
        if (standin.faults.noLidFor === wid._serialized) throw new Error('No LID for user');
        return { chat: chatOf(wid) };
      },
    }),
    WAWebChatLoadMessages: () => ({
      loadEarlierMsgs: async (chat) => {
        const of = chat?.id?._serialized ?? chat?.chat?.id?._serialized;
        if (standin.faults.chatHangs === of) await new Promise(() => undefined);
        if (standin.faults.chatThrows === of)
          throw new TypeError("Cannot read properties of undefined (reading 'waitForChatLoading')");
        return [];
      },
    }),
    WALinkify: () => {
      const find = (text) => [...String(text ?? '').matchAll(/https?:\/\/\S+/g)].map(([href]) => ({ href }));
      return { findLinks: find, findLink: (text) => find(text)[0] ?? null };
    },
  });
})(window.standin);
