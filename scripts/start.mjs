import { buildIfStale } from './build.mjs';
import { serveMany } from './serve-many.mjs';
import { explain, serve } from './serve.mjs';

process.env.NODE_ENV ||= 'production';

try {
  if (!(await buildIfStale())) console.log('The build is up to date.');
  const { prepare, start, webProcesses } = await import('../build/server/index.js');
  if (webProcesses > 1) {
    await prepare();
    await serveMany(webProcesses);
  } else await serve(start);
} catch (error) {
  explain(error);
}
