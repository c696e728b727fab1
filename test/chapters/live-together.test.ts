import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freshIdFor, textMark } from '../../bot/ids.ts';
import { LADDER, WAITING_REASONS } from '../../storage/documents.ts';
import { aCase, aMeeting, aTable } from './builders.ts';
import { type Desk, newGround, openDesk, textOf } from './desk.ts';
import { chair, MEMBERS, memberOf, participant, type Someone, secretary } from './people.ts';

const DATE = '2026-12-10';
const CASES = ['casus-1', 'casus-2', 'casus-3'];
const anyCase = fc.constantFrom(...CASES);

/** Something that the chair does; only the chair touches questions and the ladder here, so that what must stand at the end is known. */
const byChair = fc.oneof(
  fc.record({ what: fc.constant('agree' as const), case: anyCase }),
  fc.record({ what: fc.constant('next' as const), case: anyCase }),
  fc.record({ what: fc.constant('ladder' as const), case: anyCase, value: fc.constantFrom(...LADDER) }),
  fc.record({ what: fc.constant('question' as const), case: anyCase, value: fc.constantFrom('Wie?', 'Waar?', 'Wat?') }),
);
/** Something that the secretary does meanwhile. */
const bySecretary = fc.oneof(
  fc.record({ what: fc.constant('agree' as const), case: anyCase }),
  fc.record({ what: fc.constant('next' as const), case: anyCase }),
  fc.record({ what: fc.constant('bottleneck' as const), case: anyCase }),
  fc.record({ what: fc.constant('waiting' as const), case: anyCase, value: fc.constantFrom(...WAITING_REASONS) }),
  fc.record({ what: fc.constant('decision' as const), case: anyCase, value: fc.constantFrom('Ja', 'Nee', 'Later') }),
);
type Step = { what: string; case: string; value?: string };

async function meetingUnderWay(): Promise<[Desk, Desk]> {
  const ground = newGround();
  ground.clock.moveTo(new Date(`${DATE}T14:00:00+01:00`));
  const [one, other] = [openDesk(ground), openDesk(ground)];
  const meeting = aMeeting(DATE, { status: 'posted', postedAt: '2026-12-04T09:00:00.000Z' });
  const cases = CASES.map((caseId, n) =>
    aCase({ caseId, number: `AT-2026-000${n + 1}`, where: { status: 'active', meeting: meeting.id } }),
  );
  await one.seed(aTable(), ...MEMBERS.map(memberOf), meeting, ...cases);
  await one.press('meeting.start', { meeting: DATE }, { by: chair });
  return [one, other];
}

/** Presses one thing; gives the id of what it made. */
async function press(desk: Desk, by: Someone, { what, case: caseId, value = '' }: Step): Promise<string | undefined> {
  const ids = { meeting: DATE, case: caseId };
  const id = freshIdFor(by.id);
  const notes = (await desk.all('item')).find((item) => item.caseId === caseId)?.notes;
  const current = (await desk.all('meeting'))[0];
  const from = current?.status === 'running' ? (current.current ?? '') : '';
  const agreed = { ...ids, agreement: id, what: 'Bellen', who: participant.id, when: '2026-12-17' };
  const presses: Record<string, [verb: string, data: Record<string, unknown>]> = {
    agree: ['agreement.add', agreed],
    next: ['meeting.walk', { meeting: DATE, from, to: 'next' }],
    ladder: ['item.ladder', { ...ids, step: value }],
    question: ['item.question', { ...ids, seen: textMark(notes?.question ?? ''), question: value }],
    bottleneck: ['bottleneck.quick', { case: caseId, bottleneck: id, category: 'supply' }],
    waiting: ['item.waiting', { ...ids, reason: value }],
    decision: ['item.decision', { ...ids, seen: textMark(notes?.decision ?? ''), decision: value }],
  };
  const [verb, data] = presses[what] ?? ['', {}];
  const reply = await desk.press(verb, data, { by });
  expect('refused' in reply ? textOf(reply) : '').toBe('');
  return what === 'agree' || what === 'bottleneck' ? id : undefined;
}

async function pressAll(desk: Desk, by: Someone, steps: readonly Step[]): Promise<string[]> {
  const made: string[] = [];
  for (const step of steps) {
    const id = await press(desk, by, step);
    if (id) made.push(id);
  }
  return made;
}

const last = (steps: readonly Step[], what: string, caseId: string) =>
  steps.findLast((step) => step.what === what && step.case === caseId)?.value;

it('two people who press at the same time, each at another process, lose nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(byChair, { maxLength: 6 }),
      fc.array(bySecretary, { maxLength: 6 }),
      async (hers, his) => {
        const [one, other] = await meetingUnderWay();
        const made = (await Promise.all([pressAll(one, chair, hers), pressAll(other, secretary, his)])).flat();
        const agreements = (await one.all('agreement')).map(({ id }) => id.replace('agreement:', ''));
        const bottlenecks = (await one.all('bottleneck')).map(({ id }) => id.replace('bottleneck:', ''));
        expect([...agreements, ...bottlenecks].sort()).toEqual(made.sort());
        const items = await one.all('item');
        for (const caseId of CASES) {
          const item = items.find((kept) => kept.caseId === caseId);
          expect(item?.ladder).toBe(last(hers, 'ladder', caseId));
          expect(item?.notes.question || undefined).toBe(last(hers, 'question', caseId));
          expect(item?.waiting).toBe(last(his, 'waiting', caseId));
          expect(item?.notes.decision || undefined).toBe(last(his, 'decision', caseId));
        }
      },
    ),
    { numRuns: 20 },
  );
}, 60_000);

it('two people who press Volgende at the same case, each at another process, go one case on', async () => {
  const [one, other] = await meetingUnderWay();
  const data = { meeting: DATE, from: 'casus-1', to: 'next' };
  const replies = await Promise.all([
    one.press('meeting.walk', data, { by: chair }),
    other.press('meeting.walk', data, { by: secretary }),
  ]);
  for (const reply of replies) expect(textOf(reply)).toContain('Casus 2 van 3');
  expect(await one.all('meeting')).toMatchObject([{ current: 'casus-2' }]);
});
