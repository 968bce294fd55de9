import type { ProfileView } from '../profile.view-model.ts';
import { HOW_TO_ANSWER } from '../how-to-answer.view-model.ts';

/** The rule of all questions and the two ways not to name a level, before the first of them. */
export function HowToAnswer({ how }: { readonly how: ProfileView['howToAnswer'] }) {
  return (
    <section className="panel stack stack--s" id={HOW_TO_ANSWER} aria-labelledby="how-title">
      <h2 id="how-title">{how.title}</h2>
      <p>{how.rule}</p>
      <p>{how.other}</p>
      <dl className="stack stack--s">
        {how.ways.map(({ id, label, text }) => (
          <div key={id}>
            <dt>
              <strong>{label}</strong>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
