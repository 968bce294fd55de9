import { createContext } from 'react';

/**
 * The nonce of the content security policy. It exists while the server renders; the browser hides it from
 * scripts, so there it is empty, and so React finds it.
 */
export const NonceContext = createContext('');
