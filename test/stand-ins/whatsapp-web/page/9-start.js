((standin) => {
  standin.listen();
  setTimeout(() => {
    if (!standin.config.neverDefinesVersion) window.Debug = { VERSION: standin.config.version };
    if (standin.config.staysOpening) return;
    void standin.session.start();
  }, 0);
})(window.standin);
