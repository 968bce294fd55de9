import { SelectField } from '#app/components/forms/select-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { WhatIfView } from '../what-if/what-if.view-model.ts';
import { More } from './chapter.tsx';

interface WhatIfFieldsProps {
  readonly view: WhatIfView;
  readonly faults: readonly string[];
  readonly changedItems: readonly string[];
}

/** Money and days first: they are changed most. Then the answers, a fold a dimension. */
export function WhatIfFields({ view, faults, changedItems }: WhatIfFieldsProps) {
  const { labels, groups, fields } = view;
  return (
    <>
      <fieldset className="return-fields">
        <legend>{labels.money}</legend>
        {view.money.map(({ name, label, hint, fault }) => (
          <TextField
            key={name}
            name={name}
            label={label}
            hint={hint}
            error={faults.includes(name) ? fault : null}
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
