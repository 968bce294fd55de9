import { writeFileSync } from 'node:fs';
import { CURRENT_QUESTIONNAIRE } from '../app/domain/questionnaire/version.ts';
import type { Fingerprint } from './questionnaire-fingerprint.ts';
import {
  changesSince,
  findPublished,
  fingerprintOf,
  languagesSince,
  publishedFile,
  withLanguagesOf,
} from './questionnaire-fingerprint.ts';

const now = fingerprintOf(CURRENT_QUESTIONNAIRE);
const published = findPublished(CURRENT_QUESTIONNAIRE);

function write(fingerprint: Fingerprint, what: string): void {
  writeFileSync(publishedFile(CURRENT_QUESTIONNAIRE), `${JSON.stringify(fingerprint, null, 2)}\n`);
  console.log(`Questionnaire ${CURRENT_QUESTIONNAIRE} ${what}.`);
}

if (published === null) {
  write(now, 'is published');
} else if (changesSince(published, now).length === 0 && languagesSince(published, now).length > 0) {
  write(withLanguagesOf(published, now), `is published in ${languagesSince(published, now).join(', ')} too`);
} else {
  const changes = changesSince(published, now).map((change) => `\n  ${change}`);
  console.error(
    `Questionnaire ${CURRENT_QUESTIONNAIRE} is published and never changes. Raise CURRENT_QUESTIONNAIRE first.${changes.join('')}`,
  );
  process.exitCode = 1;
}
