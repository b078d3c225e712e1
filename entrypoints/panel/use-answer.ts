import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EntityView } from '../../core/positions/view.ts';
import type { BackgroundApi } from '../../core/protocol/messages.ts';
import { restore } from '../../core/sharing.ts';
import { askBackground } from '../../platform/messaging.ts';

type Request<K extends keyof BackgroundApi> = Parameters<BackgroundApi[K]>[0];
type Result<K extends keyof BackgroundApi> = ReturnType<BackgroundApi[K]>;

/** An answer, and to which request as JSON. */
type Answered<K extends keyof BackgroundApi> = { readonly to: string; readonly result: Result<K> };

function useAnswered<K extends keyof BackgroundApi>(type: K, asked: string): Answered<K> | null {
  const [answered, setAnswered] = useState<Answered<K> | null>(null);
  useEffect(() => {
    if (asked === 'null') return setAnswered(null);
    let isCurrent = true;
    void askBackground(type, JSON.parse(asked)).then((result) => {
      if (isCurrent) setAnswered({ to: asked, result: result as Result<K> });
    });
    return () => {
      isCurrent = false;
    };
  }, [type, asked]);
  return answered;
}

/** What the background answers to a request, asked again when it changes; the last answer stays until the next is there. */
export function useAnswer<K extends keyof BackgroundApi>(
  type: K,
  request: Request<K> | null,
): Result<K> | null {
  return useAnswered(type, JSON.stringify(request))?.result ?? null;
}

/** An entity at a date, with every issue in full; null where the dossier knows no such entity, else as above. */
export function useView(entity: string | null, date: string | null): EntityView | null | undefined {
  const asked = JSON.stringify(entity && { entity, date, paragraph: '', heading: '' });
  const answered = useAnswered('view', asked);
  const view = useMemo(() => answered?.result && restore(answered.result), [answered]);
  // That the last one asked for is not known says nothing of this one.
  return view ?? (answered?.to === asked ? null : undefined);
}
