/* The wire to the test: operations come as server-sent events, reports go back in batches. */
((standin) => {
  const { hub } = standin.config;
  const { session, addons } = standin;
  let queue = [];
  let pumping = false;
  let markRestored;
  standin.restored = hub ? new Promise((resolve) => (markRestored = resolve)) : Promise.resolve();

  /** Resolves when the hub has it, so that an ack of the page never runs ahead of the test's log. */
  standin.report = (event) =>
    new Promise((resolve) => {
      if (!hub) return resolve();
      queue.push({ event, resolve });
      void pump();
    });

  async function pump() {
    if (pumping) return;
    pumping = true;
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      const body = JSON.stringify(batch.map(({ event }) => event));
      try {
        await fetch(`${hub}/reports`, { method: 'POST', body });
        for (const { resolve } of batch) resolve();
      } catch {
        queue = [...batch, ...queue];
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    pumping = false;
  }

  const find = (id) => standin.messages.getModelsArray().find((message) => message.id.id === id);

  const operations = {
    restore({ messages, unread, contacts, faults }) {
      Object.assign(standin.faults, faults);
      contacts.forEach(standin.knowContact);
      const missed = messages.filter(({ id }) => !find(id));
      for (const message of missed) standin.put(message, false);
      for (const [chat, count] of Object.entries(unread)) {
        standin.chatOf(standin.createWid(chat)).set({ unreadCount: count });
      }
      markRestored();
    },
    inbound(messages) {
      for (const message of messages) {
        const { chat } = standin.put(message, true);
        chat.set({ unreadCount: chat.unreadCount + 1 });
      }
    },
    spin() {
      setTimeout(() => {
        for (;;);
      }, 0);
    },
    writesOnPhone(message) {
      standin.put({ ack: 1, ...message, fromMe: true }, true);
    },
    decrypt({ id, body }) {
      const message = find(id);
      message.set({ body });
      message.set({ type: 'chat' });
    },
    edit({ id, body, at }) {
      find(id).latestEditSenderTimestampMs = at;
      find(id).set({ body });
    },
    changeNumber({ from, to }) {
      const { model } = standin.put(
        { id: `cn-${to}`, chat: from, t: 1, type: 'notification_template' },
        false,
      );
      Object.assign(model, { to, templateParams: [to, from] });
      model.set({ subtype: 'change_number' });
    },
    ack: ({ id, ack }) => find(id).set({ ack }),
    faults: (faults) => void Object.assign(standin.faults, faults),
    contact: standin.knowContact,
    modules: () => ({ asked: [...standin.asked], missing: [...standin.missing] }),
    navigate: () => void history.pushState({}, '', '/#inside'),
    scan: () => void session.scan(),
    newQr: session.newQr,
    state: session.state,
    phoneLogout: () => void session.phoneLogout(),
    flapSync: session.flapSync,
    vote: (vote) => void addons.vote(vote),
    react: (reaction) => void addons.react(reaction),
  };

  standin.listen = () => {
    if (!hub) return;
    const source = new EventSource(`${hub}/operations`);
    source.onmessage = async ({ data }) => {
      const { rid, op, args } = JSON.parse(data);
      let answer;
      try {
        answer = { ev: 'answer', rid, result: (await operations[op](args)) ?? null };
      } catch (error) {
        answer = { ev: 'answer', rid, error: String(error) };
      }
      void standin.report(answer);
    };
  };
})(window.standin);
