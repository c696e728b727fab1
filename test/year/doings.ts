import { freshIdFor } from '../../bot/ids.ts';
import { aDraft, RIGHT } from '../chapters/builders.ts';
import type { Someone } from '../chapters/people.ts';
import type { CaseFacts } from './asks.ts';
import { plus } from './calendar.ts';
import type { Facts } from './oracle.ts';
import type { TableAtWork } from './table-at-work.ts';

/** A sequence of numbers that looks like chance and is the same for the same seed. */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    odds: (part: number) => next() < part,
    of: <T>(all: readonly T[]): T | undefined => all[below(all.length)],
  };
}

/** One such sequence. */
export type Chance = ReturnType<typeof chance>;

/** Somebody does something at the table today. Undefined when there was nothing to do; else what was pressed. */
export type Doing = (
  table: TableAtWork,
  facts: Facts,
  today: string,
  luck: Chance,
  people: readonly Someone[],
) => Promise<string | undefined>;

const by = (people: readonly Someone[], id: string): Someone =>
  people.find((one) => one.id === id) ?? { id, name: id, roles: [] };
const chairOf = (people: readonly Someone[]): Someone =>
  people.find(({ roles }) => roles.includes('chair')) ?? by(people, '');
const seated = (facts: Facts, people: readonly Someone[]): Someone[] =>
  people.filter(
    ({ id, roles }) =>
      !roles.includes('guest') && facts.members.some(({ person, status }) => person === id && status === 'member'),
  );
const some = (facts: Facts, luck: Chance, fits: (one: CaseFacts) => boolean): CaseFacts | undefined =>
  luck.of(facts.cases.filter(fits));

let pupil = 0;
const LETTERS = 'bcdfghjklmnprstvwz';

/** A case is submitted for a pupil who is at home for some time; now and then one with a plan and no question. */
export const submits: Doing = async (table, facts, today, luck, people) => {
  const who = luck.of(seated(facts, people));
  if (!who) return undefined;
  pupil += 1;
  const name = `Leerling ${[...String(pupil)].map((digit) => LETTERS[Number(digit)]).join('')}${LETTERS[pupil % 18]}`;
  const plan = luck.odds(0.1);
  const typed = {
    ...RIGHT,
    name,
    askedOn: today,
    firstDayHome: plus(today, -luck.below(luck.odds(0.5) ? 30 : 130)),
    ...(plan ? { track: 'plan', question: '', plan: 'Hij begint na de vakantie op zijn nieuwe school.' } : {}),
  };
  const draft = aDraft({ by: who, at: table.clock.now(), typed });
  await table.desk.seed(draft);
  return done('case.submit', await table.press('case.submit', { case: draft.caseId }, who));
};

const appoints: Doing = async (table, facts, _today, luck, people) => {
  const one = some(facts, luck, ({ found }) => found.status === 'active' && (!found.regisseur || luck.odds(0.05)));
  const person = luck.of(seated(facts, people))?.id;
  if (!one || !person) return undefined;
  const instead = one.found.regisseur?.person ?? '';
  return done(
    'regisseur.appoint',
    await table.press('regisseur.appoint', { case: one.found.caseId, person, instead }, chairOf(people)),
  );
};

const plans: Doing = async (table, facts, today, luck, people) => {
  const one = some(
    facts,
    luck,
    ({ found, plan }) => found.status === 'active' && found.regisseur !== undefined && !plan,
  );
  if (!one) return undefined;
  const data = { case: one.found.caseId, goal: 'school', step1: 'Kennismaken', targetOn: plus(today, luck.below(20)) };
  return done(
    'plan.save',
    await table.press('plan.save', data, by(people, one.found.regisseur?.person ?? '')),
    'form-problems',
  );
};

const agrees: Doing = async (table, facts, today, luck, people) => {
  const one = some(
    facts,
    luck,
    ({ found }) => found.status === 'active' || (found.status === 'follow' && luck.odds(0.3)),
  );
  const who = luck.of(seated(facts, people))?.id;
  if (!one || !who) return undefined;
  const chair = chairOf(people);
  const data = {
    agreement: freshIdFor(chair.id),
    case: one.found.caseId,
    what: 'De school bellen',
    who,
    when: plus(today, luck.below(40)),
  };
  return done('agreement.add', await table.press('agreement.add', data, chair));
};

