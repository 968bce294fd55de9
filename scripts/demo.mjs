import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const folder = resolve(process.env.DEMO_DATA_DIR || 'demo-data');
const notes = join(folder, 'look-around.json');
const port = process.env.PORT || '3000';

// Whatever is set for the real installation: its data, letters and address are left alone.
Object.assign(process.env, {
  ...{ NODE_ENV: 'production', DATA_DIR: folder, DATABASE_URL: '', SECRET_KEY: '', SMTP_URL: '' },
  ...{ OPERATOR_ACCOUNTS: 'erika@musterberatung.example', WEB_PROCESSES: '1' },
  ...{ PUBLIC_ORIGIN: `http://localhost:${port}`, PORT: port },
});
process.env.HOST ||= 'localhost';
process.env.LOG_LEVEL ||= 'error';

/** Filled beside its place: a folder that is there is whole. In a process of its own, which takes its compilers along. */
function fill() {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const run = spawnSync(process.execPath, ['scripts/admin.mjs', 'demo', 'load'], {
    env: { ...process.env, DATA_DIR: partial },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    console.error('The demonstration could not be filled; what was wrong stands above.');
    process.exit(1);
  }
  writeFileSync(join(partial, 'look-around.json'), run.stdout, { mode: 0o600 });
  renameSync(partial, folder);
}

function tell({ password, accounts, assessments, session, campaign }) {
  const origin = process.env.PUBLIC_ORIGIN;
  const at = (language, path) => `${origin}/${language}/${path}`;
  const report = assessments[0];
  const chamber = accounts.findLast(({ role }) => role === 'owner');
  const draft = assessments.find(({ isDraft }) => isDraft);
  const releases = `account/organisations/${campaign.organisation}/campaigns/${campaign.campaign}/releases`;
  console.log(
    [
      '',
      'A demonstration: every firm and person in it is made up. What they answer counts in the made-up campaign alone.',
      '',
      `1. Sign in at ${at('en', 'account/sign-in')}`,
      ...accounts.map(({ email, role, organisation }) => `     ${email}  ${role}, ${organisation}`),
      `   Password of all: ${password}`,
      `2. Look at the clients: ${at('en', 'account/clients')}`,
      `3. A report with steps done: ${at('en', `a/${report.code}/result`)}`,
      `   A draft to go on with: ${at('en', `a/${draft.code}`)}`,
      `4. As ${accounts[0].email}, a session half way through: ${at('en', `account/workshops/${session}`)}`,
      `   What several people answered apart: ${at('en', `account/workshops/${session}/voices`)}`,
      `5. As ${chamber.email}, a campaign with a release that is approved: ${at('en', `${releases}/${campaign.approved}`)}`,
      `   One that waits for approval: ${at('en', `${releases}/${campaign.waiting}`)}`,
      '   In German: /de in the place of /en.',
      '',
      `To begin anew, stop this and delete ${folder}`,
      '',
    ].join('\n'),
  );
}

if (!existsSync(notes)) {
  if (existsSync(folder)) {
    console.error(`${folder} holds something else. Say where the demonstration may lie: DEMO_DATA_DIR.`);
    process.exit(1);
  }
  console.log('Filling the demonstration …');
  fill();
}
tell(JSON.parse(readFileSync(notes, 'utf8')));
await import('./start.mjs');
