// `npm run bench`: our bot beside a bare botbuilder bot on restify, in one run on this machine. It measures; it never fails for being slow.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBot, bundle } from '../../bot/build.ts';
import { cardTimes } from './cards.ts';
import { coldStarts, type Program, startIn } from './cold-start.ts';
import { commitTimes } from './commits.ts';
import { edgeTimes } from './edges.ts';
import { startConnector } from './load.ts';
import { median, short, spread, table } from './report.ts';
import { cosmosLooks, sweepTimes } from './sweep.ts';
import { type Comparison, compareTurns } from './turn-load.ts';
import { furnish } from './turns.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'actietafel-bench-'));
const ROUNDS = 4;
const STARTS = 7;

const clock = { CLOCK: '2026-11-23T09:00:00+01:00' };
const production = {
  HOST: '127.0.0.1',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppTenantId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppPassword: 'geheim',
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
};

async function run(): Promise<void> {
  const [bot, echo] = [join(folder, 'bot.cjs'), join(folder, 'echo.cjs')];
  await Promise.all([buildBot(folder), bundle(here('echo-bot.ts'), echo, [])]);
  const turns = await turnsAndMemory(bot, echo);
  const starts = await startTimes([
    { name: 'botbuilder + restify echo, bundled', file: echo },
    { name: 'our bot, bundled', file: bot, env: clock },
    { name: 'our bot, bundled, with settings of production', file: bot, env: production },
    { name: 'botbuilder + restify echo, not bundled', file: here('echo-bot.ts') },
    { name: 'our bot, not bundled', file: here('../../bot/main.ts'), env: clock },
  ]);
  const parts = {
    edges: await showEdges(),
    cards: showCards(),
    commits: await showCommits(),
    sweeps: await showSweeps(),
    looks: await showLooks(),
  };
  mkdirSync(here('../artefacts'), { recursive: true });
  const machine = { node: process.version, processors: cpus().length };
  writeFileSync(
    here('../artefacts/bench.json'),
    `${JSON.stringify({ machine, ...turns, starts, ...parts }, null, 2)}\n`,
  );
}

async function turnsAndMemory(bot: string, echo: string) {
  const connector = await startConnector();
  const ours = await startIn(join(folder, 'ours'), { name: 'ours', file: bot, env: clock });
  const theirs = await startIn(join(folder, 'theirs'), { name: 'echo', file: echo });
  const idle = { ours: ours.memory(), echo: theirs.memory() };
  const kinds = await furnish(ours.url, connector.url);
  // Submissions last: hundreds of cases would make the table larger than any, and slow what is read from it.
  const groups = [kinds.filter(({ sendsLater }) => !sendsLater), kinds.filter(({ sendsLater }) => sendsLater)];
  const turns: Comparison[] = [];
  for (const group of groups) turns.push(...(await compareTurns(ours, theirs, group, connector, ROUNDS)));
  const loaded = { ours: ours.memory(), echo: theirs.memory() };
  await Promise.all([ours.stop(), theirs.stop()]);
  connector.stop();
  print(
    `Turns, as parts of the echo's (medians of at most ${ROUNDS} rounds; milliseconds)`,
    TURN_HEAD,
    turns.map(turnRow),
  );
  const megabytes = ({ ours, echo }: typeof idle) => [short(ours), short(echo), short(ours / echo)];
  print(
    'Memory (RSS, MB)',
    ['when', 'ours', 'echo', 'ratio'],
    [
      ['just started', ...megabytes(idle)],
      ['after all turns', ...megabytes(loaded)],
    ],
  );
  return { turns, memory: { idle, loaded } };
}

const TURN_HEAD = ['turn', 'at once', 'p50', 'echo', 'ratio', 'aim', 'p99', '/s', 'CPU', 'CPU ms', 'echo'];

