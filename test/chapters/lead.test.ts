import { describe, expect, test } from 'vitest';
import { reopenCase } from '../../bot/cases/reopen-case.ts';
import { showDossier } from '../../bot/cases/show-dossier.ts';
import { acceptLead } from '../../bot/regisseur/accept-lead.ts';
import { acceptHandover, declineHandover } from '../../bot/regisseur/answer-handover.ts';
import { appointRegisseur } from '../../bot/regisseur/appoint-regisseur.ts';
import { offerHandover } from '../../bot/regisseur/hand-over.ts';
import { returnLead } from '../../bot/regisseur/return-lead.ts';
import { savePlan } from '../../bot/regisseur/save-plan.ts';
import { showLead } from '../../bot/regisseur/show-lead.ts';
import { admitMembers } from '../../bot/tables/admit-members.ts';
import { giveRoles } from '../../bot/tables/give-roles.ts';
import { KINDS, type TableCase } from '../../storage/documents.ts';
import { aCase } from './builders.ts';
import { given } from './given.ts';
import { itBecomes } from './morning.ts';
import { chair, guest, other, participant, type Someone, system } from './people.ts';

const plain = aCase({ by: chair });
const of = { case: plain.caseId };
const ledBy = (by: Someone, accepted = true): TableCase => ({
  ...plain,
  regisseur: { person: by.id, since: '2026-11-20', accepted },
});
const led = ledBy(participant);

describe('an appointed regisseur', () => {
  test('accepts, and finds the buttons of the lead; twice is harmless', async () => {
    const outcome = await given(ledBy(participant, false)).when(acceptLead, of, { by: participant });
    outcome.accepts('U hebt de regie van casus AT-2026-0001 aangenomen', 'Plan van aanpak');
    expect((await outcome.all('case'))[0]?.regisseur?.accepted).toBe(true);
    (await outcome.when(acceptLead, of, { by: participant })).accepts().changesNothing();
  });

  test('may open the dossier from that moment', async () => {
    (await given(led).when(showDossier, of, { by: participant })).accepts('Fenna Verzonnen');
  });
});

describe('giving the lead back', () => {
  const reason = 'Ik krijg een andere functie.';

  test('tells the chair why, opens the poll again, and keeps who led', async () => {
    const outcome = await given(led).when(returnLead, { ...of, reason }, { by: participant });
    outcome.accepts('U hebt de regie van casus AT-2026-0001 teruggegeven');
    outcome.tells(chair, 'Dana Deelnemer', reason, 'AT-2026-0001').tells('channel', 'Regisseur gezocht');
    outcome.tellsOnly(chair, 'channel');
    const [now] = await outcome.all('case');
    expect(now?.regisseur).toBeUndefined();
    expect(now?.leads).toEqual([{ person: participant.id, from: '2026-11-20', to: '2026-11-23' }]);
    expect(await outcome.all('poll')).toMatchObject([{ status: 'open', volunteers: [] }]);
  });

  test('keeps the reason out of the channel, the previews and the audit trail', async () => {
    const { desk } = await given(led).when(returnLead, { ...of, reason }, { by: participant });
    const channel = desk.left.filter(({ to }) => to === 'channel');
    expect(JSON.stringify([channel, desk.left.map(({ summary }) => summary), await desk.all('audit')])).not.toContain(
      'functie',
    );
  });

  test('needs a reason', async () => {
    const outcome = await given(led).when(returnLead, { ...of, reason: ' ' }, { by: participant });
    outcome.asksAgain('Vul dit in').changesNothing();
    (await outcome.when(returnLead, { ...of, reason: 'a'.repeat(501) }, { by: participant })).asksAgain(
      'hoogstens 500',
    );
  });

  test('twice is harmless', async () => {
    const outcome = await given(led).when(returnLead, { ...of, reason }, { by: participant });
    (await outcome.when(returnLead, { ...of, reason }, { by: participant })).accepts('teruggegeven').changesNothing();
  });

  test('is for the regisseur alone', async () => {
    (await given(led).when(returnLead, { ...of, reason }, { by: other })).refuses('not-allowed-regisseur');
    (await given(led).when(returnLead, { ...of, reason }, { by: chair })).refuses('not-allowed-regisseur');
  });
});

