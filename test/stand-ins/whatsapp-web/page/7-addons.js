/* Poll votes and reactions arrive through these two tables. */
((standin) => {
  const { createWid, MsgKey } = standin;

  standin.define({
    WAWebAddonReactionTableMode: () => ({ reactionTableMode: { bulkUpsert: () => undefined } }),
    WAWebAddonPollVoteTableMode: () => ({ pollVoteTableMode: { bulkUpsert: () => undefined } }),
  });

  const keyOf = (id, chat) =>
    standin.messages.getModelsArray().find((message) => message.id.id === id)?.id ??
    new MsgKey({ to: createWid(chat), id, selfDir: 'out' });

  standin.addons = {
    /** `options`: local ids of what is chosen now; empty: everything taken back. */
    vote({ poll, from, options, at }) {
      const vote = {
        id: new MsgKey({ from: createWid(from), id: `vote-${at}`, selfDir: 'in' }),
        pollUpdateParentKey: keyOf(poll, from),
        t: at,
        from: createWid(from),
        senderTimestampMs: at,
        selectedOptionLocalIds: options,
      };
      return window.require('WAWebAddonPollVoteTableMode').pollVoteTableMode.bulkUpsert([vote]);
    },
    react({ message, from, emoji, at }) {
      const reaction = {
        id: new MsgKey({ from: createWid(from), id: `reaction-${at}`, selfDir: 'in' }),
        reactionParentKey: keyOf(message, from),
        reactionTimestamp: at,
        from: createWid(from),
        reactionText: emoji,
      };
      return window.require('WAWebAddonReactionTableMode').reactionTableMode.bulkUpsert([reaction]);
    },
  };
})(window.standin);
