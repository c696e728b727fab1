import { expect } from 'vitest';
import { activityOf, invokeId } from '../teams/activities.ts';
import type { PersonDriver, TeamsInMemory } from '../teams/teams.ts';

/** The invokes by which a press can reach the bot. */
export const INVOKES = ['task/submit', 'task/fetch', 'composeExtension/submitAction', 'adaptiveCard/action'] as const;

/** A press with data that no card of the bot has: by whom, where (default: the channel), through which invoke. */
export type Forged = {
  readonly by: PersonDriver;
  readonly data: Readonly<Record<string, unknown>>;
  readonly invoke?: (typeof INVOKES)[number];
  readonly conversation?: string;
};

/** Sends a forged press as Teams would, and answers with what the bot says to it, as text. */
export async function forge(
  teams: TeamsInMemory,
  { by, data, invoke = 'task/submit', ...where }: Forged,
): Promise<string> {
  const { world, delivery, serviceUrl } = teams;
  const { conversation = world.state.team.id } = where;
  const action = { type: 'Action.Execute', verb: data.verb, data };
  const value = invoke === 'adaptiveCard/action' ? { action, trigger: 'manual' } : { data };
  const extra = { type: 'invoke', name: invoke, value };
  const activity = activityOf(world, serviceUrl, by.person, { conversation }, extra);
  const { status, body } = await delivery.send({ ...activity, id: invokeId(world) });
  expect(status).toBe(200);
  return JSON.stringify(body);
}
