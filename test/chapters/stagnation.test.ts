import { describe, expect, test } from 'vitest';
import { freshIdFor } from '../../bot/ids.ts';
import { decideStagnation } from '../../bot/regisseur/decide-stagnation.ts';
import { reportStagnation, showStagnation } from '../../bot/regisseur/report-stagnation.ts';
import type { Member, TableCase } from '../../storage/documents.ts';
import { aCase } from './builders.ts';
import { given } from './given.ts';
import { itBecomes } from './morning.ts';
import { chair, coordinator, memberOf, other, participant, secretary } from './people.ts';

const led = (education: TableCase['file']['education']): TableCase => ({
  ...aCase({ caseId: 'vastgelopen', by: chair, file: { education } }),
  regisseur: { person: participant.id, since: '2026-11-23', accepted: true },
});
const of = { case: 'vastgelopen' };
const fresh = freshIdFor(participant.id);
const report = { ...of, stagnation: fresh, reason: 'Er is nergens plaats.' };
const decide = { ...of, stagnation: `stagnation:${fresh}`, decision: 'De klas wordt uitgebreid.' };
const withManager: Member = { ...memberOf(participant), manager: other.id };

const reported = async (...more: Parameters<typeof given>) =>
  given(led('vo'), ...more).when(reportStagnation, report, { by: participant });

describe('a trajectory that is stuck', () => {
  test.each(['vo', 'vso'] as const)(
    'in %s goes to the coordinator of the consortium, with the reason',
    async (kind) => {
      const outcome = await given(led(kind)).when(reportStagnation, report, { by: participant });
      outcome.accepts('De coördinator van het samenwerkingsverband krijgt bericht');
      outcome
        .tells(coordinator, 'Casus AT-2026-0001 stagneert', 'Dana Deelnemer', 'nergens plaats')
        .tellsOnly(coordinator);
    },
  );

  test('elsewhere goes to the leidinggevende of the regisseur', async () => {
    const outcome = await given(led('po'), withManager).when(reportStagnation, report, { by: participant });
    outcome.accepts('Uw leidinggevende krijgt bericht').tells(other, 'nergens plaats').tellsOnly(other);
  });

  test('goes to the chair when nobody else can be asked, and says so', async () => {
    const nobody = { ...memberOf(coordinator), status: 'left' as const, roles: [] };
    const outcome = await given(led('vo'), nobody).when(reportStagnation, report, { by: participant });
    outcome.accepts('De voorzitter krijgt bericht').tells(chair, 'U krijgt dit als voorzitter').tellsOnly(chair);
    (await given(led('po')).when(showStagnation, of, { by: participant })).accepts('leest de voorzitter uw reden');
  });

  test('needs a reason, and is said once: twice, or anew before a decision, changes nothing', async () => {
    (await given(led('vo')).when(reportStagnation, { ...report, reason: '' }, { by: participant })).asksAgain(
      'Vul dit in',
    );
    const outcome = await reported();
    (await outcome.when(reportStagnation, report, { by: participant })).accepts('is gemeld').changesNothing();
    const anew = { ...report, stagnation: freshIdFor(participant.id) };
    (await outcome.when(reportStagnation, anew, { by: participant })).accepts('nog geen besluit').changesNothing();
  });

  test('is for the regisseur alone to say', async () => {
    for (const by of [chair, secretary, other])
      (await given(led('vo')).when(reportStagnation, report, { by })).refuses('not-allowed-regisseur');
  });

  test('keeps reason and decision out of the previews and the audit trail', async () => {
    const outcome = await reported();
    await outcome.when(decideStagnation, decide, { by: coordinator });
    const seen = JSON.stringify([outcome.desk.left.map(({ summary }) => summary), await outcome.all('audit')]);
    expect(seen).not.toMatch(/nergens|uitgebreid/);
  });
});

describe('what is decided about it', () => {
  test('is recorded by who was asked, and the regisseur hears it', async () => {
    const outcome = await reported();
    await outcome.when(decideStagnation, decide, { by: coordinator });
    outcome.accepts('Het besluit over casus AT-2026-0001 is vastgelegd');
    outcome.tells(participant, 'Cato Coördinator', 'De klas wordt uitgebreid').tellsOnly(participant);
    expect(await outcome.all('stagnation')).toMatchObject([{ status: 'decided', decidedBy: coordinator.id }]);
  });

  test('stands: who comes later reads it', async () => {
    const outcome = await reported();
    await outcome.when(decideStagnation, decide, { by: coordinator });
    await outcome.when(decideStagnation, { ...decide, decision: 'Iets anders.' }, { by: chair });
    outcome.accepts('Besluit over casus', 'De klas wordt uitgebreid').tellsOnly();
    expect((await outcome.all('stagnation'))[0]?.notes.decision).toBe('De klas wordt uitgebreid.');
  });

  test('is not for others, who read nothing of it', async () => {
    const outcome = await reported();
    for (const by of [other, secretary])
      (await outcome.when(decideStagnation, decide, { by })).refuses('not-allowed-case');
  });

  test('is asked of the chair after five working days without an answer', async () => {
    const { desk } = await reported();
    const told = () => desk.left.filter(({ to }) => to === chair.id);
    await itBecomes(desk, '2026-11-30T08:29:00+01:00');
    expect(told()).toEqual([]);
    await itBecomes(desk, '2026-11-30T08:30:00+01:00');
    expect(told()).toMatchObject([{ text: expect.stringContaining('in vijf werkdagen geen besluit') }]);
  });

  test('is not asked of the chair any more once it is there', async () => {
    const outcome = await reported();
    await outcome.when(decideStagnation, decide, { by: coordinator });
    await itBecomes(outcome.desk, '2026-11-30T08:30:00+01:00');
    expect(outcome.desk.left.filter(({ to }) => to === chair.id)).toEqual([]);
  });
});
