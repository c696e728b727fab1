import { describe, expect, it } from 'vitest';
import { showArchive, showFollowList } from '../../bot/cases/show-lists.ts';
import { aCase } from './builders.ts';
import { textOf } from './desk.ts';
import { given } from './given.ts';
import { board, coordinator, guest, participant } from './people.ts';

const NO_PERSONAL_DATA = /Fenna|Verzonnen|Rivierdam|Bedachte|begeleiding/;
const followed = aCase({ caseId: 'casus-1', where: { status: 'follow', followSince: '2026-10-05' } });
const later = {
  ...followed,
  id: 'case:casus-2',
  caseId: 'casus-2',
  number: 'AT-2026-0002',
  nextReviewOn: '2026-12-01',
};
const archived = aCase({
  caseId: 'casus-3',
  number: 'AT-2026-0003',
  where: { status: 'archive', archivedOn: '2026-10-01' },
});
const active = aCase({ caseId: 'casus-4', number: 'AT-2026-0004' });

describe('the follow list and the archive', () => {
  it('name each case without personal data, the next review first, each with the way to reopen it', async () => {
    const outcome = await given(followed, later, archived, active).when(showFollowList, {}, { by: coordinator });
    outcome.accepts(/AT-2026-0002[\s\S]*AT-2026-0001/, 'Heropenen', '1 december 2026');
    expect(textOf(outcome.reply)).not.toMatch(NO_PERSONAL_DATA);
    expect(textOf(outcome.reply)).not.toMatch(/AT-2026-000[34]/);
  });

  it('hold the archive apart', async () => {
    const outcome = await given(followed, archived, active).when(showArchive, {}, { by: participant });
    outcome.accepts('AT-2026-0003', 'Heropenen', '1 oktober 2026');
    expect(textOf(outcome.reply)).not.toMatch(NO_PERSONAL_DATA);
    expect(textOf(outcome.reply)).not.toMatch(/AT-2026-000[14]/);
  });

  it.each([guest, board])('are not for $name', async (by) => {
    for (const view of [showFollowList, showArchive])
      (await given(followed).when(view, {}, { by })).refuses('not-allowed-member');
  });
});
