/* Pairing, connection state and what the library reads of them before and around `ready`. */
((standin) => {
  const { Model, Emitter } = standin;
  const PAIRED = 'standin.paired';
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  const Socket = new Model({ state: 'OPENING', hasSynced: false });
  Socket.logout = async () => localStorage.removeItem(PAIRED);
  Socket.takeover = () => standin.report({ ev: 'takeover' });
  const Cmd = new Emitter();
  Cmd.refreshQR = () => standin.report({ ev: 'refreshQR' });
  const Conn = new Model({ ref: '2@first-ref', pushname: 'Kantor', platform: 'android' });
  Conn.wid = standin.me.phone;
  let codes = 0;

  standin.define({
    WAWebSocketModel: () => ({ Socket }),
    WAWebCmd: () => ({ Cmd }),
    WAWebConnModel: () => ({ Conn }),
    WAWebOfflineHandler: () => ({ OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } }),
    WAWebAltDeviceLinkingApi: () => ({
      setPairingType: () => undefined,
      initializeAltDeviceLinking: async () => undefined,
      startAltLinkingFlow: (phone) => {
        if (standin.faults.codeLimit) throw new Error('rate-overlimit');
        codes += 1;
        standin.report({ ev: 'codeAsked', phone });
        return `KNCA000${codes}`;
      },
      initializeQRLinking: () => undefined,
    }),
    WABase64: () => ({ encodeB64: (bytes) => btoa(String.fromCharCode(...bytes)) }),
    WAWebCompanionRegClientUtils: () => ({ DEVICE_PLATFORM: '1' }),
    WAWebAdvSignatureApi: () => ({}),
    WAWebUserPrefsInfoStore: () => ({
      waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: new Uint8Array(32).fill(1) } }) },
    }),
    WAWebSignalStoreApi: () => ({
      waSignalStore: {
        getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: new Uint8Array(32).fill(2) } }),
      },
    }),
    WAWebUserPrefsMultiDevice: () => ({ getADVSecretKey: () => 'adv-secret' }),
    WAWebSyncGatingUtils: () => ({}),
    WAWebCallCollection: () => ({}),
    WAWebStreamModel: () => ({
      Stream: { markAvailable: () => undefined, markUnavailable: () => undefined },
    }),
    WAWebPresenceChatAction: () => ({
      sendPresenceAvailable: () => undefined,
      sendPresenceUnavailable: () => undefined,
    }),
    WAWebNonMessageDataRequestPlaceholderMessageResendUtils: () => ({
      handlePlaceholderMsgsSeen: () => undefined,
    }),
  });

  async function connect() {
    Socket.set({ state: 'PAIRING' });
    await standin.restored;
    Socket.set({ state: 'CONNECTED' });
    Cmd.trigger('offline_progress_update_from_bridge');
    if (standin.config.neverSyncs) return;
    if (!standin.config.syncsBeforeInjection) {
      while (!Socket.hears('change:hasSynced')) await sleep(10);
    }
    Socket.set({ hasSynced: true });
  }

  standin.session = {
    async start() {
      if (standin.config.paired && localStorage.getItem(PAIRED) === null) localStorage.setItem(PAIRED, 'yes');
      await sleep(20);
      if (localStorage.getItem(PAIRED) === 'yes') await connect();
      else Socket.set({ state: 'UNPAIRED' });
    },
    async scan() {
      localStorage.setItem(PAIRED, 'yes');
      await connect();
    },
    newQr: (ref) => Conn.set({ ref }),
    state: (state) => Socket.set({ state }),
    async phoneLogout() {
      localStorage.removeItem(PAIRED);
      Cmd.trigger('logout');
      await sleep(50);
      location.href = 'https://web.whatsapp.com/';
    },
    flapSync() {
      Socket.set({ hasSynced: false });
      Socket.set({ hasSynced: true });
    },
  };
})(window.standin);
