import { expect, it } from 'vitest';
import { aMeeting } from '../chapters/builders.ts';
import { type Someone, system } from '../chapters/people.ts';
import { moment, plus, wall, works } from './calendar.ts';
import { chance, DOINGS, holdMeeting, submits } from './doings.ts';
import { factsOf, Oracle } from './oracle.ts';
import { TableAtWork, type Told } from './table-at-work.ts';

const FROM = '2026-08-31';
const DAYS = Number(process.env.YEAR_DAYS ?? 365);
const CASES = 60;
const SEED = Number(process.env.YEAR_SEED ?? 20260831);
const MEETINGS = ['2026-10-08', '2026-12-10', '2027-02-04', '2027-03-30', '2027-05-20', '2027-07-01'];
const DOWN_FROM = '2027-01-20';
const DOWN_TO = '2027-01-28';

const PEOPLE: readonly Someone[] = [
  person('vera', 'chair', 'participant'),
  person('koen', 'chair'),
  person('sem', 'secretary'),
  ...['dana', 'pim', 'iris', 'noor', 'joris', 'lotte', 'bas'].map((name) => person(name, 'participant')),
  person('cato', 'coordinator'),
  person('gijs', 'guest'),
];

function person(name: string, ...roles: Someone['roles'][number][]): Someone {
  return { id: `id-${name}`, name, roles, status: 'member', organisation: `Organisatie ${name}` };
}

it(`says in a whole school year to the day and the person what the deadlines ask, and nothing else (seed ${SEED})`, {
  timeout: 300_000,
}, async () => {
  const luck = chance(SEED);
  const table = new TableAtWork(moment(FROM, '07:00'));
  await table.furnish(PEOPLE, ...MEETINGS.map((date) => aMeeting(date)));
  for (const date of MEETINGS) await table.press('clock.meeting', { meeting: `meeting:${date}` }, system);
  const oracle = new Oracle(await factsOf(table.desk));
  const submissions = Array.from({ length: CASES }, () => luck.below(Math.min(DAYS, 330)));
  const pressed: Date[] = [table.clock.now()];
  for (let n = 0; n < DAYS; n++) {
    const day = plus(FROM, n);
    if (day > DOWN_FROM && day < DOWN_TO) continue;
    if (day === DOWN_TO) await table.downUntil(moment(day, '08:10'));
    else if (luck.odds(0.1)) table.restart();
    const count = submissions.filter((one) => one === n).length + luck.below(works(day) ? 5 : 2);
    const times = Array.from({ length: count }, () => 420 + luck.below(900)).sort((a, b) => a - b);
    let opened = false;
    const open = async () => {
      if (opened) return;
      opened = true;
      await table.until(moment(day, '08:31'));
      if (day === DOWN_TO) oracle.morningAfter(DOWN_FROM, day);
      else oracle.morning(day);
    };
    for (const [index, minutes] of times.entries()) {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      if (time >= '08:30') await open();
      await table.until(new Date(Math.max(moment(day, time).getTime(), table.clock.now().getTime() + 30_000)));
      const facts = await factsOf(table.desk);
      const doing = index < submissions.filter((one) => one === n).length ? submits : luck.of(DOINGS);
      if (!(await doing?.(table, facts, day, luck, PEOPLE))) continue;
      pressed.push(table.clock.now());
      oracle.changed(await factsOf(table.desk), table.clock.now());
      await table.until(new Date(table.clock.now().getTime() + 10_000));
    }
    await open();
    if (MEETINGS.includes(day)) {
      await table.until(new Date(Math.max(moment(day, '16:00').getTime(), table.clock.now().getTime() + 30_000)));
      await holdMeeting(table, day, PEOPLE);
      pressed.push(table.clock.now());
      oracle.changed(await factsOf(table.desk), table.clock.now());
    }
  }
  expect(saidIn(table.told)).toEqual(wantedBy(oracle));
  expect(notOnce(table.told)).toEqual([]);
  expect(outOfHours(table.told, pressed)).toEqual([]);
  expect(atOnceIn(table.told)).toEqual(oracle.atOnce.map(({ person: to, question }) => `${to} ${question}`).sort());
  expect((await table.desk.all('case')).length).toBeGreaterThan(CASES * 0.9);
  expect(table.desk.alarms).toEqual([]);
});

/** What the digests asked: a line for each day and person. */
function saidIn(told: readonly Told[]): string[] {
  const said = new Map<string, Set<string>>();
  for (const { at, to, ofToday, questions } of told) {
    if (!ofToday || questions.length === 0) continue;
    const key = `${wall(at).day} ${to}`;
    said.set(key, new Set([...(said.get(key) ?? []), ...questions]));
  }
  return linesOf(said);
}

function wantedBy({ digests }: Oracle): string[] {
  return linesOf(digests);
}

function linesOf(all: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...all].flatMap(([key, questions]) => [...questions].map((question) => `${key} ${question}`)).sort();
}

/** New digests beyond the first of a person on a day, and new ones that are of another day. */
function notOnce(told: readonly Told[]): string[] {
  const fresh = told.filter(({ digest, anew }) => digest && anew);
  const keys = fresh.map(({ at, to }) => `${wall(at).day} ${to}`);
  const strange = fresh
    .filter(({ ofToday }) => !ofToday)
    .map(({ at, to }) => `${at.toISOString()} ${to} of another day`);
  return [...keys.filter((key, at) => keys.indexOf(key) !== at), ...strange];
}

/** Messages that no press can have caused and that did not leave on a day with work between 08:30 and 17:30; only a digest or a call does so. */
function outOfHours(told: readonly Told[], pressed: readonly Date[]): string[] {
  return told.flatMap(({ at, to, digest, anew, summary }) => {
    const just = pressed.some((press) => at >= press && at.getTime() - press.getTime() < 10_000);
    if (just || !anew) return [];
    const { day, time } = wall(at);
    const planned = digest || to === 'channel';
    return planned && works(day) && time >= '08:30' && time < '17:30' ? [] : [`${day} ${time} ${to} ${summary}`];
  });
}

/** Questions about a stage that were put in a message of their own. */
function atOnceIn(told: readonly Told[]): string[] {
  return told
    .filter(({ digest, anew }) => !digest && anew)
    .flatMap(({ to, questions }) => questions.filter((one) => one.startsWith('tipping:')).map((one) => `${to} ${one}`))
    .sort();
}
