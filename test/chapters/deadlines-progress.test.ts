import { expect, test } from 'vitest';
import { windMeeting } from '../../bot/deadlines/wind-meeting.ts';
import { appointRegisseur } from '../../bot/regisseur/appoint-regisseur.ts';
import { aCase, aMeeting } from './builders.ts';
import { openTable } from './desk.ts';
import { itBecomes } from './morning.ts';
import { chair, coordinator, system } from './people.ts';

test('a regisseur who is named after the meeting was looked at is asked for a report two working days before it', async () => {
  const meeting = {
    ...aMeeting('2026-12-10'),
    status: 'posted' as const,
    postedAt: '2026-11-23T09:00:00.000Z',
  };
  const found = { ...aCase({ where: { status: 'active', meeting: meeting.id } }), discussedAt: ['meeting:eerder'] };
  const desk = await openTable(meeting, found);
  await desk.press(windMeeting, { meeting: meeting.id }, { by: system });
  await desk.press(appointRegisseur, { case: found.caseId, person: coordinator.id }, { by: chair });
  await desk.dispatcher.sweep();
  const before = desk.left.length;
  await itBecomes(desk, '2026-12-08T08:30:00+01:00');
  const told = desk.left.slice(before).filter(({ to }) => to === coordinator.id);
  expect(told.map(({ text }) => text).join('\n')).toMatch(/AT-2026-0001[\s\S]*Op schema/);
});
