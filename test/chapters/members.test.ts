import { describe, expect, test } from 'vitest';
import { admitMembers } from '../../bot/tables/admit-members.ts';
import { giveRoles } from '../../bot/tables/give-roles.ts';
import { joinTeam, leaveTeam } from '../../bot/tables/membership.ts';
import { showMembers } from '../../bot/tables/show-members.ts';
import { showRoles } from '../../bot/tables/show-roles.ts';
import { aCase } from './builders.ts';
import { openDesk, openTable } from './desk.ts';
import { given } from './given.ts';
import {
  candidate,
  chair,
  gone,
  guest,
  MEMBERS,
  memberOf,
  mriOf,
  participant,
  type Someone,
  secretary,
  stranger,
  system,
} from './people.ts';

const listed = (...people: Someone[]) =>
  people.map((person) => ({ person: person.id, mri: mriOf(person), name: person.name, guest: false }));
const roster = listed(chair, secretary, participant, stranger);
const save = { page: 1, [`role.${stranger.id}`]: 'participant', [`organisation.${stranger.id}`]: 'Jeugdhulp Noord' };
const seatOf = async (outcome: { all: (kind: 'member') => Promise<{ person: string }[]> }, { id }: Someone) =>
  (await outcome.all('member')).find(({ person }) => person === id);

describe('admitting members', () => {
  test('makes who gets a role a member from now on, with organisation', async () => {
    const outcome = await given().when(admitMembers, save, { by: chair, roster });
    outcome.accepts('bewaard');
    expect(await seatOf(outcome, stranger)).toMatchObject({
      status: 'member',
      roles: ['participant'],
      organisation: 'Jeugdhulp Noord',
      name: stranger.name,
    });
  });

  test('takes everything from who gets “Geen”', async () => {
    const outcome = await given().when(
      admitMembers,
      { page: 1, [`role.${participant.id}`]: 'none' },
      { by: chair, roster },
    );
    expect(await seatOf(outcome, participant)).toMatchObject({ status: 'left', roles: [] });
    await outcome.when('case.form', {}, { by: participant });
    outcome.refuses('not-a-member');
  });

  test('leaves everybody alone who was not on the form, also who joined the team meanwhile', async () => {
    const outcome = await given().when(admitMembers, save, {
      by: chair,
      roster: listed(candidate, gone, ...[chair, stranger]),
    });
    for (const person of [candidate, gone, participant, secretary]) {
      expect(await seatOf(outcome, person)).toMatchObject({ status: person.status, roles: person.roles });
    }
  });

  test('saves who was on the form, also when others joined and moved them to another page', async () => {
    const newcomers = Array.from({ length: 20 }, (_, i) => ({ ...stranger, id: `id-aa${i}`, name: `Aad Nieuw ${i}` }));
    const outcome = await given().when(admitMembers, save, { by: chair, roster: [...listed(...newcomers), ...roster] });
    expect(await seatOf(outcome, stranger)).toMatchObject({ status: 'member', roles: ['participant'] });
    expect(await outcome.all('member')).toHaveLength(MEMBERS.length + 1);
  });

  test('twice is harmless', async () => {
    const outcome = await given().when(admitMembers, save, { by: chair, roster });
    await outcome.when(admitMembers, save, { by: chair });
    outcome.accepts('bewaard').changesNothing();
  });

  test('keeps the other roles of who has several', async () => {
    const both = { ...memberOf(participant), roles: ['participant' as const, 'coordinator' as const] };
    const outcome = await given(both).when(
      admitMembers,
      { page: 1, [`role.${participant.id}`]: 'secretary' },
      { by: chair, roster },
    );
    expect(await seatOf(outcome, participant)).toMatchObject({ roles: ['secretary', 'coordinator'] });
  });

  test.each([
    ['a role that does not exist', { [`role.${stranger.id}`]: 'koning' }, 'Kies een antwoord'],
    ['an organisation that is too long', { [`organisation.${stranger.id}`]: 'x'.repeat(121) }, 'hoogstens 120'],
    ['the last chair', { [`role.${chair.id}`]: 'participant' }, 'altijd een voorzitter'],
  ])('is refused for %s, and the form keeps what was typed', async (_title, wrong, sentence) => {
    const outcome = await given().when(admitMembers, { ...save, ...wrong }, { by: chair, roster });
    outcome.accepts(sentence, 'Leden en rollen').changesNothing();
  });

  test('goes on with the people that are known when Teams does not give the list', async () => {
    const outcome = await given().when(showMembers, {}, { by: chair });
    outcome.accepts(participant.name);
    await outcome.when(admitMembers, { page: 1, [`role.${participant.id}`]: 'guest' }, { by: chair });
    expect(await seatOf(outcome, participant)).toMatchObject({ roles: ['guest'] });
  });

  test('shows fifteen people on a page', async () => {
    const many = Array.from({ length: 16 }, (_, i) => ({ ...stranger, id: `id-z${i}`, name: `Zed ${i}` }));
    const outcome = await given().when(
      showMembers,
      { page: 2 },
      { by: chair, roster: [...roster, ...listed(...many)] },
    );
    outcome.accepts('Bladzijde 2 van 2');
  });
});

