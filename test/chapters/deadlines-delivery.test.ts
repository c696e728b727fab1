import { describe, expect, test } from 'vitest';
import { showDeliveries } from '../../bot/deadlines/show-deliveries.ts';
import { requestOfCommand } from '../../bot/teams/doors.ts';
import type { Notice } from '../../storage/documents.ts';
import { aCase, MONDAY } from './builders.ts';
import { given } from './given.ts';
import { chair, other, participant, secretary } from './people.ts';

const found = aCase();
let made = 0;

/** A message about the case as it stands in the outbox. */
function aMessage(over: Partial<Notice>): Notice {
  made += 1;
  return {
    kind: 'notice',
    id: `notice:tipping:${found.caseId}:week8:2026-11-20:${made}`,
    topic: 'tipping.asked',
    status: 'sent',
    to: { person: participant.id },
    about: { case: found.caseId, stage: 'week8' },
    attempt: 1,
    ...over,
  };
}

const settledAt = '2026-11-20T07:30:04.000Z';
const refused = aMessage({ status: 'refused', why: '403 MessageWritesBlocked', settledAt });
const uncertain = aMessage({
  status: 'uncertain',
  why: 'no-answer',
  to: { channel: true },
  topic: 'meeting.call',
  settledAt,
});
const planned = aMessage({ status: 'waiting', dueAt: '2026-11-27T07:30:00.000Z', digest: true });
const errand = aMessage({ status: 'waiting', dueAt: '2026-11-27T07:30:00.000Z', to: { system: true } });

describe('/bezorging', () => {
  test('counts what is planned, delivered, refused and uncertain, and says what, for whom, when and why', async () => {
    const messages = [refused, uncertain, planned, errand, aMessage({}), aMessage({ settledAt })];
    const outcome = await given(found, ...messages).when(showDeliveries, {}, { by: secretary });
    outcome
      .accepts(/Gepland\s+1\s/, /Bezorgd\s+2\s/, /Niet bezorgd\s+1\s/, /Onzeker\s+1\s/)
      .accepts(
        /vraag bij een kantelpunt voor Dana Deelnemer\s+vrijdag 20 november 2026 om 08:30\. De bot is geblokkeerd/,
      )
      .accepts(/oproep om aan te melden in het kanaal[\s\S]*geen duidelijk antwoord/)
      .accepts(/Gepland[\s\S]*vrijdag 27 november 2026 om 08:30/)
      .changesNothing();
  });

  test('shows nothing of a pupil', async () => {
    const outcome = await given(found, refused).when(showDeliveries, {}, { by: chair });
    expect(JSON.stringify(outcome.reply)).not.toMatch(/Fenna|Verzonnen|Rivierdam"|Het Bedachte/);
  });

  test('is for chair and secretary', async () => {
    (await given(found, refused).when(showDeliveries, {}, { by: other, now: MONDAY })).refuses('not-allowed-chair');
  });

  test('can be typed', () => {
    expect(requestOfCommand('/bezorging', 'chat')?.verb).toBe(showDeliveries.verb);
  });
});
