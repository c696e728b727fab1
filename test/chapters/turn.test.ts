import { beforeEach, describe, expect, test } from 'vitest';
import { saveStep } from '../../bot/cases/save-step.ts';
import { freshIdFor, tableIdOf } from '../../bot/ids.ts';
import { makeLog } from '../../bot/log.ts';
import { NO_METRICS } from '../../bot/metrics.ts';
import type { Delivery } from '../../bot/outbox/delivery.ts';
import type { TeamsActivity } from '../../bot/teams/activity.ts';
import { once } from '../../bot/teams/inbox.ts';
import type { Messenger } from '../../bot/teams/messenger.ts';
import { makeTurn, type Turn } from '../../bot/teams/turn.ts';
import { makeTableFinder } from '../../bot/teams/which-table.ts';
import { refusals } from '../../cards/sentences.ts';
import { aDraft, aTable, RIGHT } from './builders.ts';
import { type Desk, newGround, openDesk } from './desk.ts';
import { MEMBERS, memberOf, mriOf, other, participant, type Someone, TENANT } from './people.ts';

const TEAM = '19:team';
const HERE = tableIdOf(TENANT, TEAM);
const ELSEWHERE = tableIdOf(TENANT, '19:ander-team');
const SENT: Delivery = { outcome: 'sent', posted: { conversationId: 'c', activityId: '1' } };

let desk: Desk;
let lines: string[];
let said: { onlyFor?: unknown; activity: unknown }[];
let turn: Turn;

async function seat(table: string, people: readonly Someone[]) {
  const documents = [aTable({ tableId: table, name: `Tafel ${table.slice(0, 4)}` }), ...people.map(memberOf)];
  await desk.records.session(table).commit(documents.map((write) => ({ write })));
}

function openTurn(handler = desk.handler): Turn {
  const messenger = {
    reply: async ({ onlyFor }, activity) => {
      said.push({ onlyFor, activity });
      return SENT;
    },
    toChat: async () => SENT,
    remember: async () => {},
    roster: async () => undefined,
    send: async () => SENT,
  } satisfies Messenger;
  const log = makeLog('trace', { write: (line: string) => void lines.push(line) });
  const { records, clock } = desk;
  const parts = { handler, records, messenger, tables: makeTableFinder(records), clock, log };
  return makeTurn({ ...parts, metrics: NO_METRICS, practice: false, showedUp: () => {} });
}

beforeEach(async () => {
  desk = openDesk(newGround());
  lines = [];
  said = [];
  turn = openTurn();
  await seat(HERE, MEMBERS);
});

let number = 0;
const from = (by: Someone, rest: Record<string, unknown>): TeamsActivity => ({
  type: 'invoke',
  id: `activity-${++number}`,
  serviceUrl: 'http://127.0.0.1:1/',
  from: { id: mriOf(by), name: by.name, aadObjectId: by.id },
  conversation: { id: 'a:chat', conversationType: 'personal' },
  channelData: { tenant: { id: TENANT } },
  ...rest,
});
const inTeam = {
  conversation: { id: '19:kanaal', conversationType: 'channel' },
  channelData: { tenant: { id: TENANT }, team: { id: TEAM } },
};
const press = (verb: string, data: Record<string, unknown>) => ({
  name: 'task/submit',
  value: { data: { verb, ...data } },
});

describe('a press', () => {
  test('is answered with the card that comes next, and with nothing of it in the log', async () => {
    const typed = { case: freshIdFor(participant.id), step: 2, go: 'next', ...RIGHT, question: 'Kort' };
    const { status, body } = await turn(from(participant, press(saveStep.verb, typed)));
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('Fenna Verzonnen');
    expect(lines.join('')).toContain('draft.save');
    expect(lines.join('')).not.toMatch(/Fenna|Rivierdam|Dana/);
  });

  test('under a verb that is somebody’s text leaves no trace of that text', async () => {
    const { body } = await turn(from(participant, press('Fenna Verzonnen', {})));
    expect(JSON.stringify(body)).toContain(refusals['old-button']);
    expect(lines.join('')).not.toContain('Fenna');
  });

  test('that goes wrong gives a number, which the log has as well, and no word of the cause', async () => {
    const broken = {
      knows: () => true,
      handle: async () => {
        throw new Error('Fenna Verzonnen is onleesbaar');
      },
    };
    const { status, body } = await openTurn(broken)(from(participant, press(saveStep.verb, {})));
    const [, fault = ''] = /Noem bij vragen nummer (\w{4})\./.exec(JSON.stringify(body)) ?? [];
    expect(status).toBe(200);
    expect(lines.map((line) => JSON.parse(line).fault)).toEqual([fault]);
    expect(JSON.stringify([body, lines])).not.toMatch(/Fenna|onleesbaar/);
  });

  test('of an invoke that is not ours is answered as not known', async () => {
    expect(await turn(from(participant, { name: 'fileConsent/invoke' }))).toEqual({ status: 501 });
  });

  test.each([undefined, null, 7, 'tekst', [], { data: 'x' }, { action: [] }, { data: { verb: { a: 1 } } }])(
    'with %o for a value is refused in the form that Teams expects',
    async (value) => {
      for (const name of ['task/fetch', 'task/submit', 'composeExtension/fetchTask', 'adaptiveCard/action']) {
        const { status, body } = await turn(from(participant, { name, value }));
        expect(status).toBe(200);
        expect(body).toMatchObject(name === 'adaptiveCard/action' ? { statusCode: 200 } : { task: {} });
      }
    },
  );
});

