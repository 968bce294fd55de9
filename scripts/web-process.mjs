import { explain, stopWhenTold } from './serve.mjs';

// One of several that serve behind one port; the primary tells the address.
try {
  const { start } = await import('../build/server/index.js');
  const { stop } = await start();
  stopWhenTold(stop);
} catch (error) {
  explain(error);
}
