import { useEffect, useState } from 'preact/hooks';
import type { BackgroundApi } from '../../core/messages.ts';
import { askBackground } from '../../platform/messages.ts';

type Request<K extends keyof BackgroundApi> = Parameters<BackgroundApi[K]>[0];
type Result<K extends keyof BackgroundApi> = ReturnType<BackgroundApi[K]>;

/** What the background answers to a request, asked again when it changes; the last answer stays until the next is there. */
export function useAnswer<K extends keyof BackgroundApi>(
  type: K,
  request: Request<K> | null,
): Result<K> | null {
  const [answer, setAnswer] = useState<Result<K> | null>(null);
  const asked = JSON.stringify(request);
  useEffect(() => {
    if (asked === 'null') return setAnswer(null);
    let isCurrent = true;
    void askBackground(type, JSON.parse(asked)).then((result) => {
      if (isCurrent) setAnswer(result as Result<K>);
    });
    return () => {
      isCurrent = false;
    };
  }, [type, asked]);
  return answer;
}
