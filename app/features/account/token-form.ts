import type { TokenScope } from '#app/domain/access/token-scopes.ts';
import { TOKEN_SCOPES } from '#app/domain/access/token-scopes.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import { faultsOf, hasFaults, lineFault } from './account-forms.schema.ts';
import type { TokenRequest } from './api-token.server.ts';
import type { Faults, Values } from './form-page.view-model.ts';
import { TOKEN_TERMS } from './form-page.view-model.ts';

export interface ReadTokenForm {
  readonly values: Values;
  readonly faults: Faults;
  /** Null where something is wrong. */
  readonly request: TokenRequest | null;
}

export function readTokenForm(form: FormData): ReadTokenForm {
  const typed = form.get('tokenName');
  const name = typeof typed === 'string' ? toOneLine(typed) : '';
  const scopes: readonly TokenScope[] = TOKEN_SCOPES.filter((scope) => form.getAll('scope').includes(scope));
  const term = TOKEN_TERMS.find((one) => one === form.get('term'));
  const faults = faultsOf({
    tokenName: lineFault(name, 'token-name-missing'),
    scope: scopes.length === 0 ? 'scope-missing' : null,
    term: term === undefined ? 'term-missing' : null,
  });
  const days = term === 'unlimited' ? null : Number(term);
  return {
    values: { tokenName: name, scope: scopes.join(' '), term: term ?? '' },
    faults,
    request: hasFaults(faults) ? null : { name, scopes, days },
  };
}
