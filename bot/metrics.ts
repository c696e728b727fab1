import { createServer, type Server } from 'node:http';

/** What is counted: turns by kind, refusals by reason, notices by how they ended. Fixed words only, never an id or a name. */
export interface Metrics {
  turn(kind: 'invoke' | 'message' | 'event', ms: number): void;
  refusal(why: string): void;
  fault(): void;
  notice(topic: string, status: string): void;
  /** What must never be, by what it is. */
  alarm(what: string, count: number): void;
  close(): Promise<void>;
}

/** Counts nothing: without a port for metrics there are none. */
export const NO_METRICS: Metrics = {
  turn: () => {},
  refusal: () => {},
  fault: () => {},
  notice: () => {},
  alarm: () => {},
  close: async () => {},
};

/** Serves `/metrics` for Prometheus on a port of its own, apart from the bot's (contract.md, *Routes*). */
export async function openMetrics(port: number, host: string): Promise<Metrics> {
  const { Counter, Histogram, Registry, collectDefaultMetrics } = await import('prom-client');
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const turns = new Histogram({
    name: 'actietafel_turn_seconds',
    help: 'How long answering an activity took',
    labelNames: ['kind'],
    buckets: [0.005, 0.02, 0.1, 0.5, 1, 3, 10],
    registers,
  });
  const refusals = new Counter({
    name: 'actietafel_refusals_total',
    help: 'Refused presses',
    labelNames: ['why'],
    registers,
  });
  const faults = new Counter({ name: 'actietafel_faults_total', help: 'Turns that went wrong', registers });
  const notices = new Counter({
    name: 'actietafel_notices_total',
    help: 'Notices by how they ended',
    labelNames: ['topic', 'status'],
    registers,
  });
  const alarms = new Counter({
    name: 'actietafel_alarms_total',
    help: 'What must never be, such as a term without a reminder',
    labelNames: ['what'],
    registers,
  });
  const server = createServer((req, res) => {
    // restify changes what writeHead returns for the whole process, so nothing is chained on it.
    const answer = (status: number, text = '') => {
      res.writeHead(status, { 'content-type': register.contentType, 'cache-control': 'no-store' });
      res.end(text);
    };
    if (req.url !== '/metrics') return answer(404);
    register.metrics().then(
      (text) => answer(200, text),
      () => answer(500),
    );
  });
  await listen(server, port, host);
  return {
    turn: (kind, ms) => turns.observe({ kind }, ms / 1000),
    refusal: (why) => refusals.inc({ why }),
    fault: () => faults.inc(),
    notice: (topic, status) => notices.inc({ topic, status }),
    alarm: (what, count) => alarms.inc({ what }, count),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
