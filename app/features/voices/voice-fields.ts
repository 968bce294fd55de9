/** The field that carries the token under which a voice will be given: sent twice, the form leads to the same one. */
export const NEW_TOKEN = 'token';
