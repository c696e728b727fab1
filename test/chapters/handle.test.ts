import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../bot/actions.ts';
import { saveStep } from '../../bot/cases/save-step.ts';
import { submitCase } from '../../bot/cases/submit-case.ts';
import { freshIdFor } from '../../bot/ids.ts';
import { planMeeting } from '../../bot/meetings/plan-meeting.ts';
import { VIEWS } from '../../bot/views.ts';
import { refusals } from '../../cards/sentences.ts';
import { StoreUnavailable } from '../../storage/store.ts';
import { aCase, aDraft } from './builders.ts';
import { type Desk, newGround, openDesk, openTable, textOf } from './desk.ts';
import { given } from './given.ts';
import { chair, participant, stranger } from './people.ts';

describe('the one way in', () => {
  test('knows the verbs of all actions and views, and nothing else', async () => {
    const desk = await openTable();
    for (const { verb } of [...ACTIONS, ...VIEWS]) expect(desk.handler.knows(verb)).toBe(true);
    for (const verb of ['', 'toString', 'constructor', '__proto__', 'case.submit ', 'CASE.SUBMIT']) {
      expect(desk.handler.knows(verb)).toBe(false);
      const reply = await desk.press(verb, {}, { by: chair });
      expect(reply).toEqual({ say: refusals['old-button'], refused: 'old-button' });
    }
  });

  test('is closed while there is no table', async () => {
    const desk = openDesk(newGround());
    for (const { verb } of [...ACTIONS, ...VIEWS]) {
      const reply = await desk.press(verb, {}, { by: chair });
      expect(['no-table', 'not-a-member']).toContain('refused' in reply && reply.refused);
    }
  });

  test('carries out one command once, whatever happens to the answer', async () => {
    const draft = aDraft();
    const desk = await openTable(draft);
    const press = { by: participant, commandId: 'one' };
    await Promise.all([desk, openDesk(desk)].map((one) => one.press(submitCase, { case: draft.caseId }, press)));
    expect(await desk.all('case')).toHaveLength(1);
    expect(await desk.all('audit')).toHaveLength(1);
  });

  test('asks about the right at the press: who lost a role is refused with a card that was drawn before', async () => {
    const draft = aDraft();
    const outcome = await given(draft).when('members.roles', { person: participant.id, roles: 'board' }, { by: chair });
    await outcome.when(submitCase, { case: draft.caseId }, { by: participant });
    outcome.refuses('not-allowed-submit');
  });

  test('believes the platform and not the card about who presses', async () => {
    const draft = aDraft();
    const outcome = await given(draft).when(
      submitCase,
      { case: draft.caseId, actor: participant.id, owner: participant.id, roles: ['chair'], system: true },
      { by: stranger },
    );
    outcome.refuses('not-a-member');
  });
});

describe('when the store does not answer', () => {
  const broken = (desk: Desk, how: 'commit' | 'read'): Desk => {
    const tables = new Proxy(desk.tables, {
      get(target, name) {
        if (how === 'commit' && name === 'commit') return async () => ({ ok: false, reason: 'unavailable', id: '' });
        if (how === 'read' && (name === 'get' || name === 'list'))
          return async () => {
            throw new StoreUnavailable('away');
          };
        return Reflect.get(target, name).bind(target);
      },
    });
    return openDesk({ ...desk, tables });
  };

  test.each(['commit', 'read'] as const)(
    'at the %s, nothing changes and what was typed stands on the form',
    async (how) => {
      const desk = await openTable();
      const typed = { case: freshIdFor(participant.id), step: 1, go: 'next', birthDate: '2012-05-04' };
      const reply = await broken(desk, how).press(saveStep, typed, { by: participant });
      expect(textOf(reply)).toContain(refusals['not-saved']);
      const plan = { meeting: freshIdFor(chair.id), date: '2026-12-10', time: '14:00', place: 'Zaal 2' };
      expect(textOf(await broken(desk, how).press(planMeeting, plan, { by: chair }))).toContain(refusals['not-saved']);
      expect(await desk.all('draft')).toEqual([]);
      expect(await desk.all('meeting')).toEqual([]);
    },
  );

  test('a dossier is not shown when the look at it cannot be written down', async () => {
    const found = aCase();
    const desk = await openTable(found);
    const reply = await broken(desk, 'commit').press('case.dossier', { case: found.caseId }, { by: chair });
    expect(reply).toMatchObject({ refused: 'not-saved' });
  });
});

const hostileText = fc.constantFrom(
  '',
  '\u0000',
  '\ud800',
  'a\udc00b',
  '\u202eabc\u202c',
  ['$', '{name} {{DATE(2026-01-01)}}'].join(''),
  '<at>iedereen</at>',
  '"><script>',
  "'; DROP TABLE documents;--",
  '../../etc/passwd',
  '__proto__',
  '2026-02-30',
  'NaN',
  '-1',
  '1e9',
  'x'.repeat(10_000),
  'é\u0301'.repeat(5_000),
  'x'.repeat(300_000),
);
const hostile = fc.oneof(
  hostileText,
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1.5,
    Number.MAX_VALUE,
    [],
    {},
    ['a'],
    { toString: 1, valueOf: 1 },
    [[[[]]]],
    [null],
  ),
  fc.jsonValue(),
);
const FIELDS = [
  'case',
  'step',
  'go',
  'page',
  'number',
  'meeting',
  'date',
  'time',
  'place',
  'reason',
  'firstDayHome',
  'person',
];
FIELDS.push(
  'roles',
  'name',
  'region',
  'lowestAge',
  'escalationModel',
  'birthDate',
  'question',
  'helpers',
  'fresh',
  'constructor',
);
FIELDS.push(
  'toString',
  'hasOwnProperty',
  `role.${participant.id}`,
  `organisation.${participant.id}`,
  `domain.${stranger.id}`,
);

/** Right ids beside the hostile values, so that the deeper layers are reached as well. */
function dataFrom(values: Record<string, unknown>, draft: string): Record<string, unknown> {
  const right = { case: draft, step: 1, go: 'next', page: 1, meeting: freshIdFor(chair.id), number: 'AT-2026-0001' };
  const json = JSON.stringify({ ...right, ...values });
  return JSON.parse(json.replace(/^\{/, '{"__proto__":{"roles":["chair"],"isMine":true},')) as Record<string, unknown>;
}

describe('hostile input', () => {
  const verbs = [...ACTIONS, ...VIEWS].map(({ verb }) => verb);

  test.each(verbs)('to %s is refused or harmless, never a fault', async (verb) => {
    const draft = aDraft();
    const desk = await openTable(draft, aCase());
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...FIELDS), hostile, { maxKeys: 8, noNullPrototype: true }),
        fc.constantFrom(chair, participant, stranger),
        async (values, by) => {
          const reply = await desk.press(verb, dataFrom(values, draft.caseId), { by });
          const size = Buffer.byteLength(JSON.stringify(reply));
          expect(size).toBeLessThan(40_000);
          expect(textOf(reply).isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
    expect(({} as Record<string, unknown>).roles).toBeUndefined();
    expect((await desk.all('member')).some(({ roles }) => roles.includes('chair'))).toBe(true);
  });

  test('that is no object at all cannot be a request, and that is an object without a prototype can', async () => {
    const desk = await openTable();
    const bare = Object.assign(Object.create(null) as Record<string, unknown>, { page: 1 });
    expect('card' in (await desk.press('members.form', bare, { by: chair }))).toBe(true);
  });
});