describe('several roles for one person', () => {
  test('are given at once', async () => {
    const outcome = await given().when(
      giveRoles,
      { person: participant.id, roles: 'participant,coordinator' },
      { by: chair },
    );
    outcome.accepts('1 lid is bewaard');
    expect(await seatOf(outcome, participant)).toMatchObject({ roles: ['participant', 'coordinator'] });
    await outcome.when(giveRoles, { person: participant.id, roles: 'participant,coordinator' }, { by: chair });
    outcome.accepts().changesNothing();
  });

  test.each([
    ['nobody was chosen', {}, 'Kies een antwoord'],
    ['the person has no seat', { person: candidate.id, roles: 'participant' }, 'Kies een antwoord'],
    ['no role was chosen', { person: participant.id, roles: '' }, 'Kies een antwoord'],
    ['no such role exists', { person: participant.id, roles: 'koning,__proto__' }, 'Kies een antwoord'],
    ['it would take the last chair', { person: chair.id, roles: 'participant' }, 'altijd een voorzitter'],
  ])('are refused when %s', async (_title, data, sentence) => {
    const outcome = await given().when(giveRoles, data, { by: chair });
    outcome.accepts(sentence, 'Rollen').changesNothing();
  });

  test('are asked on a form with who sits at the table, and nobody else', async () => {
    const outcome = await given().when(showRoles, {}, { by: chair });
    outcome.accepts(participant.name);
    expect(JSON.stringify(outcome.reply)).not.toMatch(/Iris Inval|Lars/);
  });
});

test('two chairs who take the role from each other in the same instant, in two processes, leave one chair', async () => {
  for (let round = 0; round < 10; round++) {
    const desk = await openTable({ ...memberOf(secretary), roles: ['chair'] });
    const twin = openDesk(desk);
    await Promise.all([
      desk.press(giveRoles, { person: secretary.id, roles: 'participant' }, { by: chair }),
      twin.press(giveRoles, { person: chair.id, roles: 'participant' }, { by: secretary }),
    ]);
    const chairs = (await desk.all('member')).filter(({ roles }) => roles.includes('chair'));
    expect(chairs).toHaveLength(1);
  }
});

describe('who joins the team', () => {
  const joined = { person: stranger.id, mri: mriOf(stranger), name: stranger.name };

  test('has no access yet; each chair is asked, once', async () => {
    const outcome = await given().when(joinTeam, joined, { by: system });
    outcome.tells(chair, stranger.name).tellsOnly(chair);
    expect(await seatOf(outcome, stranger)).toMatchObject({ status: 'candidate', roles: [] });
    await outcome.when(joinTeam, joined, { by: system });
    outcome.changesNothing().tellsOnly();
    await outcome.when('case.form', {}, { by: stranger });
    outcome.refuses('not-a-member');
  });

  test('is nothing new when that person sits at the table already', async () => {
    const again = { person: participant.id, mri: mriOf(participant), name: participant.name };
    const outcome = await given().when(joinTeam, again, { by: system });
    outcome.changesNothing().tellsOnly();
  });

  test('after having left is asked about again', async () => {
    const back = { person: gone.id, mri: mriOf(gone), name: gone.name };
    const outcome = await given().when(joinTeam, back, { by: system });
    outcome.tells(chair, gone.name);
    expect(await seatOf(outcome, gone)).toMatchObject({ status: 'candidate', roles: [] });
  });

  test('is said by Teams alone', async () => {
    (await given().when(joinTeam, joined, { by: chair })).refuses('not-allowed-chair');
  });
});

describe('who leaves the team', () => {
  test('has left the table at that moment, the own cases too', async () => {
    const found = aCase();
    const outcome = await given(found).when(leaveTeam, { person: participant.id }, { by: system });
    expect(await seatOf(outcome, participant)).toMatchObject({ status: 'left', roles: [] });
    await outcome.when('case.dossier', { case: found.caseId }, { by: participant });
    outcome.refuses('not-a-member');
  });

  test('twice, or without ever having sat there, changes nothing', async () => {
    for (const person of [gone.id, stranger.id]) {
      (await given().when(leaveTeam, { person }, { by: system })).changesNothing();
    }
  });

  test('is said by Teams alone', async () => {
    (await given().when(leaveTeam, { person: guest.id }, { by: chair })).refuses('not-allowed-chair');
  });
});

test('a sender without an Entra id is a stranger, whatever the list holds', async () => {
  const nobody = { ...memberOf(chair), id: 'member:', person: '' };
  const outcome = await given(nobody).when('members.form', {}, { by: { ...stranger, id: '' } });
  outcome.refuses('not-a-member');
});
