import { describe, expect, test } from 'vitest';
import { appointRegisseur } from '../../bot/regisseur/appoint-regisseur.ts';
import { openPoll } from '../../bot/regisseur/open-poll.ts';
import { showAppoint } from '../../bot/regisseur/show-appoint.ts';
import { volunteer, withdrawVolunteer } from '../../bot/regisseur/volunteer.ts';
import type { TableCase } from '../../storage/documents.ts';
import { aCase } from './builders.ts';
import { openTable, textOf } from './desk.ts';
import { given } from './given.ts';
import { itBecomes } from './morning.ts';
import { chair, coordinator, guest, memberOf, other, participant, type Someone, secretary, system } from './people.ts';

const found = aCase();
const number = { kind: 'number', id: 'number:AT-2026-0001', caseId: found.caseId } as const;
const of = { case: found.caseId };
const led = (by: Someone): TableCase => ({
  ...aCase({ caseId: 'elsewhere', number: 'AT-2026-0009' }),
  regisseur: { person: by.id, since: '2026-11-02', accepted: true },
});

/** A table that looks for a regisseur of the case. */
const searching = async (...more: Parameters<typeof given>) =>
  (await given(found, number, ...more).when(openPoll, { number: 'AT-2026-0001' }, { by: chair })).accepts();

describe('looking for a regisseur', () => {
  test('puts one card in the channel with number and accent, and nothing else of the pupil', async () => {
    const outcome = await searching();
    outcome.accepts('De tafel zoekt een regisseur voor casus AT-2026-0001');
    outcome.tells('channel', 'Regisseur gezocht voor casus AT-2026-0001', 'Accent: Onderwijs', 'Nog niemand');
    outcome.tellsOnly('channel');
    expect(JSON.stringify(outcome.desk.left)).not.toMatch(/Fenna|Rivierdam|Bedachte|plek|2012/);
  });

  test('twice gives one poll and draws the same card again', async () => {
    const outcome = await searching();
    await outcome.when(openPoll, of, { by: secretary, now: new Date('2026-11-23T09:00:10+01:00') });
    expect(await outcome.all('poll')).toHaveLength(1);
    const cards = (await outcome.all('notice')).filter(({ topic }) => topic === 'poll.card');
    expect(cards).toHaveLength(1);
  });

  test('shows the chair who leads, when somebody does already', async () => {
    const outcome = await given({ ...led(other), number: 'AT-2026-0001' }).when(
      openPoll,
      { case: 'elsewhere' },
      { by: chair },
    );
    outcome.accepts('Pim Partner', 'Wijs aan').changesNothing();
  });

  test('is not possible for a case that is closed or not there', async () => {
    const archived = aCase({ where: { status: 'archive', archivedOn: '2026-10-01' } });
    (await given(archived).when(openPoll, { case: archived.caseId }, { by: chair })).refuses('case-not-open');
    (await given().when(openPoll, { number: 'AT-2026-0404' }, { by: chair })).refuses('case-unknown');
  });
});

describe('volunteering', () => {
  test('puts a person on the card by name, with how many cases they lead', async () => {
    const outcome = await searching(led(participant));
    await outcome.when(volunteer, of, { by: participant, now: new Date('2026-11-23T09:05:00+01:00') });
    outcome.accepts('1 persoon biedt zich aan', 'Dana Deelnemer', 'leidt 1 casus');
    await outcome.when(volunteer, of, { by: coordinator });
    outcome.accepts('2 mensen bieden zich aan', 'leidt nog geen casus');
  });

  test('twice is harmless, and so is withdrawing twice', async () => {
    const outcome = await searching();
    await outcome.when(volunteer, of, { by: participant });
    (await outcome.when(volunteer, of, { by: participant })).accepts('Dana Deelnemer').changesNothing();
    (await outcome.when(withdrawVolunteer, of, { by: participant })).accepts('Nog niemand');
    (await outcome.when(withdrawVolunteer, of, { by: participant })).accepts('Nog niemand').changesNothing();
  });

  test('is refused to a guest', async () => {
    const outcome = await searching();
    (await outcome.when(volunteer, of, { by: guest })).refuses('not-allowed-volunteer');
  });

  test('by thirty people in the same second has them all on one card', async () => {
    const crowd = Array.from(
      { length: 30 },
      (_, n): Someone => ({
        id: `id-vrijwilliger-${n}`,
        name: `Vrijwilliger ${n}`,
        roles: ['participant'],
        status: 'member',
      }),
    );
    const desk = await openTable(found, number, ...crowd.map(memberOf));
    await desk.press(openPoll, of, { by: chair });
    await Promise.all(crowd.map((by) => desk.press(volunteer, of, { by })));
    const [poll] = await desk.all('poll');
    expect(new Set(poll?.volunteers)).toEqual(new Set(crowd.map(({ id }) => id)));
    await desk.dispatcher.sweep();
    desk.clock.moveTo(new Date(desk.clock.now().getTime() + 2_000));
    await desk.dispatcher.sweep();
    const text = desk.left.at(-1)?.text ?? '';
    for (const { name } of crowd) expect(text).toContain(name);
    expect(desk.left.length).toBeLessThanOrEqual(2);
  });

  test('ends for who left the table: the card does not show them', async () => {
    const outcome = await searching();
    await outcome.when(volunteer, of, { by: participant });
    await outcome.when('member.leave', { person: participant.id }, { by: system });
    await outcome.when(volunteer, of, { by: other, now: new Date('2026-11-23T09:05:00+01:00') });
    expect(textOf(outcome.reply)).not.toContain('Dana');
  });
});

