import type { RoomMessage, RoomSight } from '../room-sight.ts';
import { askSight, doAs, type Outcome } from './ask.ts';
import { readyClock } from './clock.ts';
import { readyCompose, type Sending } from './compose.ts';
import { drawConversation, forgetDrawn, showEnd } from './conversation.ts';
import { readyDialog, showInDialog, showSentence } from './dialog.ts';
import { byId } from './element.ts';
import { announce, isDark, rememberedDark, setDark, toast, withBusy } from './frame.ts';
import { inFull } from './moments.ts';
import { readyOthers } from './others.ts';
import { drawRail } from './rail.ts';

const page = {
  me: sessionStorage.getItem('oefenkamer-wie') ?? '',
  here: sessionStorage.getItem('oefenkamer-waar') ?? '',
  thread: undefined as string | undefined,
  sight: undefined as RoomSight | undefined,
  newest: 0,
};

let asking: Promise<void> | undefined;
let askAgain = false;

/** Asks what there is to see and draws it; changes that come meanwhile lead to one more time, not to many. */
function update(): Promise<void> {
  if (asking) {
    askAgain = true;
    return asking;
  }
  asking = askAndDraw().finally(() => {
    asking = undefined;
    if (askAgain) {
      askAgain = false;
      void update();
    }
  });
  return asking;
}

async function askAndDraw(): Promise<void> {
  const asked = page.me;
  const sight = await askSight(asked);
  askAgain ||= asked !== page.me;
  if (asked !== page.me) return;
  page.me = sight.me;
  page.sight = sight;
  const places = [...sight.channels.map((channel) => channel.id), sight.chat];
  if (!places.includes(page.here)) page.here = places[0] ?? '';
  sessionStorage.setItem('oefenkamer-wie', page.me);
  sessionStorage.setItem('oefenkamer-waar', page.here);
  draw(sight);
  tellNew(sight);
  const unread = sight.people
    .find((person) => person.id === sight.me)
    ?.unread.some(({ conversation }) => conversation === page.here);
  if (!document.hidden && (unread || lookedAt !== `${page.me} ${page.here} ${newestOf(sight)}`)) {
    lookedAt = `${page.me} ${page.here} ${newestOf(sight)}`;
    void doAs(page.me, 'look', { conversation: page.here });
  }
}

let lookedAt = '';

function newestOf(sight: RoomSight): string {
  return sight.messages
    .filter((message) => message.conversation === page.here)
    .map((message) => message.version)
    .join('|');
}

function draw(sight: RoomSight): void {
  const channel = sight.channels.find((one) => one.id === page.here);
  byId('place-title').textContent = channel ? channel.name : `Chat met ${sight.bot}`;
  byId('place-note').textContent = channel ? `Kanaal van ${sight.team}` : 'Alleen u en de bot lezen dit.';
  byId('now').textContent = inFull(sight.now);
  labelCompose(sight);
  document.title = `${channel ? channel.name : 'Chat'} – Oefenkamer Actietafel`;
  drawRail(sight, page.here, { become, go });
  drawConversation(sight, page.here, { press, reply });
}

function labelCompose(sight: RoomSight): void {
  const inChannel = sight.channels.some((one) => one.id === page.here);
  const fresh = inChannel ? 'Nieuw bericht in het kanaal' : 'Bericht aan de bot';
  byId('text-label').textContent = page.thread ? 'Antwoord in dit gesprek (Esc: toch een nieuw bericht)' : fresh;
  byId('hint').textContent = inChannel
    ? `Typ / voor opdrachten of @${sight.bot} om de bot iets te vragen.`
    : 'Typ bijvoorbeeld: help';
}

function tellNew(sight: RoomSight): void {
  const fresh = sight.messages.filter((message) => message.order > page.newest && !message.mine);
  const last = fresh.at(-1);
  if (page.newest > 0 && last)
    announce(`Nieuw bericht van ${last.from}${last.summary ? `: ${last.summary.slice(0, 120)}` : ''}`);
  page.newest = Math.max(page.newest, ...sight.messages.map((message) => message.order));
}

function become(person: string, conversation?: string): void {
  page.me = person;
  if (conversation) page.here = conversation;
  else if (!page.here.startsWith('19:')) page.here = 'chat';
  page.newest = 0;
  startAfresh();
}

function go(conversation: string): void {
  page.here = conversation;
  closeRail();
  startAfresh();
}

function startAfresh(): void {
  page.thread = undefined;
  lookedAt = '';
  forgetDrawn();
  void update().then(showEnd);
}

function reply(thread: string | undefined): void {
  page.thread = thread;
  if (page.sight) labelCompose(page.sight);
  byId<HTMLTextAreaElement>('text').focus();
}

function place(): { conversation: string; thread?: string } {
  return page.thread ? { conversation: page.here, thread: page.thread } : { conversation: page.here };
}

async function send(sending: Sending): Promise<void> {
  const rest = { place: place(), ...(sending.how === 'command' ? { commandId: sending.commandId } : sending) };
  const outcome = await withBusy(undefined, () => doAs(page.me, sending.how === 'command' ? 'command' : 'say', rest));
  reply(undefined);
  showEnd();
  if (sending.how === 'command' && outcome.kind === 'message') return showSentence(outcome.message);
  show(outcome);
}

function press(message: RoomMessage, action: object, part: HTMLElement): void {
  const me = page.me;
  void withBusy(part, () => doAs(me, 'press', { messageId: message.id, action, inputs: {} })).then((outcome) => {
    if (outcome.kind === 'message' && 'data' in action && isTaskFetch(action.data))
      return showSentence(outcome.message);
    if (outcome.kind !== 'error') return show(outcome);
    showProblem(part, outcome.error);
  });
}

function isTaskFetch(data: unknown): boolean {
  return (data as { msteams?: { type?: string } } | undefined)?.msteams?.type === 'task/fetch';
}

function showProblem(part: HTMLElement, text: string): void {
  part.querySelector('.problem')?.remove();
  const problem = document.createElement('p');
  problem.className = 'problem';
  problem.setAttribute('role', 'alert');
  problem.textContent = text;
  part.append(problem);
}

function show(outcome: Outcome): void {
  const pressInDialog = (door: object, action: object): Promise<Outcome> =>
    doAs(page.me, 'dialog', { door, action, inputs: {} });
  if (showInDialog(outcome, pressInDialog)) return;
  if (outcome.kind === 'message') toast(outcome.message);
  if (outcome.kind === 'error') toast(outcome.error, 'problem');
}

function closeRail(): void {
  document.body.classList.remove('rail-open');
  byId('menu').setAttribute('aria-expanded', 'false');
}

setDark(rememberedDark());
readyDialog();
readyClock(
  () => page.me,
  () => page.sight?.now ?? new Date().toISOString(),
);
readyOthers(() => page.me);
readyCompose({
  commands: () => page.sight?.commands ?? [],
  bot: () => page.sight?.bot ?? 'Actietafel',
  isChannel: () => page.sight?.channels.some((channel) => channel.id === page.here) ?? false,
  send: (sending) => void send(sending),
});
byId('theme').addEventListener('click', () => {
  setDark(!isDark());
  forgetDrawn();
  void update();
});
byId('menu').addEventListener('click', () => {
  const open = document.body.classList.toggle('rail-open');
  byId('menu').setAttribute('aria-expanded', String(open));
});
byId('text').addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && page.thread) reply(undefined);
});
document.addEventListener('visibilitychange', () => void update());
new EventSource('/room/events').addEventListener('message', () => void update());
