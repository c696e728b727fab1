import type { TeamsInMemory } from '../teams/teams.ts';
import type { BotProcess } from './bot-process.ts';
import { submitOne } from './submitters.ts';

/** Installs the bot as Vera and admits everybody as proposed. */
export async function admitAll(teams: TeamsInMemory): Promise<void> {
  await teams.installs('Vera Voorzitter');
  const setup = await teams.person('Vera Voorzitter').waitsFor(({ buttons }) => buttons.includes('Leden toelaten'));
  const saved = await (await setup.press('Leden toelaten')).press('Opslaan');
  if (!saved.message) throw new Error(`members were not admitted: ${saved.text}`);
}

/** Lets these people submit so many cases in all, each one after the other; answers with the numbers. */
export async function submitAll(
  teams: TeamsInMemory,
  people: readonly string[],
  bots: readonly BotProcess[],
  count: number,
): Promise<string[]> {
  let next = 0;
  const work = people.map(async (name) => {
    const who = { teams, person: teams.person(name), bots: bots.map(({ url }) => `${url}/api/messages`) };
    const numbers: string[] = [];
    while (next < count) {
      next += 1;
      numbers.push(await submitOne(who, `Leerling ${lettersOf(next)}`));
    }
    return numbers;
  });
  return (await Promise.all(work)).flat();
}

/** A name of letters for a number, because the bot folds away what people write differently in names. */
function lettersOf(n: number): string {
  return [...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');
}

/** Kills one of the bots after the other at random moments, and starts it again, until the work is done. */
export async function killWhile(work: Promise<unknown>, bots: readonly BotProcess[]): Promise<void> {
  let busy = true;
  const done = work.then(
    () => (busy = false),
    () => (busy = false),
  );
  for (let turn = 0; busy; turn++) {
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 1500))]);
    const bot = bots[turn % bots.length];
    if (!busy || !bot) continue;
    await bot.kill();
    await bot.start();
  }
}
