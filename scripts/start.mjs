import { buildIfStale } from './build.mjs';
import { explain, serve } from './serve.mjs';

process.env.NODE_ENV ||= 'production';

try {
  if (!(await buildIfStale())) console.log('The build is up to date.');
  const { start } = await import('../build/server/index.js');
  await serve(start);
} catch (error) {
  explain(error);
}
