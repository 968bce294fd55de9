import { describe, expect, it } from 'vitest';
import { ReportCache } from './report-cache.server.ts';

const bytes = (count: number): Uint8Array => new Uint8Array(count);

describe('documents that are kept', () => {
  it('stays within its bytes and drops what was not used longest', () => {
    const cache = new ReportCache(100);
    cache.keep('a', 'one', bytes(60));
    cache.keep('b', 'two', bytes(60));
    expect(cache.find('one')).toBeNull();
    expect(cache.find('two')).toHaveLength(60);
  });

  it('forgets everything of one owner and nothing of another', () => {
    const cache = new ReportCache(1000);
    cache.keep('a', 'one', bytes(10));
    cache.keep('a', 'two', bytes(10));
    cache.keep('b', 'three', bytes(10));
    cache.forget('a');
    expect([cache.find('one'), cache.find('two')]).toEqual([null, null]);
    expect(cache.find('three')).not.toBeNull();
  });

  it('keeps nothing where nothing may be kept', () => {
    const cache = new ReportCache(0);
    cache.keep('a', 'one', bytes(1));
    expect(cache.find('one')).toBeNull();
  });
});