function turnRow({ kind, aim, atOnce, ours, echo }: Comparison): string[] {
  const ratio = (field: keyof typeof ours) => short(ours[field] / echo[field]);
  const of = [ratio('p50'), `≤ ${aim}`, ratio('p99'), ratio('perSecond'), ratio('cpuPerTurn')];
  return [kind, `${atOnce}`, short(ours.p50), short(echo.p50), ...of, short(ours.cpuPerTurn), short(echo.cpuPerTurn)];
}

async function startTimes(programs: readonly Program[]) {
  const invoke = { ...anInvoke, serviceUrl: 'http://127.0.0.1:1/' };
  const starts = await coldStarts(programs, folder, invoke, STARTS);
  const [echo] = starts;
  const head = ['start', 'listens (ms)', 'ratio', 'spread', 'CPU ms', 'first answer (ms)', 'ratio', 'MB'];
  const rows = starts.map(({ name, listens, cpu, firstAnswer, memory, all }) => {
    const parts = [listens / (echo?.listens ?? 1), firstAnswer / (echo?.firstAnswer ?? 1)].map(short);
    return [
      name,
      short(listens),
      `${parts[0]}`,
      short(spread(all)),
      `${cpu}`,
      short(firstAnswer),
      `${parts[1]}`,
      short(memory),
    ];
  });
  print(`Cold start (medians of at most ${STARTS})`, head, rows);
  return starts;
}

const anInvoke = {
  type: 'invoke',
  id: 'f:bench',
  name: 'adaptiveCard/action',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:1/',
  from: { id: '29:somebody', aadObjectId: '22222222-2222-2222-2222-222222222222' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant' },
  channelData: { tenant: { id: 'tenant' } },
  value: { action: { type: 'Action.Execute', verb: 'help', data: {} }, trigger: 'manual' },
};

async function showEdges() {
  const edges = await edgeTimes(anInvoke);
  const ours = edges.at(-1)?.ms ?? 1;
  const rows = edges.map(({ name, ms, clients }) => [name, short(ms), short(ms / ours), short(clients)]);
  print('The way in alone: one invoke, no server', ['edge', 'ms', 'ratio', 'clients built'], rows);
  return edges;
}

function showCards() {
  const cards = cardTimes(4);
  const rows = cards.map(({ name, bytes, drawing, writing }) => [
    name,
    (bytes / 1024).toFixed(1),
    short(drawing),
    short(writing),
    short(drawing / writing),
  ]);
  print('Drawing a card beside JSON.stringify of it', ['card', 'KB', 'drawing (ms)', 'JSON (ms)', 'ratio'], rows);
  return cards;
}

async function showCommits() {
  const commits = await commitTimes(folder);
  const raw = median(commits.slice(0, 1).map(({ ms }) => ms));
  const rows = commits.map(({ name, ms, spread: noise }) => [name, short(ms), short(ms / raw), short(noise)]);
  print('Commits', ['what', 'ms', 'ratio', 'spread'], rows);
  return commits;
}

async function showSweeps() {
  const sweeps = await sweepTimes(folder);
  const quiet = sweeps[0]?.ms ?? 1;
  const rows = sweeps.map(({ waiting, due, ms }) => [
    `${waiting} waiting, ${due} due`,
    short(ms),
    due === 0 ? short(ms / quiet) : '',
    due === 0 ? '' : short(ms / due),
  ]);
  print('The sweep of the dispatcher in SQLite, over 10,000 tables', ['notices', 'ms', 'ratio', 'ms for each'], rows);
  return sweeps;
}

async function showLooks() {
  const looks = await cosmosLooks();
  const rows = looks.map(({ waiting, tables, due, requests }) => [
    `${waiting} waiting in ${tables} tables, ${due} due`,
    `${requests}`,
  ]);
  print('One look for what is due on Cosmos DB', ['notices', 'requests'], rows);
  return looks;
}

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  process.stdout.write(`\n${title}\n${table(head, rows)}\n`);
}

try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
