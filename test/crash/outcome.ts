import { expect } from 'vitest';
import { type KeptWhere, keptAt } from '../journeys/kept.ts';
import { type TeamsInMemory, textOfCard } from '../teams/teams.ts';

/** What people read of each message about a new case. */
const SHOWN: Readonly<Record<string, (number: string) => string>> = {
  'case.announced': (number) => `Nieuwe casus ${number} ·`,
  'case.received': (number) => `Casus ${number} is ingediend`,
};

const numberOf = (n: number): string => `AT-2026-${String(n).padStart(4, '0')}`;

/** Holds what stands in the store and in Teams against what must come of so many submissions, whatever was killed. */
export async function checkOutcome(
  env: KeptWhere,
  teams: TeamsInMemory,
  count: number,
): Promise<{ uncertain: number }> {
  const cases = await keptAt(env, teams, 'case');
  const wanted = Array.from({ length: count }, (_, i) => numberOf(i + 1));
  expect(cases.map(({ number }) => number).sort()).toEqual(wanted);
  expect(await keptAt(env, teams, 'draft')).toEqual([]);
  const notices = (await keptAt(env, teams, 'notice')).filter(
    // What is uncertain stands once more in the next day's digest: that is another message.
    ({ id, topic }) => Object.hasOwn(SHOWN, topic) && !id.endsWith(':again'),
  );
  expect(notices).toHaveLength(2 * count);
  const texts = teams.world.state.messages.map(({ cards }) => textOfCard(cards));
  let uncertain = 0;
  for (const { topic, about, status } of notices) {
    const number = cases.find(({ caseId }) => caseId === about.case)?.number ?? '';
    const times = texts.filter((text) => text.includes(SHOWN[topic]?.(number) ?? '')).length;
    expect(['sent', 'uncertain']).toContain(status);
    if (status === 'sent') expect(times, `${topic} ${number}`).toBe(1);
    else uncertain += 1;
    expect(times, `${topic} ${number}`).toBeLessThanOrEqual(1);
  }
  return { uncertain };
}
