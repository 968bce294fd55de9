import { ownDocument } from './$lng.account.workshops.$workshop/own-document.server.ts';

export const loader = ownDocument('docx');
