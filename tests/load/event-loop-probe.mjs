// Preloaded into the server by the bench. Says which process listens, and on SIGUSR2 writes the event-loop
// delay since the last signal.
import { renameSync, writeFileSync } from 'node:fs';
import { Server } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const file = process.env.BENCH_PROBE_FILE;
const RESOLUTION_MS = 1;
const toMs = (nanoseconds) => Math.round(nanoseconds / 1e4) / 100;

/** Renamed into place, so that the reader never sees half a file. */
function publish(name, content) {
  writeFileSync(`${name}.part`, JSON.stringify(content));
  renameSync(`${name}.part`, name);
}

if (isMainThread && file) {
  const { listen } = Server.prototype;
  Server.prototype.listen = function (...options) {
    publish(`${file}.pid`, process.pid);
    return listen.apply(this, options);
  };
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  process.on('SIGUSR2', () => {
    const { p50, p99, max } = {
      p50: histogram.percentile(50),
      p99: histogram.percentile(99),
      max: histogram.max,
    };
    histogram.reset();
    publish(file, { p50: toMs(p50), p99: toMs(p99), max: toMs(max) });
  });
}
