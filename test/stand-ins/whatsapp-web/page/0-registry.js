/* `require` of the page: throws on an unknown name, as the real one does, and remembers what was missing. */
((standin) => {
  const makers = new Map();
  const made = new Map();
  standin.asked = new Set();
  standin.missing = new Set();

  standin.define = (modules) => {
    for (const [name, make] of Object.entries(modules)) makers.set(name, make);
  };

  window.require = (name) => {
    standin.asked.add(name);
    const make = makers.get(name);
    if (!make || standin.config.absentModules.includes(name)) {
      standin.missing.add(name);
      throw new Error(`Requiring unknown module "${name}"`);
    }
    if (!made.has(name)) made.set(name, make());
    return made.get(name);
  };
})((window.standin = { config: window.STANDIN_CONFIG, faults: {} }));
