import { build, isBuildFresh } from './build.mjs';
import { explain, serve } from './serve.mjs';

process.env.NODE_ENV ||= 'production';

if (isBuildFresh()) console.log('The build is up to date.');
else await build();

try {
  const { start } = await import('../build/server/index.js');
  await serve(start);
} catch (error) {
  explain(error);
}
