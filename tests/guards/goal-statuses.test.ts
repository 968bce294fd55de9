import { expect, it } from 'vitest';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { readText } from './repository.ts';

it('asks of every goal how far it has got: the style sheet names each, because no script shows it', () => {
  const shown = readText('app/styles/forms.css').matchAll(
    /form:has\(\.goal-place \[value='([a-z-]+)'\]:checked\) \.goal-status--([a-z-]+)/g,
  );
  const pairs = [...shown].map(([, chosen, asked]) => [chosen, asked]);
  expect(pairs).toEqual(GOALS.map((goal) => [goal, goal]));
});
