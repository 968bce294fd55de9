import { Link } from '@remix-run/react';
import { useState } from 'react';
import { Choice } from '#app/components/forms/choice.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { FieldErrorText } from '../form-words.ts';
import type { QuestionView } from '../question.view-model.ts';
import { AnswerSaid, chosenIn, toHintList } from './answer-hints.tsx';
import { BesideText } from './beside-text.tsx';
import { LastAnswer } from './last-answer.tsx';
import { QuestionHelp } from './question-help.tsx';

interface QuestionFieldsProps {
  readonly view: QuestionView;
  readonly errors: readonly FieldErrorText[];
}

/** Fieldset, legend and plain radios: five states of a firm, and two honest ways not to choose one. */
export function QuestionFields({ view, errors }: QuestionFieldsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const error = errors.find(({ field }) => field === 'answer')?.text;
  const describedBy = error ? 'answer-error' : 'answer-rule';
  return (
    <fieldset
      className={error ? 'fieldset field--error' : 'fieldset'}
      aria-describedby={describedBy}
      onChange={({ target }) => setChosen(chosenIn(target, 'answer') ?? chosen)}
    >
      <legend className="fieldset__legend fieldset__legend--question">
        <h1 data-page-focus>{view.question}</h1>
        <BesideText beside={view.beside} />
      </legend>
      <p className="field__hint" id="answer-rule">
        {view.rule} <span className="hint-keys">{view.keys}</span>
      </p>
      <QuestionHelp help={view.help} />
      {view.last && <LastAnswer last={view.last} />}
      {error && (
        <p className="field__error" id="answer-error">
          {error}
        </p>
      )}
      <div className="choices">
        {view.levels.map((level, index) => (
          <Choice
            key={level.value}
            {...level}
            id={index === 0 ? 'answer' : `answer-${level.value}`}
            name="answer"
            shortcut={level.value}
            checked={view.fields.chosen === level.value}
            tag={tagOf(view, level.value)}
            beside={<BesideText beside={view.beside} value={level.value} />}
            more={toHintList(view.hints[level.value])}
          />
        ))}
        <p className="choices__or">
          {view.or} <Link to={view.explained.href}>{view.explained.text}</Link>
        </p>
        <Choice
          {...view.unknown}
          id="answer-unknown"
          name="answer"
          checked={view.fields.chosen === view.unknown.value}
          tag={tagOf(view, view.unknown.value)}
          beside={<BesideText beside={view.beside} value={view.unknown.value} />}
        />
        <NotApplicable view={view} errors={errors} />
      </div>
      <AnswerSaid said={chosen === null ? [] : saidOf(view, chosen)} />
    </fieldset>
  );
}

const tagOf = ({ last }: QuestionView, value: string): string | null =>
  last?.value === value ? last.tag : null;

/** What appears on the page once something is chosen, for who does not see it. */
function saidOf({ last, hints }: QuestionView, chosen: string): readonly string[] {
  const mark = last?.value ? [chosen === last.value ? last.same : last.other] : [];
  return [...mark, ...(hints[chosen] ?? []).map(({ said }) => said)];
}

function NotApplicable({ view, errors }: QuestionFieldsProps) {
  const { notApplicable, fields } = view;
  if (!notApplicable) return <p className="field__hint">{view.notApplicableUsedUp}</p>;
  return (
    <Choice
      value={notApplicable.value}
      label={notApplicable.label}
      id="answer-not-applicable"
      name="answer"
      checked={fields.chosen === notApplicable.value}
      tag={tagOf(view, notApplicable.value)}
      beside={<BesideText beside={view.beside} value={notApplicable.value} />}
      more={
        notApplicable.reason && (
          <TextField
            name="reason"
            {...notApplicable.reason}
            error={errors.find(({ field }) => field === 'reason')?.text}
            value={fields.reason}
            autoComplete="off"
          />
        )
      }
    />
  );
}
