import { type PersonSeed, TeamsInMemory } from '../teams/teams.ts';
import { newState, World } from '../teams/world.ts';
import { type House, PEOPLE } from './house.ts';

/** Another team in which the same bot is used, of the same tenant or of another one, with people of its own. */
export async function secondTeam(
  house: House,
  options: { readonly people?: PersonSeed[]; readonly tenant?: string } = {},
): Promise<TeamsInMemory> {
  const state = newState(options.people ?? PEOPLE, { name: 'Actietafel Heuvelrug' });
  const team = {
    ...state.team,
    id: '19:tweedeteam@thread.tacv2',
    channels: [{ id: '19:tweedeteam@thread.tacv2', name: 'Algemeen' }],
  };
  const tenantId = options.tenant ?? state.tenantId;
  const people = state.people.map((person) => ({ ...person, tenantId }));
  const teams = new TeamsInMemory(new World({ ...state, tenantId, people, team }), { people: [] });
  await teams.listen(0);
  teams.delivery.bot = `${house.bot.url}/api/messages`;
  return teams;
}
