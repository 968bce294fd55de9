import type { DatabaseAddress } from '#app/platform/database-address.ts';
import type { PlainConnection } from './plain-connection.ts';
import { openPostgresqlConnection } from './postgresql/plain-connection.ts';
import { openSqliteConnection } from './sqlite/plain-connection.ts';

export const openPlainConnection = (address: DatabaseAddress): Promise<PlainConnection> =>
  address.engine === 'sqlite' ? openSqliteConnection(address.file) : openPostgresqlConnection(address.url);
