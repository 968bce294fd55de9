/** Under a code everything is private: the path itself is the secret. */
const UNDER_A_CODE = /^\/(?:[^/]+\/a|api\/v1\/assessments)\/[^/]+/;

export const isUnderCode = (pathname: string): boolean => UNDER_A_CODE.test(pathname);

export const isApi = (pathname: string): boolean => pathname === '/api/v1' || pathname.startsWith('/api/v1/');
