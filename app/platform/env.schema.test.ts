import { describe, expect, it } from 'vitest';
import type { Env } from './env.schema.ts';
import { EnvError, parseEnv } from './env.schema.ts';

const fileOf = ({ database }: Env): string | null => (database.engine === 'sqlite' ? database.file : null);

describe('the settings', () => {
  it('may all be left out or blank', () => {
    const env = parseEnv({});
    expect(env).toMatchObject({
      port: 3000,
      host: null,
      publicOrigin: null,
      trustProxy: false,
      mode: 'production',
      timeZone: 'Europe/Berlin',
    });
    expect(fileOf(env)).toMatch(/data[\\/]ki-bruecke\.db$/);
    expect(parseEnv({ PORT: '', DATABASE_URL: ' ', OPERATOR_NAME: '' })).toEqual(env);
  });

  it('put the database where they say', () => {
    expect(fileOf(parseEnv({ DATA_DIR: '/srv/ki' }))).toBe('/srv/ki/ki-bruecke.db');
    expect(fileOf(parseEnv({ DATABASE_URL: 'file:/srv/other.db?mode=rwc' }))).toBe('/srv/other.db');
    for (const url of ['postgresql://ki:secret@db:5432/ki', 'postgres:///ki?host=/var/run/postgresql']) {
      const { database } = parseEnv({ DATABASE_URL: url });
      expect(database).toEqual({ engine: 'postgresql', url, connections: 10 });
    }
  });

  it.each([
    'mysql://ki:secret@db/ki',
    '/srv/ki.db',
    'sqlite:ki.db',
    'postgresql://ki:secret@db',
    'jdbc:postgresql:x',
  ])('name what is allowed for the address %s, and no password', (url) => {
    expect(() => parseEnv({ DATABASE_URL: url })).toThrow(/DATABASE_URL: must [^]*postgresql:\/\//);
    expect(() => parseEnv({ DATABASE_URL: url })).not.toThrow(/secret/);
  });

  it('let several processes serve from PostgreSQL alone, and share the cores among them', () => {
    expect(() => parseEnv({ WEB_PROCESSES: '2' })).toThrow(/WEB_PROCESSES[^]*PostgreSQL/);
    const several = parseEnv({ WEB_PROCESSES: '2', DATABASE_URL: 'postgresql://db/ki' });
    expect([several.webProcesses, parseEnv({}).webProcesses]).toEqual([2, 1]);
    expect(several.pdf.workers).toBeGreaterThanOrEqual(1);
    expect(parseEnv({}).pdf.workers).toBe(0);
  });

  it('tell a number of proxies from their addresses', () => {
    expect(parseEnv({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(parseEnv({ TRUST_PROXY: 'false' }).trustProxy).toBe(false);
    expect(parseEnv({ TRUST_PROXY: '10.0.0.0/8' }).trustProxy).toBe('10.0.0.0/8');
  });

  it('are refused by name when wrong', () => {
    const wrong = { PORT: '70000', PUBLIC_ORIGIN: 'https://a.example/path', DATABASE_URL: 'mysql://x' };
    expect(() => parseEnv(wrong)).toThrow(EnvError);
    expect(() => parseEnv(wrong)).toThrow(/PORT[^]*DATABASE_URL[^]*PUBLIC_ORIGIN/);
    expect(() => parseEnv({ TIME_ZONE: 'Europe/Nirgends' })).toThrow(/TIME_ZONE: must be the name/);
  });

  it('name accounts that look after the installation by their addresses', () => {
    expect(parseEnv({}).operatorAccounts).toEqual([]);
    expect(parseEnv({ OPERATOR_ACCOUNTS: ' Eva@K.example, ida@k.example ,' }).operatorAccounts).toEqual([
      ...['eva@k.example', 'ida@k.example'],
    ]);
    // Names nobody: neither is the address of an account.
    for (const wrong of ['eva, ida@k.example', 'eva@k']) {
      expect(() => parseEnv({ OPERATOR_ACCOUNTS: wrong })).toThrow(/OPERATOR_ACCOUNTS: must be e-mail/);
    }
  });

  it('take an identity provider whole or not at all, and only with encryption', () => {
    const all = {
      ...{ SIGN_ON_ISSUER: 'https://login.example/firm', SIGN_ON_CLIENT_ID: 'id' },
      ...{ SIGN_ON_CLIENT_SECRET: 'secret', SIGN_ON_NAME: 'Firm' },
    };
    expect(parseEnv({}).signOn).toBeNull();
    expect(parseEnv(all).signOn).toEqual({
      ...{ issuer: 'https://login.example/firm', clientId: 'id', clientSecret: 'secret', name: 'Firm' },
      ...{ trustsAddresses: false, isOnly: false },
    });
    for (const name of Object.keys(all)) {
      expect(() => parseEnv({ ...all, [name]: ' ' }), name).toThrow(`${name}: missing`);
    }
    expect(() => parseEnv({ SIGN_ON_ONLY: 'yes' })).toThrow(EnvError);
    expect(() => parseEnv({ ...all, SIGN_ON_ISSUER: 'http://login.example' })).toThrow('SIGN_ON_ISSUER');
    expect(() => parseEnv({ ...all, SIGN_ON_ISSUER: 'http://127.0.0.1.evil.example' })).toThrow(EnvError);
    expect(parseEnv({ ...all, SIGN_ON_ISSUER: 'http://127.0.0.1:4000' }).signOn).not.toBeNull();
  });
});
