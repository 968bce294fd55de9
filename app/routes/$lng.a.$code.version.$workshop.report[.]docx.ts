import { ownVersion } from './$lng.a.$code/own-version.server.ts';

export const loader = ownVersion('docx');
