import { describe, expect, it } from 'vitest';
import { EnvError, parseEnv } from './env.schema.ts';

describe('the settings', () => {
  it('may all be left out or blank', () => {
    const env = parseEnv({});
    expect(env).toMatchObject({
      port: 3000,
      host: null,
      publicOrigin: null,
      trustProxy: false,
      mode: 'production',
    });
    expect(env.databaseFile).toMatch(/data[\\/]ki-bruecke\.db$/);
    expect(parseEnv({ PORT: '', DATABASE_URL: ' ', OPERATOR_NAME: '' })).toEqual(env);
  });

  it('put the database where they say', () => {
    expect(parseEnv({ DATA_DIR: '/srv/ki' }).databaseFile).toBe('/srv/ki/ki-bruecke.db');
    expect(parseEnv({ DATABASE_URL: 'file:/srv/other.db?mode=rwc' }).databaseFile).toBe('/srv/other.db');
  });

  it('tell a number of proxies from their addresses', () => {
    expect(parseEnv({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(parseEnv({ TRUST_PROXY: 'false' }).trustProxy).toBe(false);
    expect(parseEnv({ TRUST_PROXY: '10.0.0.0/8' }).trustProxy).toBe('10.0.0.0/8');
  });

  it('are refused by name when wrong', () => {
    const wrong = { PORT: '70000', PUBLIC_ORIGIN: 'https://a.example/path', DATABASE_URL: 'postgres://x' };
    expect(() => parseEnv(wrong)).toThrow(EnvError);
    expect(() => parseEnv(wrong)).toThrow(/PORT[^]*DATABASE_URL[^]*PUBLIC_ORIGIN/);
  });
});
