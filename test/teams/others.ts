import { Answer, pressed } from './answers.ts';
import { type Part, partsWith } from './beside.ts';
import type { PersonDriver } from './drivers.ts';
import { type Habit, habits, type Who } from './habits.ts';
import { textOfCard } from './messages.ts';
import { pressInDialog, pressOnMessage } from './presses.ts';
import type { SeenMessage } from './sight.ts';
import type { TeamsInMemory } from './teams.ts';

/** What somebody can answer now: one part of one card, with the habit that answers it. */
interface Open {
  message: SeenMessage;
  part: Part;
  habit: Habit;
  answer: string;
  key: string;
}

/** Plays everybody but one person: each answers what is open for them, as they would press it; one Dutch sentence for each thing done. */
export async function letOthersReact(teams: TeamsInMemory, me: PersonDriver): Promise<string[]> {
  const told: string[] = [];
  for (const [place, { id, name, caption }] of teams.world.state.people.entries()) {
    if (id === me.id) continue;
    const first = name.split(' ')[0] ?? name;
    const who = { name, first, caption, place, today: teams.world.clock() };
    told.push(...(await reacts(teams, teams.person(id), who)));
  }
  return told;
}

async function reacts(teams: TeamsInMemory, driver: PersonDriver, who: Who): Promise<string[]> {
  const told: string[] = [];
  for (const habit of habits) {
    const tried = new Set<string>();
    const next = (): Open | undefined => openFor(teams, driver, who, habit).find(({ key }) => !tried.has(key));
    for (let open = next(); open; open = next()) {
      tried.add(open.key);
      if (await answers(teams, driver, who, open)) told.push(habit.says(who, open.part.number, open.answer));
    }
  }
  return told;
}

/** What this person can answer by this habit, on the newest card first. */
function openFor(teams: TeamsInMemory, driver: PersonDriver, who: Who, habit: Habit): Open[] {
  const chat = teams.world.chatOf(driver.person);
  const messages = driver
    .everything()
    .filter((seen) => seen.fromBot && (seen.message.conversation === chat) === (habit.where === 'chat'))
    .reverse();
  return messages.flatMap((message) =>
    message.cards.flatMap((card) =>
      habit.answers.flatMap((answer) =>
        partsWith(card, answer)
          .filter((part) => habit.picks(who, { text: textOfCard(part.card), number: part.number }) === answer)
          .map((part) => ({ message, part, habit, answer, key: askedBy(part) })),
      ),
    ),
  );
}

/** What a button is about, by the ids that it carries: the same question may stand on several cards. */
function askedBy({ button }: Part): string {
  const { agreement, case: caseId, meeting, stage, on } = (button.data ?? {}) as Record<string, unknown>;
  return JSON.stringify(agreement ? { agreement } : caseId ? { caseId, stage, on } : { meeting });
}

async function answers(teams: TeamsInMemory, driver: PersonDriver, who: Who, open: Open): Promise<boolean> {
  const { message, part, habit, answer } = open;
  const shown = new Answer(teams.line, driver.person, { kind: 'card', card: part.card, messageId: message.id });
  const asksHere = shown.inputs.length > 0 && habit.fills !== undefined;
  const filling = asksHere ? habit.fills?.(who, shown) : undefined;
  if (asksHere && !filling) return false;
  const filled = filling?.press === answer ? filling.filled : {};
  const outcome = await pressed(part.card, answer, filled, (action, inputs) =>
    pressOnMessage(teams.line, driver.person, message.message, action, inputs),
  );
  if (outcome.kind === 'dialog') return answersIn(teams, driver, who, habit, outcome);
  if (outcome.kind === 'message') return asksHere;
  return outcome.kind === 'card' && wasHeard(open, who);
}

/** The press was heard when the question is gone from the card, or when the own name came on it. */
function wasHeard({ message, habit, answer, key }: Open, { name }: Who): boolean {
  if (habit.stays) return message.text.includes(name);
  return !message.cards.some((card) => partsWith(card, answer).some((part) => askedBy(part) === key));
}

async function answersIn(
  { line }: TeamsInMemory,
  { person }: PersonDriver,
  who: Who,
  habit: Habit,
  dialog: ConstructorParameters<typeof Answer>[2] & { kind: 'dialog' },
): Promise<boolean> {
  const form = new Answer(line, person, dialog);
  const filling = habit.fills?.(who, form);
  if (!filling || !form.buttons.includes(filling.press)) return false;
  const outcome = await pressed(dialog.card, filling.press, filling.filled, (action, inputs) =>
    pressInDialog(line, person, dialog.door, action, inputs),
  );
  // A form that comes back with its own button was not accepted; another card, or none, says what became of it.
  const isBack = new Answer(line, person, outcome).buttons.includes(filling.press);
  return outcome.kind !== 'error' && !isBack;
}
