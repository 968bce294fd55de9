import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sessionHashOf } from '#app/features/account/secrets.server.ts';
import { seal } from '#app/platform/sealed-text.server.ts';
import { DISTRICTS } from '#tests/factories/counted-firms.ts';
import type { ServerProcess } from './server-process.ts';

export const KEY = 'no secret, as all of this is made up';
export const AT = '2027-03-01T10:00:00.000+00:00';
const LATER = '2099-01-01T00:00:00.000+00:00';

type Row = Readonly<Record<string, string | number | null>>;

/** Writes rows of one shape by one statement. */
export function insertInto(database: Database.Database, table: string): (row: Row) => void {
  let statement: Database.Statement | null = null;
  return (row) => {
    const names = Object.keys(row);
    statement ??= database.prepare(
      `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
       VALUES (${names.map(() => '?').join(', ')})`,
    );
    statement.run(...Object.values(row));
  };
}

/** A chamber with somebody who is signed in, and a campaign with one wave. */
function insertChamber(database: Database.Database, token: string): void {
  const put = (table: string, row: Row): void => insertInto(database, table)(row);
  put('Account', {
    ...{ id: 'eva', email: 'eva@k.example', passwordHash: 'h', name: 'Eva', locale: 'de' },
    ...{ verifiedAt: AT, failures: 0, createdAt: AT },
  });
  put('Organisation', { id: 'chamber', name: 'Kammer', kind: 'chamber', createdAt: AT });
  put('Membership', { organisationId: 'chamber', accountId: 'eva', role: 'owner', createdAt: AT });
  const now = new Date().toISOString().replace('Z', '+00:00');
  put('AccountSession', {
    ...{ id: 's', tokenHash: sessionHashOf(token), accountId: 'eva', device: 'bench', isComplete: 1 },
    ...{ createdAt: now, seenAt: now, expiresAt: LATER },
  });
  const districts = DISTRICTS.map((id) => ({ id, name: id, members: [] }));
  put('Campaign', {
    ...{ id: 'campaign', organisationId: 'chamber', shortCode: 'K7M2QX', name: 'Bench', languages: '["de"]' },
    ...{ introduction: '{}', contact: '', floor: 5, districts: JSON.stringify(districts) },
    ...{ createdAt: AT, updatedAt: AT },
  });
  const days = { firstDay: '2027-01-01', lastDay: '2027-12-31' };
  put('CampaignWave', { id: 'wave', campaignId: 'campaign', number: 1, label: '2027-1', ...days });
  const secret = Buffer.alloc(32, 7).toString('base64url');
  put('ChamberSecret', { organisationId: 'chamber', secret: seal(secret, 'chamber', KEY) });
}

/** The file of a server that runs, with such a chamber in it. */
export function openChamberOf({ folder }: ServerProcess, token: string): Database.Database {
  const database = new Database(join(folder, 'data', 'ki-bruecke.db'), { timeout: 5000 });
  database.transaction(() => insertChamber(database, token))();
  return database;
}
