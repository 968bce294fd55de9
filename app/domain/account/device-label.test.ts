import { expect, it } from 'vitest';
import { deviceLabel } from './device-label.ts';

it('is a browser and a system, and nothing that would tell two people apart', () => {
  const chrome = '(KHTML, like Gecko) Chrome/131.0.0.0';
  const agents: Record<string, string> = {
    'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0': 'Firefox, Linux',
    [`Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 ${chrome} Safari/537.36 Edg/131.0.0.0`]:
      'Edge, Windows',
    [`Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 ${chrome} Mobile Safari/537.36`]:
      'Chrome, Android',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1':
      'Safari, iOS',
    'curl/8.5.0': '',
    '': '',
  };
  for (const [agent, label] of Object.entries(agents)) expect(deviceLabel(agent), agent).toBe(label);
});
