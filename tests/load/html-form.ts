/** A form of a page as a browser without scripts sees it. */
export interface HtmlForm {
  readonly action: string;
  readonly method: string;
  /** What would be sent if nobody touched it, buttons left out. */
  readonly fields: URLSearchParams;
  /** Every name a person can fill in, with the values offered where there is a choice. */
  readonly offered: ReadonlyMap<string, readonly string[]>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
};
const FORM = /<form\b([^>]*)>(.*?)<\/form>/gs;
const CONTROL =
  /<(?:(?<input>input)\b(?<of>[^>]*)|(?<area>textarea)\b(?<ofArea>[^>]*)>(?<text>.*?)<\/textarea|select\b(?<ofSelect>[^>]*)>(?<options>.*?)<\/select)>/gs;
const OPTION = /<option\b([^>]*)>/g;
const BUTTONS = ['submit', 'button', 'reset', 'image'];

const decode = (text: string): string =>
  text.replaceAll(
    /&([a-z]+|#x?[0-9a-f]+);/gi,
    (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole,
  );

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi);
  return new Map(Array.from(found, ([, name = '', value = '']) => [name.toLowerCase(), decode(value)]));
}

function readForm(head: string, body: string): HtmlForm {
  const attributes = attributesOf(head);
  const fields = new URLSearchParams();
  const offered = new Map<string, string[]>();
  const offer = (name: string, value: string): void => {
    offered.set(name, [...(offered.get(name) ?? []), value]);
  };
  const readInput = (input: ReadonlyMap<string, string>): void => {
    const [name, type, value] = [input.get('name'), input.get('type') ?? 'text', input.get('value') ?? ''];
    if (name === undefined || BUTTONS.includes(type)) return;
    if (type !== 'hidden') offer(name, value);
    if (!['radio', 'checkbox'].includes(type) || input.has('checked')) fields.append(name, value);
  };
  const readSelect = (name: string, options: string): void => {
    const all = Array.from(options.matchAll(OPTION), ([, text = '']) => attributesOf(text));
    for (const option of all) offer(name, option.get('value') ?? '');
    const chosen = all.find((option) => option.has('selected')) ?? all[0];
    if (chosen) fields.append(name, chosen.get('value') ?? '');
  };
  for (const { groups = {} } of body.matchAll(CONTROL)) {
    const { input, of = '', area, ofArea = '', text = '', ofSelect = '', options = '' } = groups;
    const name = attributesOf(area ? ofArea : ofSelect).get('name') ?? '';
    if (input) readInput(attributesOf(of));
    else if (area) {
      offer(name, '');
      fields.append(name, decode(text));
    } else readSelect(name, options);
  }
  return {
    action: attributes.get('action') ?? '',
    method: (attributes.get('method') ?? 'get').toLowerCase(),
    fields,
    offered,
  };
}

export const formsOf = (html: string): readonly HtmlForm[] =>
  Array.from(html.matchAll(FORM), ([, head = '', body = '']) => readForm(head, body));

/** Where the links of a page lead. */
export const linksOf = (html: string): readonly string[] =>
  Array.from(html.matchAll(/<a\b([^>]*)>/g), ([, text = '']) => attributesOf(text).get('href') ?? '');

/** The form filled in as a person would: only what it asks, only what it offers. */
export function fillIn(form: HtmlForm, typed: Readonly<Record<string, string>>): URLSearchParams {
  const fields = new URLSearchParams(form.fields);
  for (const [name, value] of Object.entries(typed)) {
    const values = form.offered.get(name);
    if (!values) throw new Error(`The form at ${form.action} does not ask for "${name}"`);
    const isChoice = values.length > 1;
    if (isChoice && !values.includes(value)) throw new Error(`"${name}" has no choice "${value}"`);
    fields.set(name, value);
  }
  return fields;
}
