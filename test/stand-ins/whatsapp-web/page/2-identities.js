/* Wid (who) and MsgKey (which message). */
((standin) => {
  class Wid {
    constructor(serialized) {
      const [user, server] = serialized.split('@');
      this.user = user;
      this.server = server;
      this._serialized = serialized;
    }
    isLid() {
      return this.server === 'lid';
    }
    isUser() {
      return this.server === 'c.us' || this.server === 'lid';
    }
    isGroup() {
      return this.server === 'g.us';
    }
    isStatus() {
      return this._serialized === 'status@broadcast';
    }
    toString() {
      return this._serialized;
    }
    toJid() {
      return this._serialized;
    }
  }

  const createWid = (id) => new Wid(id?._serialized ?? id);

  class MsgKey {
    constructor({ from, to, id, participant, selfDir }) {
      this.fromMe = selfDir === 'out';
      this.remote = this.fromMe ? to : from;
      this.id = id;
      this.self = selfDir;
      if (participant) this.participant = participant;
      const parts = [this.fromMe, this.remote._serialized, id, participant?._serialized];
      this._serialized = parts.filter((part) => part !== undefined).join('_');
    }

    toString() {
      return this._serialized;
    }

    static async newId() {
      const bytes = crypto.getRandomValues(new Uint8Array(10));
      return `3EB0${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
    }

    static fromString(serialized) {
      const [fromMe, remote, id, participant] = serialized.split('_');
      return new MsgKey({
        from: createWid(remote),
        to: createWid(remote),
        id,
        participant: participant && createWid(participant),
        selfDir: fromMe === 'true' ? 'out' : 'in',
      });
    }
  }

  const me = { phone: createWid('6281100000001@c.us'), lid: createWid('100000000000001@lid') };

  standin.define({
    WAWebMsgKey: () => MsgKey,
    WAWebWidFactory: () => ({
      createWid,
      createWidFromWidLike: createWid,
      asUserWidOrThrow: (wid) => wid,
    }),
    WAWebUserPrefsMeUser: () => ({
      getMaybeMePnUser: () => me.phone,
      getMaybeMeLidUser: () => me.lid,
    }),
  });
  Object.assign(standin, { createWid, MsgKey, me });
})(window.standin);
