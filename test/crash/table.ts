import { randomInt } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
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

/** So many cases to submit, by these people, each one after the other, to these bots. */
export type Rush = {
  readonly teams: TeamsInMemory;
  readonly people: readonly string[];
  readonly bots: readonly BotProcess[];
  readonly cases: number;
};

/**
 * Lets all cases be submitted while one bot after the other is killed and started again, each time after a random number
 * of presses and at a random moment within the next; answers with the numbers of the cases.
 */
export async function submitWhileKilling(rush: Rush): Promise<string[]> {
  const pulse = new EventEmitter<{ answered: [] }>();
  let busy = true;
  const numbers = submitAll(rush, () => pulse.emit('answered')).finally(() => {
    busy = false;
    pulse.emit('answered');
  });
  for (let turn = 0; busy; turn++) {
    for (let presses = randomInt(10, 70); presses > 0 && busy; presses--) await once(pulse, 'answered');
    await new Promise((resolve) => setTimeout(resolve, randomInt(0, 60)));
    const bot = rush.bots[turn % rush.bots.length];
    if (!busy || !bot) break;
    await bot.kill();
    await bot.start();
  }
  return numbers;
}

async function submitAll({ teams, people, bots, cases }: Rush, answered: () => void): Promise<string[]> {
  let next = 0;
  const work = people.map(async (name) => {
    const person = teams.person(name);
    const who = { teams, person, bots: bots.map(({ url }) => `${url}/api/messages`), answered };
    const numbers: string[] = [];
    while (next < cases) {
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
