/** The fields of a form by name, as they stand. A box that is not ticked is absent. */
export type Fields = Readonly<Record<string, string>>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control =>
  (element instanceof HTMLInputElement && element.type !== 'hidden') ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

const isBox = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';

/** Whether somebody types there, letter by letter. */
export const isText = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

const controlsOf = (form: HTMLFormElement): readonly Control[] =>
  [...form.elements].filter(isControl).filter(({ name }) => name !== '');

/** What people entered; hidden fields are the page's own. */
export function readFields(form: HTMLFormElement): Fields {
  const filled = controlsOf(form).filter((control) => !isBox(control) || control.checked);
  return Object.fromEntries(filled.map(({ name, value }) => [name, value]));
}

const fill = (control: Control, value: string): void => {
  if (isBox(control)) control.checked = value === control.value;
  else control.value = value;
};

/** Puts the fields back as they were read. */
export function fillFields(form: HTMLFormElement, fields: Fields): void {
  for (const control of controlsOf(form)) fill(control, fields[control.name] ?? '');
}

/** Puts back only what is named, and opens what it is folded into; the rest is as the page wrote it. */
export function fillEntered(form: HTMLFormElement, entered: Fields): void {
  for (const control of controlsOf(form)) {
    const value = entered[control.name];
    if (value === undefined) continue;
    fill(control, value);
    unfold(control);
  }
}

function unfold(element: Element): void {
  const fold = element.parentElement?.closest('details');
  if (!fold) return;
  fold.open = true;
  unfold(fold);
}

function isChanged(control: Control): boolean {
  if (isBox(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLSelectElement) return control.value !== defaultOf(control);
  return control.value !== control.defaultValue;
}

/** Whether the form shows something else than the page was sent with: people are faster than the script. */
export const isTouched = (form: HTMLFormElement): boolean => controlsOf(form).some(isChanged);

/** What was entered into a form beside what the page wrote into it. A box that was emptied has no value. */
export function readEntered(form: HTMLFormElement): Fields {
  const fields = readFields(form);
  const names = controlsOf(form)
    .filter(isChanged)
    .map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? '']));
}

function defaultOf({ options }: HTMLSelectElement): string {
  const all = [...options];
  return (all.find(({ defaultSelected }) => defaultSelected) ?? all[0])?.value ?? '';
}
