/* Backbone-like emitters, models and collections: what WhatsApp Web's stores look like from outside. */
((standin) => {
  class Emitter {
    #handlers = new Map();

    on(names, handler) {
      for (const name of names.split(' ')) {
        this.#handlers.set(name, [...(this.#handlers.get(name) ?? []), handler]);
      }
    }

    off(names, handler) {
      for (const name of names.split(' ')) {
        this.#handlers.set(
          name,
          (this.#handlers.get(name) ?? []).filter((known) => known !== handler),
        );
      }
    }

    once(name, handler) {
      const first = (...args) => {
        this.off(name, first);
        handler(...args);
      };
      this.on(name, first);
    }

    trigger(name, ...args) {
      for (const handler of this.#handlers.get(name) ?? []) handler(...args);
    }

    hears(name) {
      return (this.#handlers.get(name) ?? []).length > 0;
    }
  }

  class Model extends Emitter {
    #collection = null;

    constructor(attributes) {
      super();
      Object.assign(this, attributes);
    }

    belongTo(collection) {
      this.#collection = collection;
    }

    set(attributes) {
      for (const [name, value] of Object.entries(attributes)) {
        const old = this[name];
        if (old === value) continue;
        this[name] = value;
        this.trigger(`change:${name}`, this, value, old);
        this.#collection?.trigger(`change:${name}`, this, value, old);
      }
      this.#collection?.trigger('change', this);
    }

    serialize() {
      const plain = Object.entries(this).filter(([, value]) => typeof value !== 'function');
      return Object.fromEntries(plain.filter(([, value]) => !(value instanceof Emitter)));
    }
  }

  class Collection extends Emitter {
    #models = new Map();
    #owner;
    #create;

    /** `owner: false`: a second index over models that belong elsewhere. */
    constructor({ owner = true, create } = {}) {
      super();
      this.#owner = owner;
      this.#create = create;
    }

    get(id) {
      return this.#models.get(id?._serialized ?? id);
    }

    async find(id) {
      const known = this.get(id);
      if (known || !this.#create) return known;
      return this.add(this.#create(id));
    }

    add(model) {
      this.#models.set(model.id._serialized, model);
      if (this.#owner) model.belongTo(this);
      this.trigger('add', model);
      return model;
    }

    remove(model) {
      this.#models.delete(model.id._serialized);
      this.trigger('remove', model);
    }

    getModelsArray() {
      return [...this.#models.values()];
    }
  }

  Object.assign(standin, { Emitter, Model, Collection });
})(window.standin);
