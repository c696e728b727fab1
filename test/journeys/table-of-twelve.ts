import type { PersonSeed } from '../teams/teams.ts';
import { type House, openHouse, planMeeting, STEP_1, STEP_2, STEP_3 } from './house.ts';

/** Twelve invented people around one table, with the role that each gets. */
const SEATS: Readonly<Record<string, string>> = {
  'Vera Voorzitter': 'Voorzitter',
  'Sem Secretaris': 'Secretaris',
  'Dana Deelnemer': 'Deelnemer',
  'Pim Partner': 'Deelnemer',
  'Cato Coördinator': 'Coördinator SWV',
  'Lotte Leerplicht': 'Deelnemer',
  'Wim Wijkteam': 'Deelnemer',
  'Gea Gemeente': 'Deelnemer',
  'Jan Jeugdarts': 'Deelnemer',
  'Olga Onderwijs': 'Deelnemer',
  'Bo Bestuurder': 'Bestuurder',
  'Gijs Gast': 'Gast',
};

/** The invented pupils of the nine cases, in the order in which they are brought in. */
export const PUPILS = [
  'Fenna Verzonnen',
  'Boaz Bedacht',
  'Mila Fictief',
  'Sem Fantasie',
  'Noor Proefkind',
  'Tijn Voorbeeld',
  'Yara Oefening',
  'Daan Schijn',
  'Lieke Sprookje',
] as const;

/** Nine cases: the number that each gets. */
export const NUMBERS = PUPILS.map((_, n) => `AT-2026-${String(n + 1).padStart(4, '0')}`);

/** A house with twelve members, a meeting on 10 December and nine cases for it; its agenda is posted. */
export async function openTableOfTwelve(): Promise<House> {
  const people: PersonSeed[] = Object.keys(SEATS).map((name) => ({ name }));
  const house = await openHouse({ people });
  await admit(house);
  await planMeeting(house, '2026-12-10');
  const submitter = house.teams.person('Dana Deelnemer');
  for (const [n, name] of PUPILS.entries()) {
    const step2 = await (await submitter.opens('aanmelden')).press('Verder', {
      ...STEP_1,
      'Eerste dag thuis': dayHome(n),
    });
    const step3 = await step2.press('Verder', { ...STEP_2, 'Naam leerling': name });
    const done = await (await step3.press('Verder', STEP_3)).press('Indienen');
    if (!done.text.includes(NUMBERS[n] ?? '-')) throw new Error(`case ${n + 1} was not submitted`);
  }
  const agenda = await (await house.teams.person('Vera Voorzitter').tells('agenda')).answer();
  await agenda.press('Plaats agenda');
  await house.quiet();
  return house;
}

/** The first day at home: the later a case is brought in, the shorter the pupil is at home, so that the agenda has this order. */
const dayHome = (n: number): string => `2026-09-${String(n + 1).padStart(2, '0')}`;

async function admit({ teams }: House): Promise<void> {
  await teams.installs('Vera Voorzitter');
  const vera = teams.person('Vera Voorzitter');
  const setup = await vera.waitsFor((message) => message.buttons.includes('Leden toelaten'));
  const dialog = await setup.press('Leden toelaten');
  const filled: Record<string, string> = {};
  for (const [name, role] of Object.entries(SEATS)) filled[`Rol van ${name}`] = role;
  const saved = await dialog.press('Opslaan', filled);
  if (!saved.text.includes('12 leden zijn bewaard')) throw new Error('members were not admitted');
}
