import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { isTouched } from '#app/components/forms/form-fields.ts';
import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import { toComparison } from '../what-if/what-if-comparison.ts';
import type { WhatIfEvaluator } from '../what-if/what-if-evaluator.ts';
import { openEvaluator } from '../what-if/what-if-evaluator.ts';
import { readWhatIf, toFields } from '../what-if/what-if-form.ts';
import type { WhatIfView } from '../what-if/what-if.view-model.ts';

export type ShownWhatIf = Pick<WhatIfView, 'faults' | 'changedItems' | 'isChanged' | 'comparison'>;

interface WhatIf {
  readonly shown: ShownWhatIf;
  /** Whether the page follows each change by itself. */
  readonly isLive: boolean;
  readonly form: RefObject<HTMLFormElement>;
  readonly followChange: () => void;
}

/** What would follow from the form as it stands. Of changes that come faster than plans are made, the last one counts. */
export function useWhatIf(view: WhatIfView): WhatIf {
  const [shown, setShown] = useState<ShownWhatIf>(view);
  const [isLive, setIsLive] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const evaluator = useRef<WhatIfEvaluator | null>(null);
  /** Today does not change while the page is open: it is evaluated once. */
  const before = useRef<Promise<Evaluation> | null>(null);
  const underway = useRef<Promise<unknown>>(Promise.resolve());
  const changes = useRef(0);
  useEffect(() => setShown(view), [view]);
  useEffect(() => {
    let isOpen = true;
    const begin = (opened: WhatIfEvaluator): void => {
      if (!isOpen) return opened.close();
      evaluator.current = opened;
      setIsLive(true);
    };
    void openEvaluator().then(begin, () => setIsLive(false));
    return () => {
      isOpen = false;
      evaluator.current?.close();
      evaluator.current = null;
    };
  }, []);

  const follow = async (): Promise<void> => {
    const { current: opened } = evaluator;
    if (form.current === null || opened === null) return;
    const change = (changes.current += 1);
    const reading = { today: view.today, locale: view.words.locale };
    const read = readWhatIf(toFields(new FormData(form.current)), reading);
    setShown(({ comparison }) => ({ ...read, comparison: read.isChanged ? comparison : null }));
    await underway.current.catch(() => undefined);
    if (change !== changes.current || !read.isChanged) return;
    before.current ??= opened.evaluate({ input: view.today, basis: view.basis });
    const after = opened.evaluate({ input: read.input, basis: view.basis });
    underway.current = after;
    const compared = { before: await before.current, after: await after };
    if (change === changes.current) setShown({ ...read, comparison: toComparison(view.words, compared) });
  };
  const followChange = (): void => void follow().catch(() => setIsLive(false));
  // What was entered before the method was there, or is kept from before.
  useEffect(() => {
    if (isLive && form.current && isTouched(form.current)) followChange();
  }, [isLive]);
  return { shown, isLive, form, followChange };
}
