import { existsSync, writeFileSync } from 'node:fs';
import { CURRENT_QUESTIONNAIRE } from '../app/domain/questionnaire/version.ts';
import { fingerprintOf, publishedFile } from './questionnaire-fingerprint.ts';

const file = publishedFile(CURRENT_QUESTIONNAIRE);

if (existsSync(file)) {
  console.error(
    `Questionnaire ${CURRENT_QUESTIONNAIRE} is published and never changes. Raise CURRENT_QUESTIONNAIRE first.`,
  );
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(fingerprintOf(CURRENT_QUESTIONNAIRE), null, 2)}\n`, { flag: 'wx' });
  console.log(`Questionnaire ${CURRENT_QUESTIONNAIRE} is published.`);
}