describe('handing a case over', () => {
  const offered = async () =>
    (await given(led).when(offerHandover, { ...of, to: other.id }, { by: participant })).accepts('houdt u de regie');

  test('asks the other, and changes nothing of who leads until the answer', async () => {
    const outcome = await offered();
    outcome.tells(other, 'Neemt u casus AT-2026-0001 over?', 'Dana Deelnemer').tellsOnly(other);
    expect((await outcome.all('case'))[0]?.regisseur).toMatchObject({ person: participant.id });
    (await outcome.when(showLead, of, { by: participant })).accepts('Gevraagd om over te nemen: ', 'Pim Partner');
  });

  test('makes the other regisseur at yes; who led stays in the history and hears it', async () => {
    const outcome = await offered();
    await outcome.when(acceptHandover, of, { by: other });
    outcome.accepts('U hebt de regie van casus AT-2026-0001 overgenomen');
    outcome.tells(participant, 'Pim Partner heeft de regie overgenomen').tellsOnly(participant).accepts('Uw taken');
    const [now] = await outcome.all('case');
    expect(now?.regisseur).toEqual({ person: other.id, since: '2026-11-23', accepted: true });
    expect(now?.leads).toMatchObject([{ person: participant.id }]);
    (await outcome.when(acceptHandover, of, { by: other })).accepts().changesNothing();
    (await outcome.when(showLead, of, { by: participant })).refuses('not-allowed-regisseur');
  });

  test('leaves the case where it was at no; the regisseur hears it', async () => {
    const outcome = await offered();
    (await outcome.when(declineHandover, of, { by: other }))
      .accepts('niet over')
      .tells(participant, 'Pim Partner neemt de regie niet over');
    expect((await outcome.all('case'))[0]?.regisseur).toEqual(led.regisseur);
    (await outcome.when(acceptHandover, of, { by: other })).refuses('handover-gone');
  });

  test('cannot be accepted by somebody who was not asked, nor offered to a guest or oneself', async () => {
    const outcome = await offered();
    (await outcome.when(acceptHandover, of, { by: chair })).refuses('handover-gone');
    for (const to of [guest.id, participant.id, '']) {
      (await outcome.when(offerHandover, { ...of, to }, { by: participant })).asksAgain().changesNothing();
    }
  });

  test('twice to the same person asks once', async () => {
    const outcome = await offered();
    await outcome.when(offerHandover, { ...of, to: other.id }, { by: participant });
    outcome.accepts('houdt u de regie').changesNothing().tellsOnly();
  });
});

describe('a case that is reopened', () => {
  const again = { ...of, reason: 'Weer thuis sinds vorige week.', firstDayHome: '2026-11-16' };

  test('is still led by who followed it', async () => {
    const followed = KINDS.case.shape.parse({ ...led, status: 'follow', followSince: '2026-11-20' });
    const outcome = await given(followed).when(reopenCase, again, { by: chair });
    expect((await outcome.all('case'))[0]).toMatchObject({ status: 'active', regisseur: { person: participant.id } });
  });

  test('after the archive has no regisseur, and its history says who led it', async () => {
    const archived = KINDS.case.shape.parse({ ...led, status: 'archive', archivedOn: '2026-11-21' });
    const outcome = await given(archived).when(reopenCase, again, { by: chair });
    const [now] = await outcome.all('case');
    expect(now?.regisseur).toBeUndefined();
    expect(now?.leads).toEqual([{ person: participant.id, from: '2026-11-20', to: '2026-11-21' }]);
  });
});

describe('a regisseur who leaves the table', () => {
  test('has no access from that moment, and the chair hears which cases are without lead', async () => {
    const outcome = await given(led).when('member.leave', { person: participant.id }, { by: system });
    outcome.tells(chair, 'Dana Deelnemer', 'AT-2026-0001').tellsOnly(chair);
    expect(JSON.stringify(outcome.desk.left)).toContain('Zoek regisseur');
    const [now] = await outcome.all('case');
    expect(now?.regisseur).toBeUndefined();
    expect(now?.leads).toMatchObject([{ person: participant.id, to: '2026-11-23' }]);
    (await outcome.when(showDossier, of, { by: participant })).refuses('not-a-member');
  });

  test('tells it also when the role is taken away in Leden en rollen', async () => {
    const roles = { [`role.${participant.id}`]: 'none', page: 1 };
    (await given(led).when(admitMembers, roles, { by: chair })).tells(chair, 'Dana Deelnemer', 'AT-2026-0001');
    const board = { person: participant.id, roles: 'board' };
    (await given(led).when(giveRoles, board, { by: chair })).tells(chair, 'Dana Deelnemer', 'AT-2026-0001');
  });

  test('tells nothing when they led nothing, or stay able to lead', async () => {
    (await given(plain).when('member.leave', { person: participant.id }, { by: system })).tellsOnly();
    const secretary = { person: participant.id, roles: 'secretary' };
    (await given(led).when(giveRoles, secretary, { by: chair })).tellsOnly();
  });

  test('is no longer asked to take over', async () => {
    const asked = {
      ...led,
      regisseur: { person: participant.id, since: '2026-11-20', accepted: true, handoverTo: other.id },
    };
    const outcome = await given(asked).when('member.leave', { person: other.id }, { by: system });
    expect((await outcome.all('case'))[0]?.regisseur).toEqual(led.regisseur);
    outcome.tellsOnly();
  });
});

describe('the question for a plan', () => {
  const asked = async (until: string, give?: string) => {
    const outcome = await given(plain).when(appointRegisseur, { ...of, person: participant.id }, { by: chair });
    const plan = { ...of, goal: 'school', step1: 'Gesprek met school', targetOn: '2027-01-15' };
    for (
      let day = new Date('2026-11-24T09:00:00+01:00');
      day < new Date(until);
      day = new Date(day.getTime() + 24 * 3600_000)
    ) {
      if (give && day >= new Date(give)) await outcome.desk.press(savePlan, plan, { by: participant });
      await itBecomes(outcome.desk, day.toISOString());
    }
    return outcome.desk.left.filter(({ text }) => text.includes('plan van aanpak is er nog niet')).length;
  };

  test('comes on the tenth working day after the appointment and weekly from then on', async () => {
    expect(await asked('2026-12-07T09:30:00+01:00')).toBe(1);
    expect(await asked('2026-12-06T09:30:00+01:00')).toBe(0);
    expect(await asked('2026-12-21T09:30:00+01:00')).toBe(3);
  });

  test('ends when the plan is given', async () => {
    expect(await asked('2026-12-21T09:30:00+01:00', '2026-12-08')).toBe(1);
  });
});
