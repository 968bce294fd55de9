import { expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { OperatorFacts } from './legal.view-model.ts';
import { toLegalView } from './legal.view-model.ts';

const NOBODY: OperatorFacts = {
  ...{ name: null, address: null, email: null, phone: null },
  ...{ representative: null, register: null, privacyContact: null, hosting: null },
};
const RETENTION = { unused: 1, draft: 90, completed: 0 };

it('says once that nobody runs this, and field by field what is missing as soon as somebody is named', () => {
  const imprint = (operator: OperatorFacts) =>
    toLegalView(translatorFor('de'), 'imprint', { operator, retention: RETENTION }).demonstration;
  expect(imprint(NOBODY)).toMatch(/^Vorführung/);
  // A fact of another page does not name anybody here.
  expect(imprint({ ...NOBODY, hosting: 'Beispielland' })).toMatch(/^Vorführung/);
  expect(imprint({ ...NOBODY, name: 'Kammer Musterstadt' })).toBeNull();
});