const finishes: Doing = async (table, facts, today, luck, people) => {
  const owed = facts.cases
    .filter(({ found }) => found.status === 'active' || found.status === 'follow')
    .flatMap(({ agreements }) => agreements);
  const one = luck.of(owed.filter(({ status, dueOn }) => status !== 'done' && dueOn <= plus(today, 3)));
  if (!one) return undefined;
  const agreement = one.id.replace('agreement:', '');
  if (luck.odds(0.6))
    return done(
      'agreement.finish',
      await table.press('agreement.finish', { agreement }, by(people, one.owner)),
      'not-allowed-case',
      'not-a-member',
    );
  const data = {
    agreement,
    asked: one.dueOn,
    why: 'could-not',
    obstacle: 'Een wachtlijst',
    date: plus(today, 1 + luck.below(20)),
  };
  return done('agreement.miss', await table.press('agreement.miss', data, chairOf(people)), 'form-problems');
};

const answers: Doing = async (table, facts, _today, luck, people) => {
  const one = some(facts, luck, ({ found }) => found.status === 'active' && found.course !== undefined);
  const stage = luck.of(one?.found.course?.stages ?? []);
  const answer = luck.of((stage?.answers ?? []).filter((name) => name !== 'appoint'));
  if (!one || !stage || !answer) return undefined;
  const data = { case: one.found.caseId, stage: stage.stage, answer, reason: 'Er is goede hoop.' };
  return done('tipping.answer', await table.press('tipping.answer', data, chairOf(people)));
};

const follows: Doing = async (table, facts, _today, luck, people) => {
  const one = some(
    facts,
    luck,
    ({ found, plan }) => found.status === 'active' && (found.regisseur !== undefined || plan !== undefined),
  );
  if (!one) return undefined;
  return done(
    'case.follow',
    await table.press('case.follow', { case: one.found.caseId, outcome: 'school' }, chairOf(people)),
  );
};

const reviews: Doing = async (table, facts, today, luck, people) => {
  const one = some(facts, luck, ({ found }) => found.status === 'follow' && (found.nextReviewOn ?? '9') <= today);
  if (one?.found.status !== 'follow') return undefined;
  const answer = luck.of(['fine', 'careful', 'threat']);
  const data = { case: one.found.caseId, on: one.found.nextReviewOn, answer };
  return done('review.answer', await table.press('review.answer', data, chairOf(people)), 'old-button');
};

const reopens: Doing = async (table, facts, today, luck, people) => {
  const one = some(facts, luck, ({ found }) => found.status === 'follow');
  if (!one) return undefined;
  const data = { case: one.found.caseId, reason: 'Het gaat niet goed.', firstDayHome: plus(today, -luck.below(70)) };
  return done('case.reopen', await table.press('case.reopen', data, chairOf(people)));
};

/** The chair leads the meeting of this day from the first case to the last and closes it. */
export async function holdMeeting(table: TableAtWork, day: string, people: readonly Someone[]): Promise<void> {
  const chair = chairOf(people);
  await table.press('meeting.start', { meeting: day }, chair);
  for (;;) {
    const running = (await table.desk.all('meeting')).find(({ id }) => id === `meeting:${day}`);
    if (running?.status !== 'running' || !running.current) break;
    await table.press('meeting.walk', { meeting: day, from: running.current, to: 'next' }, chair);
  }
  done('meeting.close', await table.press('meeting.close', { meeting: day }, chair));
}

/** What people do, each as often as it stands here. */
export const DOINGS: readonly Doing[] = [
  ...[appoints, appoints, appoints, plans, plans, agrees, agrees, agrees, agrees],
  ...[finishes, finishes, finishes, finishes, answers, answers, answers, answers],
  ...[follows, reviews, reviews, reopens],
];

/** A press that was refused for another reason than these is a mistake of the test. */
function done(verb: string, refused: string | undefined, ...expected: string[]): string {
  if (refused && !expected.includes(refused)) throw new Error(`${verb} was refused: ${refused}`);
  return verb;
}
