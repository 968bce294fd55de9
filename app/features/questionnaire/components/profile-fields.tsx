import type { ComponentProps } from 'react';
import { useState } from 'react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import type { FieldErrorText } from '../form-words.ts';
import type { ProfileView } from '../profile.view-model.ts';
import { AnswerSaid, chosenIn, toHintList } from './answer-hints.tsx';
import { HowToAnswer } from './how-to-answer.tsx';

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
      <HowToAnswer how={view.howToAnswer} />
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
