/* What the library calls to send, to show typing and to mark a chat as read. */
((standin) => {
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  async function deliver(model, message) {
    const { faults } = standin;
    if (faults.sendDelayMs) await sleep(faults.sendDelayMs);
    if (faults.failSends > 0) {
      faults.failSends -= 1;
      model.set({ ack: -1 });
      standin.report({ ev: 'sendFailed', message });
      return { messageSendResult: 'ERROR_UNKNOWN' };
    }
    await standin.report({ ev: 'sent', message });
    if (!faults.holdAcks && faults.holdAcksFor !== message.chat) model.set({ ack: 1 });
    return { messageSendResult: 'OK' };
  }

  function plain(attributes, chat) {
    const { pollName, pollOptions, caption, mimetype, filename, size, quotedStanzaID } = attributes;
    return {
      id: attributes.id.id,
      chat: chat.id._serialized,
      fromMe: true,
      body: attributes.type === 'chat' ? attributes.body : '',
      type: attributes.type,
      t: attributes.t,
      ...JSON.parse(
        JSON.stringify({ pollName, pollOptions, caption, mimetype, filename, size, quotedStanzaID }),
      ),
    };
  }

  standin.define({
    WAWebGetEphemeralFieldsMsgActionsUtils: () => ({ getEphemeralFields: () => ({}) }),
    WAWebSendMsgChatAction: () => ({
      addAndSendMsgToChat: (chat, attributes) => {
        const message = plain(attributes, chat);
        const { model } = standin.put({ ...message, ack: 0 }, true);
        return [Promise.resolve(model), deliver(model, message)];
      },
    }),
    WAWebUpdateUnreadChatAction: () => ({
      sendSeen: async ({ chat }) => {
        if (standin.faults.seenBroken)
          throw new TypeError("Cannot read properties of undefined (reading 'markedUnread')");
        chat.set({ unreadCount: 0 });
        standin.report({ ev: 'seen', chat: chat.id._serialized });
      },
    }),
    WAWebChatStateBridge: () => {
      const tell = (state) => async (wid) => {
        standin.report({ ev: 'typing', state, chat: wid._serialized });
      };
      return {
        sendChatStateComposing: tell('composing'),
        sendChatStateRecording: tell('recording'),
        sendChatStatePaused: tell('paused'),
      };
    },
    WAWebBackendJobsCommon: () => ({ mediaTypeFromProtobuf: () => null }),
    WAWebE2EProtoUtils: () => ({ typeAttributeFromProtobuf: () => 'text' }),
    WAWebMsgReply: () => ({ canReplyMsg: () => true }),
    WAWebLinkPreviewChatAction: () => ({ getLinkPreview: async () => null }),
    WAWebSendReactionMsgAction: () => ({
      sendReactionToMsg: (message, emoji) => standin.report({ ev: 'reacted', id: message.id.id, emoji }),
    }),
  });
})(window.standin);
