import type { Remember } from '../scenario-page.view-model.ts';

interface RememberScenarioProps {
  readonly remember: Remember;
  /** The id of the form in which it was tried out. */
  readonly form: string;
}

/** Takes what was tried out along to the page where it gets a name. */
export function RememberScenario({ remember, form }: RememberScenarioProps) {
  return (
    <div className="stack stack--s no-print">
      <p>
        <button
          className="button button--quiet"
          type="submit"
          form={form}
          formAction={remember.action}
          name="intent"
          value="try"
          aria-describedby="remember-hint"
        >
          {remember.submit}
        </button>
      </p>
      <p className="field__hint" id="remember-hint">
        {remember.hint}
      </p>
    </div>
  );
}