describe('the same activity again', () => {
  test('gets the answer of the first, also while that is under way', async () => {
    let turns = 0;
    const counted = once(async (activity) => {
      turns++;
      return turn(activity);
    });
    const activity = from(participant, press('case.mine', {}));
    const [one, two] = await Promise.all([counted(activity), counted(activity)]);
    expect(two).toBe(one);
    expect(await counted({ ...activity })).toBe(one);
    expect(turns).toBe(1);
  });

  test('is another one in another conversation', async () => {
    let turns = 0;
    const counted = once(async () => ({ status: 200, body: ++turns }));
    const activity = from(participant, press('case.mine', {}));
    await counted(activity);
    await counted({ ...activity, conversation: { id: 'a:ander' } });
    expect(turns).toBe(2);
  });

  test('of a message is answered once, also after a restart', async () => {
    const activity = from(participant, { type: 'message', text: 'mijn' });
    await turn(activity);
    desk = openDesk(desk);
    await openTurn()(activity);
    expect(said).toHaveLength(1);
  });
});

describe('the table of a press', () => {
  test('is the one of the team, whatever the card says', async () => {
    await seat(ELSEWHERE, [other]);
    const { body } = await turn(from(other, { ...press('case.mine', { t: ELSEWHERE }), ...inTeam }));
    expect(JSON.stringify(body)).toContain(`"t":"${HERE}"`);
  });

  test('in the own chat is the one on the card only for who sits there', async () => {
    await seat(ELSEWHERE, [other]);
    const draft = aDraft({ by: other });
    await desk.records.session(ELSEWHERE).commit([{ write: draft }]);
    const { body } = await turn(from(participant, press('draft.resume', { t: ELSEWHERE, case: draft.caseId })));
    expect(JSON.stringify(body)).toContain(refusals['draft-gone']);
  });

  test('is asked for when somebody sits at two and did not say which', async () => {
    await seat(ELSEWHERE, [other]);
    const { body } = await turn(from(other, press('case.mine', {})));
    expect(JSON.stringify(body)).toContain(`Tafel ${ELSEWHERE.slice(0, 4)}`);
    const chosen = await turn(from(other, press('case.mine', { t: ELSEWHERE })));
    expect(JSON.stringify(chosen.body)).toContain(`"t":"${ELSEWHERE}"`);
  });

  test('is none for who sits nowhere, and for the same person in another tenant', async () => {
    const foreign = { channelData: { tenant: { id: 'tenant-vreemd' } } };
    const { body } = await turn(from(participant, { ...press('case.mine', {}), ...foreign }));
    expect(JSON.stringify(body)).toContain(refusals['no-table']);
  });
});

describe('a message in the channel', () => {
  test('is answered to the one who asked alone, but for the card that opens the form', async () => {
    await turn(from(participant, { type: 'message', text: '<at>Actietafel</at> mijn', ...inTeam }));
    await turn(from(participant, { type: 'message', text: '<at>Actietafel</at> aanmelden', ...inTeam }));
    expect(said.map(({ onlyFor }) => onlyFor)).toEqual([
      { mri: mriOf(participant), name: participant.name },
      undefined,
    ]);
  });

  test('that the bot does not know is answered with help, never with silence', async () => {
    await turn(from(participant, { type: 'message', text: '<at>Actietafel</at> wat kun je?', ...inTeam }));
    expect(JSON.stringify(said)).toContain('aanmelden');
  });
});
