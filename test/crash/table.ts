import type { TeamsInMemory } from '../teams/teams.ts';
import { submitOne } from './submitters.ts';

/** Installs the bot as Vera and admits everybody as proposed. */
export async function admitAll(teams: TeamsInMemory): Promise<void> {
  await teams.installs('Vera Voorzitter');
  const setup = await teams.person('Vera Voorzitter').waitsFor(({ buttons }) => buttons.includes('Leden toelaten'));
  const saved = await (await setup.press('Leden toelaten')).press('Opslaan');
  if (!saved.message) throw new Error(`members were not admitted: ${saved.text}`);
}

/** Lets these people submit so many cases in all, each one after the other; answers with the numbers. */
export async function submitAll(teams: TeamsInMemory, people: readonly string[], count: number): Promise<string[]> {
  let next = 0;
  const work = people.map(async (name) => {
    const numbers: string[] = [];
    while (next < count) {
      next += 1;
      numbers.push(await submitOne(teams, teams.person(name), `Leerling ${lettersOf(next)}`));
    }
    return numbers;
  });
  return (await Promise.all(work)).flat();
}

/** A name of letters for a number, because the bot folds away what people write differently in names. */
function lettersOf(n: number): string {
  return [...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');
}
