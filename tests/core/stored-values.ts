import fc from 'fast-check';
import { checkSettings, DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';

const host = fc.domain().map((name) => name.toLowerCase());
const hidden = fc.record({ entity: fc.string(), site: fc.option(host, { nil: null }) });

/** Valid settings of all kinds. The choices are tried, and those that are not valid become the defaults. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    scope: fc.constantFrom('news', 'every', 'chosen'),
    painter: fc.constantFrom('highlight', 'elements'),
    density: fc.constantFrom('first', 'section', 'paragraph', 'all'),
    markStrength: fc.constantFrom('calm', 'clear'),
    opening: fc.constantFrom('normal', 'short', 'long', 'click'),
    theme: fc.constantFrom('auto', 'light', 'dark'),
    textSize: fc.constantFrom('normal', 'large', 'largest'),
    language: fc.constantFrom('auto', 'de', 'pt-BR'),
    paused: fc.boolean(),
    sitesOn: fc.array(host),
    sitesOff: fc.array(host),
    hidden: fc.array(hidden),
  })
  .map(checkSettings);

/** Stored values of any kind under the names of the settings and under others. */
export const anyStored: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), 'version'), fc.string()),
  fc.oneof(fc.anything(), fc.constantFrom('dark', 'click', 'largest', 'de', 'all', true)),
);
