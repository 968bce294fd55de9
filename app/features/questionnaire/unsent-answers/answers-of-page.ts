import { findKept, keep } from '#app/components/shell/kept.ts';
import type { SendAnswer } from './unsent-answers.ts';
import { UnsentAnswers } from './unsent-answers.ts';
import type { DueForm, UnsentForm } from './unsent-form.ts';
import { toBody } from './unsent-form.ts';

const NAME = 'unsent-answers';
const TIMEOUT_MS = 10_000;

/** `keepalive`: what is on its way arrives even when the page is closed. */
async function send(form: DueForm): Promise<SendAnswer> {
  try {
    const response = await fetch(form.href, {
      method: 'POST',
      body: toBody(form),
      keepalive: true,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const isJson = response.headers.get('Content-Type')?.includes('application/json');
    return isJson ? ((await response.json()) as SendAnswer) : { state: 'not-saved' };
  } catch {
    return { state: 'offline' };
  }
}

let answers: UnsentAnswers | null = null;

/** The one store of this document. It exists in the browser alone. */
export function answersOfPage(): UnsentAnswers {
  answers ??= new UnsentAnswers({
    send,
    keep: (forms) => keep(NAME, forms.length === 0 ? null : forms),
    kept: () => findKept<readonly UnsentForm[]>(NAME) ?? [],
    wait: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    now: () => new Date(),
  });
  return answers;
}
