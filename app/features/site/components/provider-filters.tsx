import { SelectField } from '#app/components/forms/select-field.tsx';
import type { ProvidersView } from '../providers.view-model.ts';

/** A plain GET form: the choice stands in the address and works without a script. */
export function ProviderFilters({ filters }: { readonly filters: ProvidersView['filters'] }) {
  return (
    <form className="panel register-filters" method="get" action={filters.action} aria-labelledby="filters">
      <h2 id="filters">{filters.title}</h2>
      <div className="grid register-filters__fields">
        {filters.fields.map((field) => (
          <SelectField
            key={`${field.name}-${field.selected ?? ''}`}
            name={field.name}
            label={field.label}
            empty={field.empty}
            options={field.options}
            selected={field.selected}
          />
        ))}
      </div>
      <div className="row">
        <button className="button" type="submit">
          {filters.apply}
        </button>
        {filters.reset && <a href={filters.action}>{filters.reset}</a>}
      </div>
    </form>
  );
}
