import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptLead } from '../../bot/regisseur/accept-lead.ts';
import { appointRegisseur } from '../../bot/regisseur/appoint-regisseur.ts';
import { openPoll } from '../../bot/regisseur/open-poll.ts';
import { returnLead } from '../../bot/regisseur/return-lead.ts';
import { volunteer, withdrawVolunteer } from '../../bot/regisseur/volunteer.ts';
import { aCase, aTable, MONDAY } from './builders.ts';
import { type Desk, newGround, openDesk } from './desk.ts';
import { chair, coordinator, MEMBERS, memberOf, other, participant, type Someone, secretary } from './people.ts';

const PEOPLE = [chair, secretary, participant, other, coordinator];

/** One press by somebody; presses of one wave are made at the same moment, at two bots on one store. */
type Step = {
  readonly what: 'open' | 'volunteer' | 'withdraw' | 'appoint' | 'accept' | 'return';
  readonly by: Someone;
  readonly whom: Someone;
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('open', 'volunteer', 'volunteer', 'withdraw', 'appoint', 'accept', 'return'),
  by: fc.constantFrom(...PEOPLE),
  whom: fc.constantFrom(...PEOPLE),
});
const waves = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });

const found = aCase();
const of = { case: found.caseId };

function press(desk: Desk, { what, by, whom }: Step) {
  if (what === 'open') return desk.press(openPoll, of, { by });
  if (what === 'volunteer') return desk.press(volunteer, of, { by });
  if (what === 'withdraw') return desk.press(withdrawVolunteer, of, { by });
  if (what === 'appoint') return desk.press(appointRegisseur, { ...of, person: whom.id }, { by });
  return desk.press(what === 'accept' ? acceptLead : returnLead, { ...of, reason: 'Het past niet.' }, { by });
}

/** Everything that is due leaves, also what a second of gathering put off. */
async function everythingLeaves(desk: Desk): Promise<void> {
  await desk.dispatcher.sweep();
  desk.clock.moveTo(new Date(desk.clock.now().getTime() + 2_000));
  await desk.dispatcher.sweep();
}

test('in any order and at any same moment there is at most one regisseur, and the card says what the store says', async () => {
  await fc.assert(
    fc.asyncProperty(waves, async (all) => {
      const ground = newGround();
      const desks = [openDesk(ground), openDesk(ground)] as const;
      const [desk, second] = desks;
      await desk.seed(aTable(), ...MEMBERS.map(memberOf), found);
      ground.clock.moveTo(MONDAY);
      const posts: string[] = [];
      for (const one of desks) {
        one.answer = (to, message) => {
          if ('channel' in to) posts.push(JSON.stringify(message.card));
          return { outcome: 'sent', posted: { conversationId: 'a:1', activityId: 'card' } };
        };
      }
      for (const wave of all) {
        await Promise.all(wave.map((one, n) => press(n % 2 ? second : desk, one)));
        await everythingLeaves(desk);
      }
      const [now] = await desk.all('case');
      const [poll] = await desk.all('poll');
      const led = now?.regisseur?.person;
      expect(posts.length > 0, 'a card stands when there is a poll').toBe(poll !== undefined);
      if (!poll) return;
      expect(poll.status === 'open' && led !== undefined, 'open while somebody leads').toBe(false);
      expect(new Set(poll.volunteers).size).toBe(poll.volunteers.length);
      const card = posts.at(-1) ?? '';
      const named = PEOPLE.filter(({ name }) => card.includes(name)).map(({ id }) => id);
      expect(named.sort()).toEqual((led ? [led] : [...poll.volunteers]).sort());
    }),
    { numRuns: 25 },
  );
});

test('a poll that opens while somebody is appointed never stays open beside a regisseur', async () => {
  for (let round = 0; round < 30; round++) {
    const ground = newGround();
    const [desk, second] = [openDesk(ground), openDesk(ground)];
    await desk.seed(aTable(), ...MEMBERS.map(memberOf), found);
    await Promise.all([
      press(desk, { what: 'open', by: chair, whom: chair }),
      press(second, { what: 'appoint', by: secretary, whom: other }),
    ]);
    const [[now], [poll]] = [await desk.all('case'), await desk.all('poll')];
    expect(now?.regisseur?.person).toBe(other.id);
    expect(poll?.status).not.toBe('open');
  }
});
