/** The fields of a form by name, as they stand. A box that is not ticked is absent. */
export type Fields = Readonly<Record<string, string>>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control =>
  (element instanceof HTMLInputElement && element.type !== 'hidden') ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

const isBox = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';

const controlsOf = (form: HTMLFormElement): readonly Control[] =>
  [...form.elements].filter(isControl).filter(({ name }) => name !== '');

/** What people entered; hidden fields are the page's own. */
export function readFields(form: HTMLFormElement): Fields {
  const filled = controlsOf(form).filter((control) => !isBox(control) || control.checked);
  return Object.fromEntries(filled.map(({ name, value }) => [name, value]));
}

/** Puts the fields back as they were read. */
export function fillFields(form: HTMLFormElement, fields: Fields): void {
  for (const control of controlsOf(form)) {
    if (isBox(control)) control.checked = fields[control.name] === control.value;
    else control.value = fields[control.name] ?? '';
  }
}

/** Whether the form shows something else than the page was sent with: people are faster than the script. */
export const isTouched = (form: HTMLFormElement): boolean =>
  controlsOf(form).some((control) => {
    if (isBox(control)) return control.checked !== control.defaultChecked;
    if (control instanceof HTMLSelectElement) return control.value !== defaultOf(control);
    return control.value !== control.defaultValue;
  });

function defaultOf({ options }: HTMLSelectElement): string {
  const all = [...options];
  return (all.find(({ defaultSelected }) => defaultSelected) ?? all[0])?.value ?? '';
}
