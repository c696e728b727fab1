import { activityOf, invokeId } from '../teams/activities.ts';
import { postJson } from '../teams/delivery.ts';
import { fieldsOf } from '../teams/fields.ts';
import type { Card, PersonDriver, TeamsInMemory } from '../teams/teams.ts';

/** What the form asks for, by the id of the input, for an invented pupil. */
const PUPIL: Record<string, string> = {
  birthDate: '2012-05-04',
  education: 'vo',
  enrolled: 'yes',
  absence: 'long-relative',
  firstDayHome: '2026-09-14',
  helpers: 'mdo',
  track: 'question',
  municipality: 'Rivierdam',
  question: 'Welke plek past bij deze leerling, en wie begeleidt?',
  accent: 'education',
  pupilConsent: 'yes',
  guardianConsent: 'yes',
  askedBy: 'De mentor',
  askedOn: '2026-11-20',
  basis: 'consent',
  attend: 'no',
};

const ANSWER_WITHIN = 4_000;
const BETWEEN_TRIES = 30;

type Answer = { readonly card?: Card; readonly message?: string };

/** Somebody in Teams, and the addresses of the bot: each try may reach another process, as behind a load balancer. */
export type Submitter = {
  readonly teams: TeamsInMemory;
  readonly person: PersonDriver;
  readonly bots: readonly string[];
  /** Called after each press that was answered. */
  readonly answered?: () => void;
};

/** Submits one case as a client of Teams does, pressing on until it has been taken; answers with the number it got. */
export async function submitOne(who: Submitter, name: string): Promise<string> {
  for (;;) {
    let answer = await invoke(who, 'composeExtension/fetchTask', { commandId: 'aanmelden' });
    for (let press = 0; press < 12 && answer.card; press++) {
      const number = await pressOn(who, answer.card, name);
      if ('number' in number) return number.number;
      answer = number.next;
    }
  }
}

async function pressOn(who: Submitter, card: Card, name: string) {
  const data = buttonOf(card);
  const values = Object.fromEntries(fieldsOf(card).flatMap(({ id }) => typedFor(id, name)));
  const next = await invoke(who, 'task/submit', { data: { ...data, ...values } });
  const number = /AT-\d{4}-\d{4,}/.exec(next.message ?? '')?.[0];
  return number ? { number } : { next };
}

/** Verder, Verder met concept or Indienen: always the first button of the card. */
function buttonOf(card: Card): Record<string, unknown> {
  const [first] = card.actions as { data: Record<string, unknown> }[];
  return first?.data ?? {};
}

function typedFor(id: string, name: string): [string, string][] {
  const value = id === 'name' ? name : PUPIL[id];
  return value === undefined ? [] : [[id, value]];
}

/** Delivers one invoke until it is answered: the same activity again after silence or a broken connection, as Teams does. */
async function invoke({ teams, person, bots, answered }: Submitter, name: string, value: object): Promise<Answer> {
  const { world, serviceUrl } = teams;
  const place = { conversation: world.state.team.id };
  const activity = {
    ...activityOf(world, serviceUrl, person.person, place, { type: 'invoke', name, value }),
    id: invokeId(world),
  };
  for (;;) {
    const { status, body } = await postJson(
      bots[Math.floor(Math.random() * bots.length)] ?? '',
      activity,
      ANSWER_WITHIN,
    );
    if (status === 200) {
      answered?.();
      return answerIn(body);
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
}

function answerIn(body: unknown): Answer {
  const { task } = body as { task?: { type: string; value: unknown } };
  if (task?.type === 'message') return { message: String(task.value) };
  const card = (task?.value as { card?: { content?: Card } } | undefined)?.card?.content;
  return card ? { card } : {};
}
