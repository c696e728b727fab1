import { freshIdFor } from '../../bot/ids.ts';
import { admitEverybody, PEOPLE, planMeeting } from '../journeys/house.ts';
import { activityOf, invokeId, teamEvent } from '../teams/activities.ts';
import type { Person } from '../teams/people.ts';
import { startTeams } from '../teams/teams.ts';
import { sendAll } from './load.ts';

/** A kind of turn, and how to make activities for it that the bot has not seen yet; making drafts ready happens here, outside the time. */
export type TurnKind = {
  readonly name: string;
  readonly aim: number;
  readonly make: (count: number) => Promise<readonly object[]>;
  /** Messages to others leave after the answer: one press at a time waits for them, as presses of people do. */
  readonly sendsLater?: true;
};

/** As many cases as a table of some years may have on its lists; those of the measured submissions come on top. */
const CASES = 40;

const STEPS = {
  1: {
    birthDate: '2012-05-04',
    education: 'vo',
    enrolled: 'yes',
    absence: 'long-relative',
    firstDayHome: '2026-09-14',
    helpers: 'support-team,mdo',
    track: 'question',
  },
  2: {
    municipality: 'Rivierdam',
    school: 'Het Bedachte College',
    question: 'Welke plek past bij haar, en wie regelt de begeleiding naar school? '.repeat(4),
    tried: 'Er is twee keer een plan gemaakt met de school en de ouders. '.repeat(6),
    worksWell: 'Een vaste begeleider en een rustig begin van de dag. '.repeat(3),
    accent: 'education',
  },
  3: {
    pupilConsent: 'yes',
    guardianConsent: 'yes',
    askedBy: 'Dana Deelnemer',
    askedOn: '2026-11-20',
    basis: 'consent',
    attend: 'yes',
  },
};

/** Furnishes a table on the running bot, lets its messages go to `connector`, and says which turns are measured. */
export async function furnish(bot: string, connector: string): Promise<readonly TurnKind[]> {
  const teams = await startTeams({ people: PEOPLE, bot: `${bot}/api/messages` });
  await admitEverybody({ teams });
  await planMeeting({ teams }, '2026-12-10');
  const { world } = teams;
  const people = ['Dana Deelnemer', 'Pim Partner', 'Sem Secretaris', 'Vera Voorzitter'].map(
    (name) => teams.person(name).person,
  );
  await teams.stop();
  const [somebody] = people as [Person];
  const move = { type: 'installationUpdate', action: 'add', channelData: { settings: {} } };
  await sendAll(bot, [teamEvent(world, connector, somebody, '', move)], 1);
  const says = (person: Person, extra: { type: string } & Record<string, unknown>) =>
    activityOf(world, connector, person, { conversation: world.chatOf(person) }, extra);
  const presses = (person: Person, name: string, value: object) => ({
    ...says(person, { type: 'invoke', name, value, replyToId: '1700000000000' }),
    id: invokeId(world),
  });
  const inDialog = (person: Person, data: object) => presses(person, 'task/submit', { data });
  const each = <T>(count: number, make: (person: Person) => T, of: readonly Person[] = people) =>
    Array.from({ length: count }, (_, n) => make(of[n % of.length] as Person));
  const onCard = (verb: string) => (person: Person) =>
    presses(person, 'adaptiveCard/action', { action: { type: 'Action.Execute', verb, data: {} }, trigger: 'manual' });
  let pupils = 0;

  async function drafts(count: number, of: readonly Person[]): Promise<object[]> {
    const rows = each(count, (person) => ({ person, data: { case: freshIdFor(person.aadObjectId), go: 'next' } }), of);
    for (const [step, typed] of Object.entries(STEPS)) {
      const name = step === '2' ? () => ({ name: `Leerling ${++pupils}` }) : () => ({});
      const sent = rows.map(({ person, data }) =>
        inDialog(person, { verb: 'draft.save', ...data, step, ...typed, ...name() }),
      );
      await sendAll(bot, sent, 16);
    }
    return rows.map(({ person, data }) => inDialog(person, { verb: 'case.submit', case: data.case }));
  }

  const [reader, ...submitters] = people as [Person, ...Person[]];
  await sendAll(bot, await drafts(CASES, submitters), 4);
  await sendAll(bot, await drafts(3, [reader]), 1);
  return [
    {
      name: 'message with one reply',
      aim: 1,
      make: async (n) => each(n, (person) => says(person, { type: 'message', text: 'help' })),
    },
    { name: 'card action, read-only (help)', aim: 1, make: async (n) => each(n, onCard('help')) },
    {
      name: 'card action, read-only (mijn, three cases)',
      aim: 1,
      make: async (n) => each(n, onCard('case.mine'), [reader]),
    },
    {
      name: 'opening the form (task/fetch)',
      aim: 1,
      make: async (n) =>
        each(n, (person) => presses(person, 'task/fetch', { data: { verb: 'case.form', fresh: 'yes' } })),
    },
    { name: 'submitting a case, with its commit', aim: 1.5, make: (n) => drafts(n, submitters), sendsLater: true },
  ];
}
