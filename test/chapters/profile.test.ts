import { expect, test } from 'vitest';
import { saveProfile } from '../../bot/tables/save-profile.ts';
import { showProfile } from '../../bot/tables/show-profile.ts';
import { given } from './given.ts';
import { candidate, coordinator, other, participant } from './people.ts';

const filled = {
  organisation: 'Jeugdhulp Rivierdam',
  domain: 'youth-care',
  mandate: 'no',
  deputy: other.id,
  manager: coordinator.id,
};

test('a member says who they are at the table, and changes nobody else', async () => {
  const outcome = await given().when(saveProfile, filled, { by: participant });
  outcome.accepts('Uw profiel is bewaard').tellsOnly();
  const members = await outcome.all('member');
  expect(members.find(({ person }) => person === participant.id)).toMatchObject({ ...filled, mandate: false });
  expect(members.find(({ person }) => person === other.id)?.organisation).toBe('Organisatie P');
});

test('what was named can be taken away, and what was left as it was stays', async () => {
  const outcome = await given().when(saveProfile, filled, { by: participant });
  await outcome.when(saveProfile, { deputy: 'none' }, { by: participant });
  const mine = (await outcome.all('member')).find(({ person }) => person === participant.id);
  expect(mine).toMatchObject({ organisation: filled.organisation, domain: 'youth-care', manager: coordinator.id });
  expect(mine?.deputy).toBeUndefined();
});

test('only members can be named, oneself not, and an organisation has a limit', async () => {
  const wrong = { deputy: participant.id, manager: candidate.id, organisation: 'x'.repeat(121) };
  const outcome = await given().when(saveProfile, wrong, { by: participant });
  outcome.asksAgain('Kies een antwoord', 'hoogstens 120').changesNothing();
});

test('saving twice is harmless, and the form shows what was saved', async () => {
  const outcome = await given().when(saveProfile, filled, { by: participant });
  await outcome.when(saveProfile, filled, { by: participant });
  outcome.accepts('bewaard');
  await outcome.when(showProfile, {}, { by: participant });
  expect(JSON.stringify(outcome.reply)).toContain('Jeugdhulp Rivierdam');
});
