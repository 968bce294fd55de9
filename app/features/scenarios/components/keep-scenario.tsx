import { TextField } from '#app/components/forms/text-field.tsx';
import type { ScenarioPage } from '../scenario-page.view-model.ts';
import { SCENARIO_ID, SCENARIO_NAME } from '../scenario-fields.ts';

interface KeepScenarioProps {
  readonly keep: ScenarioPage['keep'];
  /** The id of the form in which it is tried out: name and button belong to that. */
  readonly form: string;
}

/** A name for what is tried out, beside what would come of it. */
export function KeepScenario({ keep, form }: KeepScenarioProps) {
  return (
    <div className="panel stack stack--s no-print">
      <input type="hidden" name={SCENARIO_ID} value={keep.id} form={form} />
      <TextField name={SCENARIO_NAME} {...keep.name} form={form} autoComplete="off" />
      <p>
        <button className="button" type="submit" form={form} name="intent" value="keep-scenario">
          {keep.submit}
        </button>
      </p>
    </div>
  );
}
