/** What a function has looked at in a document. */
export type Work = {
  /** Number of different nodes that it was given. */
  nodes: number;
  /** Number of reads of their properties and calls of their methods. */
  reads: number;
  /** UTF-16 units in the strings that it was given. */
  characters: number;
  /** Number of searches through the whole document. */
  searches: number;
};

const SEARCH = /^(querySelector|getElement)/;

const isNode = (value: object): value is Node => typeof (value as Node).nodeType === 'number';

/** Returns a document that counts in `work` what is looked at. A list of nodes counts only those that are taken. */
export function countedDocument(document: Document): { readonly document: Document; readonly work: Work } {
  const work: Work = { nodes: 0, reads: 0, characters: 0, searches: 0 };
  const proxies = new WeakMap<object, object>();
  const originals = new WeakMap<object, object>();

  const given = (value: unknown): unknown => {
    if (typeof value === 'string') work.characters += value.length;
    if (typeof value !== 'object' || !value) return value;
    const known = proxies.get(value);
    if (known) return known;
    if (isNode(value)) work.nodes++;
    const proxy = new Proxy(value, { get: read });
    proxies.set(value, proxy);
    originals.set(proxy, value);
    return proxy;
  };
  const original = (value: unknown): unknown => originals.get(value as object) ?? value;

  function read(target: object, key: string | symbol): unknown {
    if (isNode(target)) work.reads++;
    if (key === Symbol.iterator)
      return function* () {
        for (const one of target as Iterable<unknown>) yield given(one);
      };
    const value = Reflect.get(target, key, target);
    if (typeof value !== 'function') return given(value);
    return (...args: unknown[]) => {
      if (target === document && SEARCH.test(String(key))) work.searches++;
      return given(value.apply(target, args.map(original)));
    };
  }

  return { document: given(document) as Document, work };
}
