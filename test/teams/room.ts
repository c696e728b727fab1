import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Command } from './commands.ts';
import { postJson } from './delivery.ts';
import type { PersonDriver } from './drivers.ts';
import { letOthersReact } from './others.ts';
import { pageFile } from './page.ts';
import {
  type CardAction,
  type DialogDoor,
  execute,
  type Outcome,
  openCommand,
  pressInDialog,
  pressOnMessage,
} from './presses.ts';
import { sightOf } from './room-sight.ts';
import { readJson } from './server.ts';
import { refreshFor } from './sight.ts';
import type { TeamsInMemory } from './teams.ts';

/** What the practice room needs besides Teams. */
export interface RoomOptions {
  /** Address of the bot without a path, for its clock. */
  bot: () => string;
  /** The commands in the menu of the compose box. */
  commands?: () => Command[];
}

interface Place {
  conversation: string;
  thread?: string;
}

/** What the page asks for a person; every field is checked where it is used. */
interface Request {
  as: string;
  place: Place;
  conversation: string;
  text: string;
  how: 'post' | 'mention' | 'slash';
  commandId: string;
  messageId: string;
  action: CardAction;
  inputs: Record<string, string>;
  door: DialogDoor;
  to: string;
}

type Doing = (teams: TeamsInMemory, who: PersonDriver, asked: Request, options: RoomOptions) => Promise<unknown>;

const doings: Record<string, Doing> = { say, command, press, dialog, look, clock, others };

/** Opens the practice room on the server of Teams in memory and gives its address. */
export function openRoom(teams: TeamsInMemory, options: RoomOptions): string {
  teams.extras.push((request, response, url) => {
    if (!isLocal(request)) return refuse(response, 403, 'Alleen op deze computer.');
    if (request.method === 'GET' && url.pathname === '/room/events') return tellChanges(teams, request, response);
    if (request.method === 'GET' && url.pathname === '/room/sight') return see(teams, options, url, response);
    const doing = doings[url.pathname.replace('/room/', '')];
    if (request.method === 'POST' && url.pathname.startsWith('/room/') && doing) {
      void act(teams, options, doing, request, response);
      return true;
    }
    return request.method === 'GET' && pageFile(url.pathname, response);
  });
  return teams.serviceUrl.replace('127.0.0.1', 'localhost');
}

/** Another site may not speak to this server from somebody's browser: the name must be local and so must the page that asks. */
function isLocal(request: IncomingMessage): boolean {
  const local = /^(http:\/\/)?(localhost|127\.0\.0\.1)(:\d+)?$/;
  const { host = '', origin } = request.headers;
  return local.test(host) && (origin === undefined || local.test(origin));
}

function send(response: ServerResponse, body: unknown, status = 200): true {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body ?? {}));
  return true;
}

function refuse(response: ServerResponse, status: number, error: string): true {
  return send(response, { error }, status);
}

function see(teams: TeamsInMemory, options: RoomOptions, url: URL, response: ServerResponse): true {
  const me = teams.world.person(url.searchParams.get('as') ?? '') ?? teams.world.state.people[0];
  return me
    ? send(response, sightOf(teams.world, me, options.commands?.() ?? []))
    : refuse(response, 404, 'Er is niemand.');
}

/** Tells the page that something changed; what changed it asks itself, as the person it plays. */
function tellChanges(teams: TeamsInMemory, request: IncomingMessage, response: ServerResponse): true {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\ndata: begin\n\n');
  const tell = (): unknown => response.write('data: change\n\n');
  teams.world.changes.on('change', tell);
  request.on('close', () => teams.world.changes.off('change', tell));
  return true;
}

async function act(
  teams: TeamsInMemory,
  options: RoomOptions,
  doing: Doing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const isJson = request.headers['content-type']?.startsWith('application/json');
    const asked = isJson ? ((await readJson(request)) as unknown as Request | undefined) : undefined;
    const person = asked && teams.world.person(asked.as);
    if (!asked || !person) return void refuse(response, 400, 'Dit verzoek klopt niet.');
    send(response, await doing(teams, teams.person(person.id), asked, options));
  } catch (error) {
    refuse(response, 400, error instanceof Error ? error.message : 'Dit lukte niet.');
  }
}

