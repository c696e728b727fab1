import { describe, expect, test } from 'vitest';
import { freshIdFor } from '../../bot/ids.ts';
import { planMeeting } from '../../bot/meetings/plan-meeting.ts';
import { showMeetings } from '../../bot/meetings/show-meetings.ts';
import { aMeeting } from './builders.ts';
import { given } from './given.ts';
import { chair, participant, secretary } from './people.ts';

const plan = (over: Record<string, unknown> = {}, by = chair) => ({
  meeting: freshIdFor(by.id),
  date: '2026-12-10',
  time: '14:00',
  place: 'Stadskantoor, zaal 2',
  ...over,
});

describe('planning a meeting', () => {
  test('keeps it, names its submission deadline and asks for the next date', async () => {
    const outcome = await given().when(planMeeting, plan(), { by: chair });
    outcome.accepts('donderdag 10 december 2026', 'donderdag 3 december 2026', 'Datum bijeenkomst').tellsOnly();
    expect(await outcome.all('meeting')).toMatchObject([
      { status: 'planned', date: '2026-12-10', time: '14:00', place: 'Stadskantoor, zaal 2', plannedBy: chair.id },
    ]);
  });

  test('can be done by the secretary as well', async () => {
    (await given().when(planMeeting, plan({}, secretary), { by: secretary })).accepts('is gepland');
  });

  test.each([
    ['2026-05-19', 'maandag 11 mei 2026'],
    ['2027-01-06', 'dinsdag 29 december 2026'],
    ['2027-03-30', 'vrijdag 19 maart 2027'],
    ['2031-04-28', 'maandag 21 april 2031'],
  ])('on %s has its deadline on %s: days off do not count', async (date, deadline) => {
    const now = new Date('2026-04-01T09:00:00+02:00');
    (await given().when(planMeeting, plan({ date }), { by: chair, now })).accepts(deadline);
  });

  test('twice with one form is harmless', async () => {
    const form = plan();
    const outcome = await given().when(planMeeting, form, { by: chair });
    await outcome.when(planMeeting, { ...form, date: '2027-01-14' }, { by: chair });
    outcome.accepts('was al gepland, op donderdag 10 december 2026').changesNothing();
  });

  test('today is possible, yesterday is not', async () => {
    (await given().when(planMeeting, plan({ date: '2026-11-23' }), { by: chair })).accepts('is gepland');
    const outcome = await given().when(planMeeting, plan({ date: '2026-11-22' }), { by: chair });
    outcome.asksAgain('al geweest').changesNothing();
  });

  test.each([
    ['no date', { date: '' }, 'Vul dit in'],
    ['a day that does not exist', { date: '2026-02-30' }, 'geen datum'],
    ['a day on which one is planned already', { date: '2027-01-14' }, 'al een bijeenkomst'],
    ['no time', { time: '' }, 'Vul dit in'],
    ['a time that does not exist', { time: '24:00' }, 'geen tijd'],
    ['no place', { place: '  ' }, 'Vul dit in'],
    ['a place that is too long', { place: 'x'.repeat(121) }, 'hoogstens 120'],
  ])('is asked again for %s, with what was typed', async (_title, wrong, sentence) => {
    const outcome = await given(aMeeting('2027-01-14')).when(planMeeting, plan(wrong), { by: chair });
    outcome.asksAgain(sentence, /Stadskantoor|xxx|14:00/).changesNothing();
  });

  test('is refused to a participant, who gets the refusal and not the form', async () => {
    (await given().when(planMeeting, plan({}, participant), { by: participant })).refuses('not-allowed-chair');
    (await given().when(showMeetings, {}, { by: participant })).refuses('not-allowed-chair');
  });

  test('is refused under an id that was made for somebody else', async () => {
    (await given().when(planMeeting, plan({}, secretary), { by: chair })).refuses('old-button');
  });
});

test('the form shows the meetings to come in order, with their deadlines, and none that is over', async () => {
  const outcome = await given(aMeeting('2027-01-14'), aMeeting('2026-12-10'), aMeeting('2026-11-20')).when(
    showMeetings,
    {},
    { by: chair },
  );
  outcome.accepts(/10 december 2026[\s\S]*14 januari 2027/, 'donderdag 3 december 2026');
  expect(JSON.stringify(outcome.reply)).not.toContain('20 november');
});
