import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { sentences } from '#app/i18n/punctuation.ts';
import type { AnswerHint } from '../answer-hints.view-model.ts';
import type { ReviewPageView } from '../review.view-model.ts';

/** What stands below a choice while it is taken, or nothing. */
export function toHintList(hints: readonly AnswerHint[] | undefined): ReactNode {
  return hints === undefined ? undefined : <HintList hints={hints} />;
}

function HintList({ hints }: { readonly hints: readonly AnswerHint[] }) {
  return (
    <ul className="hints">
      {hints.map((hint) => (
        <li key={hint.id} className="hint">
          <p className="hint__title">{hint.title}</p>
          <p>{hint.text}</p>
          <p>{hint.lead}</p>
          <ul className="hint__answers">
            {hint.answers.map((answer) => (
              <li key={answer.href}>
                <Link to={answer.href}>{answer.title}</Link> {answer.answer}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** The hints that stand, before one finishes. */
export function HintBox({ box }: { readonly box: NonNullable<ReviewPageView['hints']> }) {
  return (
    <section className="notice stack stack--s" aria-labelledby="hints-title">
      <h2 className="hints__title" id="hints-title">
        {box.title}
      </h2>
      <p>{box.intro}</p>
      <HintList hints={box.hints} />
    </section>
  );
}

/** Says what has just appeared on the page. Empty until something is chosen, so that nothing is said at first. */
export function AnswerSaid({ said }: { readonly said: readonly string[] }) {
  return (
    <p className="visually-hidden" role="status">
      {sentences(...said)}
    </p>
  );
}

/** The value of a radio of that name that was just chosen, else null. */
export function chosenIn(target: EventTarget, name: string): string | null {
  const isRadio = target instanceof HTMLInputElement && target.type === 'radio' && target.name === name;
  return isRadio ? target.value : null;
}
