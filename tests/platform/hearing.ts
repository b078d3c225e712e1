import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => true | undefined;

/**
 * Registers a listener for messages and returns a function that calls it as the browser does. The result is its answer,
 * or undefined without one.
 */
export function hearing(answer: () => void): (message: unknown, sender: unknown) => Promise<unknown> {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answer();
  const listener = add.mock.lastCall?.[0] as unknown as Listener;
  add.mockRestore();
  return (message, sender) =>
    new Promise((resolve) => {
      if (!listener(message, sender, resolve)) resolve(undefined);
    });
}

/** Registers the background's listener for ports and returns a function that opens one. `posted` are its answers. */
export function connecting(answer: () => void) {
  let connect: ((port: unknown) => void) | undefined;
  const onConnect = { addListener: (listener: (port: unknown) => void) => (connect = listener) };
  Object.assign(fakeBrowser.runtime, { onConnect });
  answer();
  return (name: string, sender: unknown) => {
    let hear: ((message: unknown) => void) | undefined;
    let end: (() => void) | undefined;
    const posted: unknown[] = [];
    const port = {
      ...{ name, sender, posted, isOpen: true },
      onDisconnect: { addListener: (listener: () => void) => (end = listener) },
      onMessage: { addListener: (listener: (message: unknown) => void) => (hear = listener) },
      postMessage: (message: unknown) => void posted.push(message),
      disconnect: () => {
        port.isOpen = false;
      },
      send: (message: unknown) => hear?.(message),
      /** The page ends, and with it its end of the port. */
      leave: () => end?.(),
    };
    connect?.(port);
    return port;
  };
}

/** Returns handlers of the same types that only report that they were called. */
export const called = <H extends object>(handlers: H): H =>
  Object.fromEntries(Object.keys(handlers).map((type) => [type, () => `${type} was done`])) as H;
