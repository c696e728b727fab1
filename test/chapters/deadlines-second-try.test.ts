import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../bot/outbox/delivery.ts';
import type { Notice } from '../../storage/documents.ts';
import { aCase, MONDAY } from './builders.ts';
import { type Desk, openDesk, openTable } from './desk.ts';
import { itBecomes } from './morning.ts';
import { chair, participant, TENANT } from './people.ts';

const found = aCase();
const receipt: Notice = {
  kind: 'notice',
  id: 'notice:receipt:1',
  topic: 'case.received',
  status: 'waiting',
  to: { person: participant.id },
  about: { case: found.caseId },
  dueAt: MONDAY.toISOString(),
  attempt: 0,
};
const blocked: Delivery = { outcome: 'refused', why: '403 ConversationBlockedByUser' };
const sent: Delivery = { outcome: 'sent', posted: { conversationId: 'a', activityId: '1' } };

/** A receipt that its reader refused. */
async function refused(why: Delivery = blocked): Promise<Desk> {
  const desk = await openTable(found, receipt);
  desk.answer = (to) => ('person' in to && to.person === participant.id ? why : sent);
  await desk.dispatcher.sweep();
  return desk;
}

async function showsUp(desk: Desk, minutesLater = 1): Promise<void> {
  desk.clock.moveTo(new Date(desk.clock.now().getTime() + minutesLater * 60_000));
  desk.dispatcher.showedUp(TENANT, participant.id);
  await desk.dispatcher.settled();
}

const ofReceipt = async (desk: Desk) => (await desk.all('notice')).find(({ id }) => id === receipt.id);

describe('what somebody refused', () => {
  test('is tried again when that person is in the own chat again, and arrives once', async () => {
    const desk = await refused();
    desk.answer = () => sent;
    await showsUp(desk);
    expect(desk.left.map(({ to }) => to)).toEqual([participant.id]);
    expect(await ofReceipt(desk)).toMatchObject({ status: 'sent' });
    expect(await ofReceipt(desk)).not.toHaveProperty('owner');
    await showsUp(desk, 30);
    expect(desk.left).toHaveLength(1);
  });

  test('is told to the chair on the next morning', async () => {
    const desk = await refused();
    await itBecomes(desk, '2026-11-24T08:30:00+01:00');
    expect(desk.left.find(({ to }) => to === chair.id)?.text).toContain('Niet bezorgd: de ontvangst van een casus');
  });

  test('and is refused again waits for the next time that person shows up', async () => {
    const desk = await refused();
    await showsUp(desk);
    expect(await ofReceipt(desk)).toMatchObject({ status: 'refused' });
    desk.answer = () => sent;
    await showsUp(desk);
    expect(desk.left.map(({ to }) => to)).toEqual([participant.id]);
  });

  test('is found by another process too, after ten minutes at most', async () => {
    const desk = await openTable(found, receipt);
    const twin = openDesk(desk);
    await showsUp(twin);
    desk.answer = () => blocked;
    await desk.dispatcher.sweep();
    await showsUp(twin, 5);
    expect(twin.left).toEqual([]);
    await showsUp(twin, 10);
    expect(twin.left.map(({ to }) => to)).toEqual([participant.id]);
  });

  test('because it was too large is not tried again: it would be as large', async () => {
    const desk = await refused({ outcome: 'refused', why: '413 MessageSizeTooBig' });
    desk.answer = () => sent;
    await showsUp(desk);
    expect(desk.left).toEqual([]);
  });
});
