/** The name of the field below. */
export const NEW_CODE = 'newCode';

/** In a form that begins an assessment: the code it will have, so that the same form sent twice begins one. */
export function NewCode({ code }: { readonly code: string }) {
  return <input type="hidden" name={NEW_CODE} value={code} autoComplete="off" />;
}
