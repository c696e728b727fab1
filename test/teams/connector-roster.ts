import { type ConnectorAnswer, type ConnectorCall, ConnectorError, notInRoster, placeOf } from './connector-call.ts';
import { type Person, rosterEntry } from './people.ts';
import type { World } from './world.ts';

/** The people in a conversation. */
export function roster(world: World, conversation: string): Person[] {
  const place = placeOf(world, conversation);
  const owner = world.ownerOfChat(place.conversation);
  return owner ? [owner] : world.state.people.filter((person) => person.inTeam);
}

/** One of them, by MRI, AAD object id or user principal name. */
export function member(world: World, call: ConnectorCall): ConnectorAnswer {
  const found = roster(world, call.conversation).find(
    (person) => person.id === call.memberId || person.aadObjectId === call.memberId || person.email === call.memberId,
  );
  if (!found)
    throw new ConnectorError(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.');
  return { status: 200, body: rosterEntry(found) };
}

/** A page of them; a page can be smaller than was asked for. */
export function pagedMembers(world: World, call: ConnectorCall, largestPage: number): ConnectorAnswer {
  const people = roster(world, call.conversation);
  const asked = Number(call.query.get('pageSize') ?? 200);
  const size = Math.min(Math.max(asked, 50), largestPage);
  const token = call.query.get('continuationToken');
  const start = token ? Number(Buffer.from(token, 'base64url').toString().replace('skip:', '')) : 0;
  if (Number.isNaN(start)) throw new ConnectorError(400, 'BadArgument', 'Invalid continuation token.');
  const next = start + size < people.length ? Buffer.from(`skip:${start + size}`).toString('base64url') : undefined;
  const members = people.slice(start, start + size).map(rosterEntry);
  return { status: 200, body: next ? { continuationToken: next, members } : { members } };
}

/** The team itself. */
export function team(world: World, call: ConnectorCall): ConnectorAnswer {
  checkTeam(world, call);
  const { id, name, aadGroupId, channels: all } = world.state.team;
  const memberCount = world.state.people.filter((person) => person.inTeam).length;
  return { status: 200, body: { id, name, aadGroupId, type: 'standard', channelCount: all.length, memberCount } };
}

/** The channels; General comes without a name, because clients show it in their own language. */
export function channels(world: World, call: ConnectorCall): unknown[] {
  checkTeam(world, call);
  return world.state.team.channels.map(({ id, name }) => (id === world.state.team.id ? { id } : { id, name }));
}

function checkTeam(world: World, call: ConnectorCall): void {
  if (call.conversation !== world.state.team.id) throw new ConnectorError(404, 'NotFound', 'Team not found.');
  if (!world.state.team.installed) throw notInRoster();
}
