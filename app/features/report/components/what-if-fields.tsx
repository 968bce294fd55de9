import type { RefObject } from 'react';
import { NewCode } from '#app/components/forms/new-code.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import { useKeptFields } from '#app/components/forms/use-kept-fields.ts';
import { faultText } from '../what-if/what-if-words.ts';
import type { WhatIfView } from '../what-if/what-if.view-model.ts';
import { More } from './chapter.tsx';

interface WhatIfFieldsProps {
  readonly form: RefObject<HTMLFormElement>;
  readonly view: WhatIfView;
  readonly faults: WhatIfView['faults'];
  readonly changedItems: readonly string[];
}

/** Money and days first: they are changed most. Then the answers, a fold a dimension. */
export function WhatIfFields({ form, view, faults, changedItems }: WhatIfFieldsProps) {
  useKeptFields({ form, name: view.keptAs, isRefused: view.refusal !== null });
  const { labels, groups, fields, words } = view;
  const errorOf = (name: string): string | null => {
    const fault = faults.find(({ field }) => field === name);
    return fault ? faultText(words, fault) : null;
  };
  return (
    <>
      {view.newCode !== null && <NewCode code={view.newCode} />}
      <fieldset className="return-fields">
        <legend>{labels.money}</legend>
        {view.money.map(({ name, label, hint }) => (
          <TextField
            key={name}
            name={name}
            label={label}
            hint={hint}
            error={errorOf(name)}
            value={fields[name] ?? ''}
            look="number"
            inputMode="decimal"
            autoComplete="off"
          />
        ))}
      </fieldset>
      <div>
        {groups.map((group) => (
          <More
            key={group.id}
            summary={group.title}
            isOpen={group.fields.some(({ name }) => view.changedItems.includes(name))}
          >
            {group.fields.map(({ name, label, options, changed }) => (
              <SelectField
                key={name}
                name={name}
                label={label}
                hint={changedItems.includes(name) ? changed : null}
                options={options}
                selected={fields[name] ?? ''}
              />
            ))}
          </More>
        ))}
      </div>
    </>
  );
}
