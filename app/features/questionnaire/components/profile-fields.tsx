import type { ComponentProps } from 'react';
import { useState } from 'react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import type { FieldErrorText } from '../form-words.ts';
import type { GoalsView, ProfileView } from '../profile.view-model.ts';
import { AnswerSaid, chosenIn, toHintList } from './answer-hints.tsx';

interface ProfileFieldsProps {
  readonly view: ProfileView;
  readonly errors: readonly FieldErrorText[];
}

export function ProfileFields({ view, errors }: ProfileFieldsProps) {
  const of = (field: { readonly name: string; readonly question: string; readonly hint: string }) => ({
    name: field.name,
    hint: field.hint,
    error: errors.find((error) => error.field === field.name)?.text,
    selected: view.values[field.name] ?? null,
  });
  return (
    <>
      <ChoiceGroup
        {...of(view.sizeClass)}
        legend={view.sizeClass.question}
        choices={view.sizeClass.options}
      />
      <SelectField
        {...of(view.sector)}
        label={view.sector.question}
        options={view.sector.options}
        empty={view.choose}
      />
      <SelectField
        {...of(view.country)}
        label={view.country.question}
        options={view.country.options}
        empty={view.choose}
      />
      <div className="of-country-with-regions">
        <SelectField
          {...of(view.region)}
          label={view.region.question}
          options={view.region.options}
          empty={view.choose}
        />
      </div>
      <AiUseField field={of(view.aiUse)} view={view} />
      <SelectField
        {...of(view.role)}
        label={view.role.question}
        options={view.role.options}
        empty={view.choose}
      />
    </>
  );
}

interface AiUseFieldProps {
  readonly field: Omit<ComponentProps<typeof ChoiceGroup>, 'legend' | 'choices'>;
  readonly view: ProfileView;
}

/** The one fact of the profile that an answer may not go together with: a neutral hint appears where it does not. */
function AiUseField({ field, view: { aiUse, hints } }: AiUseFieldProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const choices = aiUse.options.map((option) => ({ ...option, more: toHintList(hints[option.value]) }));
  const said = chosen === null ? [] : (hints[chosen] ?? []).map((hint) => hint.said);
  return (
    <div onChange={({ target }) => setChosen(chosenIn(target, aiUse.name) ?? chosen)}>
      <ChoiceGroup {...field} legend={aiUse.question} choices={choices} />
      <AnswerSaid said={said} />
    </div>
  );
}

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
