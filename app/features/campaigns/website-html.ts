const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
};
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

/** A look that needs nothing from anywhere: no style sheet, no font, no picture, no script. */
const BUTTON_STYLE = [
  ...['display:inline-block', 'padding:0.75em 1.25em', 'border-radius:4px'],
  ...['background:#0c5a72', 'color:#fff', 'font-weight:600', 'text-decoration:none'],
].join(';');

/** A link for the website of a chamber. It loads nothing: a visitor is known here only after choosing to follow it. */
export const toLinkHtml = (address: string, text: string): string =>
  `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;

/** The same as a button. */
export const toButtonHtml = (address: string, text: string): string =>
  `<a href="${escapeHtml(address)}" style="${BUTTON_STYLE}">${escapeHtml(text)}</a>`;
