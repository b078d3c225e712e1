import { useState } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import { allowPages, canReadPages } from '../../platform/site-access.ts';

/**
 * Asks for the access to pages that a choice of `scope` needs. Call `allow` during a press: it returns whether the choice
 * may be stored. `refused` is true after the browser has given no access.
 */
export function useScope(): {
  readonly refused: boolean;
  readonly allow: (scope: Settings['scope']) => Promise<boolean>;
  /** Looks whether there is the access that a stored choice needs. */
  readonly check: (scope: Settings['scope']) => Promise<void>;
} {
  const [refused, setRefused] = useState(false);
  const allow = async (scope: Settings['scope']): Promise<boolean> => {
    // The choice that is shown goes back to the stored one.
    setRefused(false);
    const isAllowed = scope === 'asked' || (await allowPages());
    setRefused(!isAllowed);
    return isAllowed;
  };
  const check = async (scope: Settings['scope']): Promise<void> =>
    setRefused(scope !== 'asked' && !(await canReadPages()));
  return { refused, allow, check };
}
