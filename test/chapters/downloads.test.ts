import { beforeEach, describe, expect, test } from 'vitest';
import { makeLog } from '../../bot/log.ts';
import { orderMinutes, orderPersonalMinutes } from '../../bot/minutes/order-minutes.ts';
import { type Downloads, makeDownloads } from '../../bot/papers/downloads.ts';
import { leaveTeam } from '../../bot/tables/membership.ts';
import { given, type Outcome } from './given.ts';
import { aHeldMeeting, signedFor } from './held.ts';
import { chair, other, type Someone, secretary, system } from './people.ts';

const running = aHeldMeeting('running');
const { meeting } = running;

/** Asks for a file; answers the outcome and the secret in its link. */
async function ordered(by: Someone, order: typeof orderMinutes | typeof orderPersonalMinutes, format = 'docx') {
  const outcome = await given(...running.documents, signedFor(meeting, other)).when(
    order,
    { meeting: meeting.id, format },
    { by },
  );
  const [, secret = ''] = /download\/([\w-]{43})"/.exec(JSON.stringify(outcome.reply)) ?? [];
  return { outcome, secret };
}

const downloadsOf = ({ desk }: Outcome): Downloads => makeDownloads({ ...desk, log: makeLog('silent') });

describe('a link to the minutes', () => {
  let outcome: Outcome;
  let secret: string;
  let download: Downloads;
  beforeEach(async () => {
    ({ outcome, secret } = await ordered(chair, orderPersonalMinutes));
    download = downloadsOf(outcome);
  });

  test('is kept without anything that opens it', async () => {
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(await outcome.all('download'))).not.toContain(secret);
    expect(JSON.stringify(await outcome.all('audit'))).not.toContain(secret);
  });

  test('gives the file under a name that says only the day', async () => {
    const file = await download(secret);
    expect(file?.name).toBe('verslag-2026-11-23.docx');
    expect(file?.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('works once', async () => {
    expect(await download(secret)).toBeDefined();
    expect(await download(secret)).toBeUndefined();
  });

  test('works once when two browsers come at the same moment', async () => {
    const files = await Promise.all([download(secret), download(secret), download(secret)]);
    expect(files.filter((file) => file !== undefined)).toHaveLength(1);
  });

  test('works for five minutes', async () => {
    outcome.desk.clock.moveTo(new Date(outcome.desk.clock.now().getTime() + 5 * 60_000));
    expect(await download(secret)).toBeUndefined();
  });

  test('works for its owner alone once the browser says who is there', async () => {
    expect(await download(secret, secretary.id)).toBeUndefined();
    expect(await download(secret, chair.id)).toBeDefined();
  });

  test('cannot be guessed, and a hash of it opens nothing', async () => {
    const [kept] = await outcome.all('download');
    expect(await download('a'.repeat(43))).toBeUndefined();
    expect(await download(kept?.owner ?? '')).toBeUndefined();
  });

  test('leaves two facts in the audit trail: that it was asked for, and that it was read', async () => {
    await download(secret);
    const facts = (await outcome.all('audit')).map(({ what, by, meeting: of, fields }) => ({ what, by, of, fields }));
    const about = { by: chair.id, of: meeting.id, fields: ['docx', 'personal'] };
    expect(facts).toHaveLength(2);
    expect(facts).toContainEqual({ what: 'minutes.download-personal', ...about });
    expect(facts).toContainEqual({ what: 'minutes.read', ...about });
  });
});

describe('a link whose owner may not read the minutes any more', () => {
  test('gives nothing, is used up, and is written down', async () => {
    const { outcome, secret } = await ordered(other, orderPersonalMinutes);
    await outcome.when(leaveTeam, { person: other.id }, { by: system });
    expect(await downloadsOf(outcome)(secret)).toBeUndefined();
    expect(await outcome.all('download')).toEqual([]);
    const facts = await outcome.all('audit');
    expect(facts).toContainEqual(expect.objectContaining({ what: 'minutes.read', refused: 'not-allowed-case' }));
  });

  test('is not made for personal data that the one who asks may not read', async () => {
    const outcome = await given(...running.documents).when(
      orderPersonalMinutes,
      { meeting: meeting.id, format: 'pdf' },
      { by: other },
    );
    outcome.refuses('not-allowed-case');
  });
});

describe('a participant without the declaration', () => {
  test('downloads the minutes without personal data, as PDF', async () => {
    const { outcome, secret } = await ordered(other, orderMinutes, 'pdf');
    const file = await downloadsOf(outcome)(secret);
    expect(file?.name).toBe('verslag-2026-11-23.pdf');
    expect(file?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