describe('when nobody volunteers', () => {
  const wednesday = '2026-11-25T08:30:00+01:00';

  test('the chair hears it after two working days, and can appoint anybody', async () => {
    const { desk } = await searching();
    await itBecomes(desk, '2026-11-25T08:29:00+01:00');
    expect(desk.left.filter(({ to }) => to === chair.id)).toEqual([]);
    await itBecomes(desk, wednesday);
    const told = desk.left.filter(({ to }) => to === chair.id);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Nog niemand heeft zich aangeboden');
    expect(JSON.stringify(told[0]?.message.card)).toContain('Wijs aan');
  });

  test('nobody is told when somebody did volunteer', async () => {
    const outcome = await searching();
    await outcome.when(volunteer, of, { by: participant });
    await itBecomes(outcome.desk, wednesday);
    expect(outcome.desk.left.filter(({ to }) => to === chair.id)).toEqual([]);
  });

  test('the chair hears it also when the last one withdraws later', async () => {
    const outcome = await searching();
    await outcome.when(volunteer, of, { by: participant });
    await itBecomes(outcome.desk, wednesday);
    await outcome.when(withdrawVolunteer, of, { by: participant, now: new Date('2026-11-26T16:00:00+01:00') });
    await itBecomes(outcome.desk, '2026-11-27T08:30:00+01:00');
    expect(outcome.desk.left.filter(({ to }) => to === chair.id)).toHaveLength(1);
  });
});

describe('appointing', () => {
  test('offers the volunteers first, then everybody at the table', async () => {
    const outcome = await searching();
    await outcome.when(volunteer, of, { by: other });
    await outcome.when(showAppoint, of, { by: chair });
    const card = JSON.stringify('card' in outcome.reply ? outcome.reply.card : '');
    const titles = [...card.matchAll(/"title":"([^"]* · [^"]*)"/g)].map(([, title]) => title);
    expect(titles[0]).toBe('Pim Partner · biedt zich aan · leidt nog geen casus');
    expect(titles.map((title) => title?.split(' · ')[0])).toEqual([
      'Pim Partner',
      'Cato Coördinator',
      'Dana Deelnemer',
      'Sem Secretaris',
      'Vera Voorzitter',
    ]);
  });

  test('names one regisseur, ends the poll, and tells that person the tasks', async () => {
    const outcome = await searching();
    await outcome.when(volunteer, of, { by: other });
    await outcome.when(
      appointRegisseur,
      { ...of, person: other.id },
      { by: secretary, now: new Date('2026-11-23T10:00:00+01:00') },
    );
    outcome
      .accepts('is aangewezen')
      .tells(other, 'U bent regisseur van casus AT-2026-0001', 'U stuurt op voortgang', 'bewaakt de afspraken');
    await itBecomes(outcome.desk, '2026-11-23T10:00:02+01:00');
    expect(outcome.desk.left.at(-1)).toMatchObject({
      to: 'channel',
      text: expect.stringContaining('Regisseur: Pim Partner'),
    });
    const [now] = await outcome.all('case');
    expect(now?.regisseur).toEqual({ person: other.id, since: '2026-11-23', accepted: false });
    expect(await outcome.all('poll')).toMatchObject([{ status: 'closed' }]);
  });

  test('also takes somebody who did not volunteer', async () => {
    const outcome = await searching();
    (await outcome.when(appointRegisseur, { ...of, person: coordinator.id }, { by: chair })).accepts('is aangewezen');
  });

  test('does not take a guest, nor nobody', async () => {
    const outcome = await searching();
    (await outcome.when(appointRegisseur, { ...of, person: guest.id }, { by: chair })).asksAgain('Kies een antwoord');
    (await outcome.when(appointRegisseur, of, { by: chair })).asksAgain('Kies een antwoord').changesNothing();
  });

  test('of two at the same moment gives one regisseur; the second hears that there is one', async () => {
    const desk = await openTable(found, number);
    const replies = await Promise.all([
      desk.press(appointRegisseur, { ...of, person: other.id }, { by: chair }),
      desk.press(appointRegisseur, { ...of, person: participant.id }, { by: secretary }),
    ]);
    expect(replies.map(textOf).sort()).toEqual([
      'Casus AT-2026-0001 heeft al een regisseur. Er is niets veranderd.',
      'De regisseur van casus AT-2026-0001 is aangewezen en krijgt bericht.',
    ]);
    await desk.dispatcher.sweep();
    expect(desk.left).toHaveLength(1);
  });

  test('twice of the same person is harmless', async () => {
    const outcome = await searching();
    await outcome.when(appointRegisseur, { ...of, person: other.id }, { by: chair });
    await outcome.when(appointRegisseur, { ...of, person: other.id }, { by: chair });
    outcome.accepts('is aangewezen').changesNothing().tellsOnly();
  });

  test('puts another in the place of who leads, who stays in the history', async () => {
    const outcome = await given(led(participant)).when(
      appointRegisseur,
      { case: 'elsewhere', person: other.id, instead: participant.id },
      { by: chair },
    );
    const [now] = await outcome.accepts().all('case');
    expect(now?.regisseur?.person).toBe(other.id);
    expect(now?.leads).toEqual([{ person: participant.id, from: '2026-11-02', to: '2026-11-23' }]);
  });

  test('comes too late to volunteer: the card says who leads', async () => {
    const outcome = await searching();
    await outcome.when(appointRegisseur, { ...of, person: other.id }, { by: chair });
    (await outcome.when(volunteer, of, { by: participant })).accepts('Regisseur: ', 'Pim Partner').changesNothing();
  });
});
