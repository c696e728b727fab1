import type { ConnectorAnswer, ConnectorCall } from './connector-call.ts';
import { create, post, remove, update } from './connector-messages.ts';
import { channels, member, pagedMembers, roster, team } from './connector-roster.ts';
import type { RouteName } from './faults.ts';
import { rosterEntry } from './people.ts';
import type { World } from './world.ts';

const c = '/v3/conversations/(?<conversation>[^/]+)';
const routes: [RouteName, string, RegExp][] = [
  ['create', 'POST', /^\/v3\/conversations\/?$/],
  ['post', 'POST', new RegExp(`^${c}/activities/?$`)],
  ['reply', 'POST', new RegExp(`^${c}/activities/(?<activityId>[^/]+)$`)],
  ['update', 'PUT', new RegExp(`^${c}/activities/(?<activityId>[^/]+)$`)],
  ['delete', 'DELETE', new RegExp(`^${c}/activities/(?<activityId>[^/]+)$`)],
  ['members', 'GET', new RegExp(`^${c}/members$`)],
  ['member', 'GET', new RegExp(`^${c}/members/(?<memberId>[^/]+)$`)],
  ['pagedMembers', 'GET', new RegExp(`^${c}/pagedmembers$`, 'i')],
  ['team', 'GET', /^\/v3\/teams\/(?<conversation>[^/]+)$/],
  ['channels', 'GET', /^\/v3\/teams\/(?<conversation>[^/]+)\/conversations$/],
];

/** Which connector route a request means, or undefined when it is none. */
export function findCall(method: string, url: URL): Omit<ConnectorCall, 'body'> | undefined {
  for (const [name, verb, pattern] of routes) {
    const groups = method === verb ? pattern.exec(url.pathname) : null;
    if (!groups) continue;
    const part = (key: string): string => decodeURIComponent(groups.groups?.[key] ?? '');
    return {
      name,
      conversation: part('conversation'),
      activityId: part('activityId'),
      memberId: part('memberId'),
      query: url.searchParams,
    };
  }
  return undefined;
}

/** Does what a request asks, or throws the ConnectorError that Teams would answer. */
export function answerCall(world: World, call: ConnectorCall, largestPage = 500): ConnectorAnswer {
  switch (call.name) {
    case 'create':
      return create(world, call);
    case 'post':
    case 'reply':
      return post(world, call);
    case 'update':
      return update(world, call);
    case 'delete':
      return remove(world, call);
    case 'members':
      return { status: 200, body: roster(world, call.conversation).map(rosterEntry) };
    case 'member':
      return member(world, call);
    case 'pagedMembers':
      return pagedMembers(world, call, largestPage);
    case 'team':
      return team(world, call);
    case 'channels':
      return { status: 200, body: { conversations: channels(world, call) } };
  }
}
