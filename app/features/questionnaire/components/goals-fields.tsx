import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import type { FieldErrorText } from '../form-words.ts';
import type { GoalsView } from '../profile.view-model.ts';

interface GoalsFieldsProps {
  readonly view: GoalsView;
  readonly errors: readonly FieldErrorText[];
}

/** Three places, the most important first: an order that needs neither dragging nor JavaScript. */
export function GoalsFields({ view, errors }: GoalsFieldsProps) {
  return (
    <>
      <div className="stack stack--s goal-place">
        {view.places.map(({ name, label }) => (
          <SelectField
            key={name}
            name={name}
            label={label}
            error={errors.find((error) => error.field === name)?.text}
            options={view.goals}
            empty={view.none}
            selected={view.values[name] ?? null}
          />
        ))}
      </div>
      <GoalStatuses view={view} />
      <details className="disclosure">
        <summary>{view.explain}</summary>
        <dl className="disclosure__body stack stack--s">
          {view.goals.map(({ value, label, hint }) => (
            <div key={value}>
              <dt>{label}</dt>
              <dd>{hint}</dd>
            </div>
          ))}
        </dl>
      </details>
      <ChoiceGroup
        name="exposure"
        legend={view.exposure.question}
        hint={view.exposure.hint}
        choices={view.exposure.options}
        selected={view.values['exposure'] ?? 'any'}
      />
    </>
  );
}

/** How far each goal has got. The style sheet shows only the chosen ones, so that it needs no script. */
function GoalStatuses({ view: { status, values } }: Pick<GoalsFieldsProps, 'view'>) {
  return (
    <fieldset className="fieldset goal-statuses">
      <legend className="fieldset__legend">{status.legend}</legend>
      <div className="stack stack--s">
        {status.goals.map(({ name, goal, label }) => (
          <div key={name} className={`goal-status goal-status--${goal}`}>
            <SelectField
              name={name}
              label={label}
              options={status.options}
              selected={values[name] ?? 'none'}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
