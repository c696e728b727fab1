import type { Meeting, Member } from '../../storage/documents.ts';
import type { Desk } from '../chapters/desk.ts';
import {
  type Ask,
  asksOf,
  asksOfMeeting,
  asksReport,
  type CaseFacts,
  openQuestions,
  runs,
  stageAtStart,
} from './asks.ts';
import { plus, wall, works } from './calendar.ts';

/** Everything at the table that has a date. */
export type Facts = {
  readonly cases: readonly CaseFacts[];
  readonly meetings: readonly Meeting[];
  readonly reported: Readonly<Record<string, readonly string[]>>;
  readonly members: readonly Member[];
};

/** Reads from the documents how things stand now. */
export async function factsOf(desk: Desk): Promise<Facts> {
  const [cases, agreements, plans] = [await desk.all('case'), await desk.all('agreement'), await desk.all('plan')];
  const reported: Record<string, string[]> = {};
  for (const { owner, caseId } of await desk.all('progress')) reported[owner] = [...(reported[owner] ?? []), caseId];
  return {
    // In the order of their numbers: ids are drawn anew in every run, and the choices must be the same for the same seed.
    cases: cases
      .toSorted((a, b) => (a.number < b.number ? -1 : 1))
      .map((found) => ({
        found,
        plan: plans.find(({ caseId }) => caseId === found.caseId),
        agreements: agreements
          .filter(({ caseId }) => caseId === found.caseId)
          .toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1)),
      })),
    meetings: await desk.all('meeting'),
    reported,
    members: await desk.all('member'),
  };
}

const OPENS = '08:30';
const CLOSES = '17:30';

/** Says from the history of the documents who must be asked what on which day; knows nothing of how the bot reckons. */
export class Oracle {
  /** For each day and person, what the digest of that day must ask: `2026-12-01 id-vera` → questions. */
  readonly digests = new Map<string, Set<string>>();
  /** What must be said at once, in a message of its own. */
  readonly atOnce: { readonly at: Date; readonly person: string; readonly question: string }[] = [];
  private facts: Facts;
  private waiting: Ask[] = [];

  constructor(facts: Facts) {
    this.facts = facts;
  }

  /** The opening of a day: everything that is set for it, and what came up after hours. */
  morning(day: string): void {
    if (!works(day)) return;
    const asks = [...this.all(day), ...this.waiting.filter((ask) => this.stands(ask, day))];
    this.waiting = [];
    for (const ask of asks) this.expect(day, ask);
  }

  /** The opening after days in which the bot was down since after `from`: each question once, as far as it still stands. */
  morningAfter(from: string, day: string): void {
    for (let one = plus(from, 1); one <= day; one = plus(one, 1))
      for (const ask of this.all(one)) if (this.stands(ask, day)) this.expect(day, ask);
    this.morning(day);
  }

  /** Something was done at this moment, and this is how things stand after it. */
  changed(now: Facts, at: Date): void {
    const before = new Map(this.facts.cases.map((one) => [one.found.caseId, one]));
    this.facts = now;
    const { day, time } = wall(at);
    for (const one of now.cases) {
      const was = before.get(one.found.caseId);
      if (was && JSON.stringify(was) === JSON.stringify(one)) continue;
      if (was?.found.course?.startedOn !== one.found.course?.startedOn) this.begins(one, at);
      for (const ask of asksOf(one, day, now.members)) {
        if (time >= OPENS && time < CLOSES) this.expect(day, ask);
        else if (time >= CLOSES && !this.digests.get(`${day} ${ask.person}`)?.has(ask.question)) this.waiting.push(ask);
      }
    }
  }

  /** A case that begins with stages behind it names the last of them at once. */
  private begins(one: CaseFacts, at: Date): void {
    const { found } = one;
    const startedOn = found.course?.startedOn;
    if (found.status !== 'active' || startedOn === undefined) return;
    const stage = stageAtStart(one);
    if (!stage) return;
    const { chairs } = runs(this.facts.members);
    const people = new Set([found.regisseur?.person ?? found.owner, ...(stage === 'week4' ? chairs : [])]);
    for (const person of people) this.atOnce.push({ at, person, question: `tipping:${found.caseId}:${stage}` });
  }

  private all(day: string): Ask[] {
    const { cases, meetings, members, reported } = this.facts;
    return [
      ...cases.flatMap((one) => asksOf(one, day, members)),
      ...meetings.flatMap((one) => asksOfMeeting(one, day, members)),
      ...meetings.flatMap((one) => asksReport(one, cases, reported[one.id] ?? [], day)),
    ];
  }

  /** Is this still a question on this day? What a meeting asks is not looked at again. */
  private stands({ question }: Ask, day: string): boolean {
    const ofMeeting = question.startsWith('agenda:') || question.startsWith('progress:');
    return ofMeeting || this.facts.cases.some((one) => openQuestions(one, day).includes(question));
  }

  private expect(day: string, { person, question }: Ask): void {
    const key = `${day} ${person}`;
    this.digests.set(key, (this.digests.get(key) ?? new Set()).add(question));
  }
}
