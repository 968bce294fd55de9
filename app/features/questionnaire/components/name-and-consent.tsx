import { Choice } from '#app/components/forms/choice.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { NameAndConsentView } from '../finish.view-model.ts';

/** The two things that are free to give and free to take back. */
export function NameAndConsent({ view }: { readonly view: NameAndConsentView }) {
  return (
    <>
      <TextField
        name="firmName"
        label={view.firmName.label}
        hint={view.firmName.hint}
        value={view.firmName.value}
        error={view.errors[0]?.text}
        autoComplete="organization"
      />
      <fieldset className="fieldset">
        <legend className="fieldset__legend">{view.consent.legend}</legend>
        <input type="hidden" name="consentText" value={view.consent.text} />
        <Choice
          type="checkbox"
          id="statistics"
          name="statistics"
          value="yes"
          label={view.consent.label}
          hint={view.consent.hint}
          checked={view.consent.checked}
        />
      </fieldset>
    </>
  );
}