function placeIn(
  teams: TeamsInMemory,
  who: PersonDriver,
  { conversation, thread }: Place,
): { conversation: string; root?: string } {
  const known =
    teams.world.chatOf(who.person) === conversation || (who.person.inTeam && teams.world.channel(conversation));
  if (!known) throw new Error('Daar kunt u niet schrijven.');
  return thread ? { conversation, root: thread } : { conversation };
}

/** Says something: in the chat, as a post, to the bot by mention, or as a slash command. */
async function say(teams: TeamsInMemory, who: PersonDriver, asked: Request): Promise<Outcome> {
  const place = placeIn(teams, who, asked.place);
  const text = asked.text.trim();
  const where = { channel: place.conversation, ...(place.root ? { thread: place.root } : {}) };
  if (!teams.world.channel(place.conversation)) {
    if (!who.person.installed) await who.installs();
    return heard(await who.tells(text));
  }
  if (asked.how === 'slash') return heard(await who.slash(text, where));
  if (asked.how === 'mention') return heard(await who.mentions(text, where));
  who.writes(text, where);
  return { kind: 'sent' };
}

function heard({ receipt }: { receipt: { status: number } }): Outcome {
  return receipt.status >= 200 && receipt.status < 300
    ? { kind: 'sent' }
    : { kind: 'error', error: 'Actietafel is niet bereikbaar.' };
}

async function command(teams: TeamsInMemory, who: PersonDriver, asked: Request): Promise<Outcome> {
  return openCommand(teams.line, who.person, placeIn(teams, who, asked.place), asked.commandId);
}

async function press(teams: TeamsInMemory, who: PersonDriver, asked: Request): Promise<Outcome> {
  const message = teams.world.message(asked.messageId);
  if (!message || !teams.world.isVisibleTo(message, who.person)) throw new Error('Dit bericht is er niet meer.');
  return pressOnMessage(teams.line, who.person, message, asked.action, asked.inputs);
}

async function dialog(teams: TeamsInMemory, who: PersonDriver, asked: Request): Promise<Outcome> {
  return pressInDialog(teams.line, who.person, asked.door, asked.action, asked.inputs);
}

/** Looking at a conversation marks it as read, and refreshes cards that Teams would refresh. */
async function look(teams: TeamsInMemory, who: PersonDriver, asked: Request): Promise<void> {
  const { world, line } = teams;
  // Whoever opens the chat before anything was said there adds the bot for themselves.
  if (world.chatOf(who.person) === asked.conversation && who.chat().messages.length === 0 && !who.person.installed)
    await who.installs();
  world.look(who.person, asked.conversation);
  for (const message of world.visibleTo(who.person).filter((one) => one.conversation === asked.conversation)) {
    const updated = message.editedAt !== undefined && !message.views[who.id];
    const action = refreshFor(world, message, who.person, updated);
    if (action) await execute(line, who.person, message, action, 'automatic');
  }
}

/** Moves the clock of the bot, and that of Teams along with it. */
async function clock(
  teams: TeamsInMemory,
  _who: PersonDriver,
  asked: Request,
  options: RoomOptions,
): Promise<{ now: string; sent: number }> {
  const to = new Date(asked.to);
  if (Number.isNaN(to.getTime())) throw new Error('Vul een datum en een tijd in.');
  if (to < teams.world.clock()) throw new Error('De klok kan alleen vooruit.');
  const { state } = teams.world;
  const before = state.ahead;
  state.ahead = to.getTime() - Date.now();
  const { status, body } = await postJson(`${options.bot()}/dev/clock`, { now: to.toISOString() }, 10 * 60_000);
  if (status !== 200) state.ahead = before;
  if (status !== 200) throw new Error(`De klok van de bot ging niet vooruit (${status || 'geen antwoord'}).`);
  const answer = (body ?? {}) as { now?: string; sent?: number };
  teams.world.tell({});
  return { now: answer.now ?? to.toISOString(), sent: answer.sent ?? 0 };
}

/** Everybody else answers what is open for them; what they did comes back as sentences. */
async function others(teams: TeamsInMemory, who: PersonDriver): Promise<{ done: string[] }> {
  return { done: await letOthersReact(teams, who) };
}
