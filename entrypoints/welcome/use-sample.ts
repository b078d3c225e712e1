import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type MarkActions,
  type SampleMark,
  type SampleParagraph,
  sampleTexts,
} from '../../components/welcome/SampleText.tsx';
import type { WelcomeProps } from '../../components/welcome/Welcome.tsx';
import { oneAtEachPlace } from '../../core/matching/join-packs.ts';
import { uiWords } from '../shared/ui-words.ts';
import { useAsk } from '../shared/use-ask.ts';
import { createSampleActions } from './sample-actions.ts';

/** The day of the sample. Its text is in the language of the interface. */
const DATE = '2025-02-06';
const NO_ACTIONS: MarkActions = { onRest() {}, onFocus() {}, onLeave() {}, onPress() {} };

/** Returns the sample with the marks that the matcher finds in it, and what the reader can do with them. */
export function useSample(): WelcomeProps['sample'] {
  // Looked up on each render, since the reader may choose another language.
  const whole = sampleTexts(uiWords).join('\n');
  const texts = useMemo(() => whole.split('\n'), [whole]);
  const facts = { date: DATE, language: uiWords.language, evidence: [] };
  const found = useAsk('match', { texts, ...facts })?.value;
  const [open, setOpen] = useState<SampleMark | null>(null);
  const [actions, setActions] = useState(NO_ACTIONS);
  useEffect(() => {
    const end = new AbortController();
    setActions(createSampleActions({ date: DATE, text: whole }, setOpen, end.signal));
    return () => end.abort();
  }, [whole]);
  const paragraphs = useMemo((): SampleParagraph[] => {
    const plans = new Set(found?.lines.filter(({ type }) => type === 'proposal').map(({ id }) => id));
    return texts.map((text, at) => ({
      text,
      marks: oneAtEachPlace(found?.mentions[at] ?? []).map(({ start, end, entity }) => ({
        start,
        end,
        entity,
        type: plans.has(entity) ? 'proposal' : 'actor',
      })),
    }));
  }, [texts, found]);
  return { date: DATE, paragraphs, open, actions };
}
