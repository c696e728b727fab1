import { describe, expect, test } from 'vitest';
import { closeDossier } from '../../bot/cases/close-dossier.ts';
import { openInChat } from '../../bot/cases/open-in-chat.ts';
import { showDossier } from '../../bot/cases/show-dossier.ts';
import { DECLARATION_TEXT } from '../../bot/meetings/declaration.ts';
import { withdrawDeclaration } from '../../bot/meetings/withdraw-declaration.ts';
import { leaveTeam } from '../../bot/tables/membership.ts';
import type { Documents } from '../../storage/documents.ts';
import { aCase, aMeeting } from './builders.ts';
import { given, type Outcome } from './given.ts';
import { chair, other, participant, type Someone, system } from './people.ts';

const posted = aMeeting('2026-12-10', { status: 'posted', postedAt: '2026-11-20T08:00:00.000Z' });
const found = aCase({ where: { status: 'active', meeting: posted.id } });
const { caseId } = found;
const signed: Documents['declaration'] = {
  kind: 'declaration',
  id: `declaration:2026-12-10:${other.id}`,
  owner: posted.id,
  person: other.id,
  text: DECLARATION_TEXT,
  what: 'signed',
  at: '2026-11-20T09:00:00.000Z',
};
const CARD = { kind: 'chat', card: { conversationId: 'a:1', activityId: '1:kaart' } } as const;
const at = (time: string) => new Date(`2026-11-23T${time}:00+01:00`);

/** The clock goes on and everything that is due by then happens; answers what left. */
async function later(outcome: Outcome, time: string) {
  const before = outcome.desk.left.length;
  outcome.desk.clock.moveTo(at(time));
  await outcome.desk.dispatcher.sweep();
  return outcome.desk.left.slice(before);
}

const openOnCard = (by: Someone) =>
  given(found, posted, signed).when(openInChat, { case: caseId }, { by, surface: CARD });

describe('a dossier in the own chat', () => {
  test('stands on the card that was pressed there', async () => {
    (await openOnCard(chair)).accepts('Fenna Verzonnen', 'Sluiten', 'kwartier').tellsOnly();
  });

  test('is sent as a card when the button stood elsewhere', async () => {
    const outcome = await given(found).when(openInChat, { case: caseId }, { by: chair, surface: { kind: 'channel' } });
    outcome
      .accepts(/eigen chat/)
      .tells(chair, 'Fenna Verzonnen', 'Sluiten')
      .tellsOnly(chair);
    expect(outcome.desk.left[0]?.summary).toBe('Casus');
  });

  test('turns into its nameless form at Sluiten, and stays so', async () => {
    const outcome = await openOnCard(chair);
    const closed = await outcome.when(closeDossier, { case: caseId }, { by: chair, surface: CARD });
    closed.accepts('AT-2026-0001', 'Bekijk casus');
    expect(JSON.stringify(closed.reply)).not.toContain('Fenna');
    expect(await closed.all('glance')).toEqual([]);
    expect(await later(closed, '09:16')).toEqual([]);
    const page = await closed.when(showDossier, { case: caseId, page: 2 }, { by: chair, surface: CARD });
    expect(JSON.stringify(page.reply)).not.toContain('Fenna');
  });

  test('turns into its nameless form after fifteen minutes', async () => {
    const outcome = await openOnCard(chair);
    expect(await later(outcome, '09:14')).toEqual([]);
    const [closed] = await later(outcome, '09:15');
    expect(closed?.to).toBe(chair.id);
    expect(closed?.text).toContain('AT-2026-0001');
    expect(closed?.text).not.toContain('Fenna');
    expect(await outcome.all('glance')).toEqual([]);
  });

  test('opened again on the same card has a quarter of an hour again', async () => {
    const outcome = await openOnCard(chair);
    await outcome.when(closeDossier, { case: caseId }, { by: chair, surface: CARD });
    await outcome.when(openInChat, { case: caseId }, { by: chair, surface: CARD, now: at('09:10') });
    expect(await later(outcome, '09:16')).toEqual([]);
    expect((await later(outcome, '09:25')).length).toBe(1);
  });

  test('closes at the next sweep when the declaration is withdrawn', async () => {
    const outcome = await openOnCard(other);
    await outcome.when(withdrawDeclaration, { meeting: posted.id }, { by: other });
    outcome.tells(other, 'AT-2026-0001');
    expect(outcome.desk.left.at(-1)?.text).not.toContain('Fenna');
  });

  test('closes for who leaves the table, with nothing of the case', async () => {
    const outcome = await openOnCard(participant);
    await outcome.when(leaveTeam, { person: participant.id }, { by: system });
    outcome.tells(participant, 'Deze kaart is gesloten.');
    expect(outcome.desk.left.at(-1)?.text).not.toMatch(/Fenna|AT-2026/);
  });

  test('stays open for who may still see it when somebody else may not', async () => {
    const outcome = await openOnCard(chair);
    await outcome.when(withdrawDeclaration, { meeting: posted.id }, { by: other });
    outcome.tellsOnly();
    expect((await outcome.all('glance')).length).toBe(1);
  });

  test('is not sent to who may not open it', async () => {
    (await given(found).when(openInChat, { case: caseId }, { by: other })).refuses('not-allowed-case');
  });

  test('that was sent closes where it stands', async () => {
    const outcome = await given(found).when(openInChat, { case: caseId }, { by: chair, surface: { kind: 'channel' } });
    const [closed] = await later(outcome, '09:15');
    expect(closed?.text).not.toContain('Fenna');
    const notice = (await outcome.all('notice')).find(({ topic }) => topic === 'dossier.closed');
    const sent = (await outcome.all('notice')).find(({ topic }) => topic === 'dossier.in-chat');
    expect(notice?.to).toEqual({ person: chair.id, card: sent?.posted });
  });
});
