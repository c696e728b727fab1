import type { Answer } from './answers.ts';
import { type CastMember, cast, type PracticeCase, practiceCases } from './cast.ts';
import type { Filled } from './fields.ts';
import { dayOf } from './habits.ts';
import type { TeamsInMemory } from './teams.ts';

const day = 24 * 60 * 60 * 1000;

/** Prepares the practice table the way people would, through Teams; a step that the bot cannot do yet is told and left out. */
export async function playPrologue(teams: TeamsInMemory, tell: (line: string) => void): Promise<void> {
  const chair = cast[0]?.name ?? '';
  const steps: [string, () => Promise<void>][] = [
    ['de bot toevoegen aan het team', () => teams.installs(chair)],
    ['leden toelaten', () => admitMembers(teams, chair)],
    ['bijeenkomst plannen', () => planMeeting(teams, chair, 10)],
    ['tweede bijeenkomst plannen', () => planMeeting(teams, chair, 52)],
    ...practiceCases.map((one, index): [string, () => Promise<void>] => [
      `casus ${index + 1} aanmelden`,
      () => submitCase(teams, one),
    ]),
  ];
  for (const [name, play] of steps) {
    try {
      await play();
    } catch (error) {
      tell(`Proloog: ${name} lukte nog niet. ${error instanceof Error ? error.message : ''}`.trim());
    }
  }
  for (const person of teams.world.state.people) teams.person(person.id).seesNew();
}

/** The chair gives everybody a role; the dialog proposes one, so *Geen* is chosen too. */
async function admitMembers(teams: TeamsInMemory, name: string): Promise<void> {
  const what = 'de kaart met Leden toelaten';
  const card = await teams.person(name).waitsFor((message) => message.buttons.includes('Leden toelaten'), { what });
  const dialog = await card.press('Leden toelaten');
  const members = cast.filter((member) => dialog.inputs.includes(`Rol van ${member.name}`));
  needsNoMore(await dialog.press('Opslaan', rolesOf(members, dialog.inputs)));
}

function rolesOf(members: CastMember[], inputs: string[]): Filled {
  const answers = members.flatMap((member) => [
    [`Rol van ${member.name}`, member.role ?? 'Geen'],
    [`Organisatie van ${member.name}`, member.organisation],
    [`Domein van ${member.name}`, member.domain],
  ]);
  return Object.fromEntries(answers.filter(([label, value]) => value && inputs.includes(label ?? '')));
}

/** Plans a meeting on a working day, so many days from now. */
async function planMeeting(teams: TeamsInMemory, name: string, days: number): Promise<void> {
  const said = await teams.person(name).tells('/bijeenkomst');
  const card = await said.answer();
  const date = workingDay(new Date(teams.world.clock().getTime() + days * day));
  needsNoMore(
    await card.press('Bijeenkomst plannen', {
      'Datum bijeenkomst': date,
      Tijd: '09:30',
      Plaats: 'Stadskantoor Waalstede, zaal 2',
    }),
  );
}

/** Submits a case through the dialog of `/aanmelden`. */
async function submitCase(teams: TeamsInMemory, { by, daysHome, steps }: PracticeCase): Promise<void> {
  const back = (days: number): string => dayOf(new Date(teams.world.clock().getTime() - days * day));
  const [first, second, third] = steps;
  let dialog = await teams.person(by).opens('aanmelden');
  dialog = await dialog.press('Verder', { ...first, 'Eerste dag thuis': back(daysHome) });
  dialog = await dialog.press('Verder', second);
  dialog = await dialog.press('Verder', { ...third, 'Datum toestemming': back(7) });
  needsNoMore(await dialog.press('Indienen'));
}

/** A form that comes back with an error at the end was not accepted. */
function needsNoMore(answer: Answer): void {
  if (answer.error) throw new Error(answer.error);
  const again = answer.card && answer.inputs.length > 0 && /niet|vul|kies|ontbreekt/i.test(problemText(answer));
  if (again) throw new Error(`De bot vroeg: ${problemText(answer)}`);
}

function problemText(answer: Answer): string {
  return answer.text.split('\n').slice(0, 4).join(' ');
}

function workingDay(date: Date): string {
  const weekday = date.getUTCDay();
  const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return dayOf(new Date(date.getTime() + later * day));
}
