import { evaluateWhatIf } from './evaluate-what-if.ts';
import type { WhatIfQuestion } from './what-if-evaluator.ts';

// A thread of the browser: some plans take a second, and the page goes on meanwhile.
addEventListener('message', ({ data: { input, basis } }: MessageEvent<WhatIfQuestion>) => {
  postMessage(evaluateWhatIf(input, basis));
});
postMessage('ready');
