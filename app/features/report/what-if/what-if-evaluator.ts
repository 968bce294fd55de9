import type { Evaluation, EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { WhatIfBasis } from './evaluate-what-if.ts';

export interface WhatIfQuestion {
  readonly input: EvaluationInput;
  readonly basis: WhatIfBasis;
}

export interface WhatIfEvaluator {
  readonly evaluate: (question: WhatIfQuestion) => Promise<Evaluation>;
  readonly close: () => void;
}

/** The whole method, which comes only when somebody tries something out: in a thread of the browser where it has them. */
export async function openEvaluator(): Promise<WhatIfEvaluator> {
  const thread = await openThread().catch(() => null);
  if (thread !== null) return thread;
  const { evaluateWhatIf } = await import('./evaluate-what-if.ts');
  return {
    evaluate: ({ input, basis }) => Promise.resolve(evaluateWhatIf(input, basis)),
    close: () => undefined,
  };
}

/** Rejects where there are no threads, or where theirs cannot be loaded. */
function openThread(): Promise<WhatIfEvaluator> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./evaluate-what-if.worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = reject;
    worker.onmessage = () => resolve(toEvaluator(worker));
  });
}

interface Waiting {
  readonly resolve: (evaluation: Evaluation) => void;
  readonly reject: (fault: unknown) => void;
}

/** The thread answers in the order it was asked in. */
function toEvaluator(worker: Worker): WhatIfEvaluator {
  const waiting: Waiting[] = [];
  worker.onmessage = ({ data }: MessageEvent<Evaluation>) => waiting.shift()?.resolve(data);
  worker.onerror = (fault) => waiting.shift()?.reject(fault);
  return {
    evaluate: (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(question);
      }),
    close: () => worker.terminate(),
  };
}
