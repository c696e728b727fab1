import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, textOfCard } from '../teams/teams.ts';
import { forge, INVOKES } from './forge.ts';
import { admitEverybody, fillIn, type House, openHouse, STEP_1, STEP_2, STEP_3 } from './house.ts';

const OLD = 'Deze knop hoort bij een oudere versie. Typ /help en begin opnieuw.';

describe('a press that comes late, twice, from elsewhere or not from a card at all', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await admitEverybody(house);
  });
  afterAll(() => house.stop());

  const forged = (person: string, data: Record<string, unknown>, invoke: (typeof INVOKES)[number] = 'task/submit') =>
    forge(house.teams, { by: house.teams.person(person), data, invoke });

  async function step4(person: string, name: string): Promise<Answer> {
    const offered = await house.teams.person(person).opens('aanmelden');
    const form = offered.buttons.includes('Opnieuw beginnen') ? await offered.press('Opnieuw beginnen') : offered;
    const step2 = await form.press('Verder', STEP_1);
    const step3 = await step2.press('Verder', { ...STEP_2, 'Naam leerling': name });
    return step3.press('Verder', STEP_3);
  }

  it.each(INVOKES)('answers a button of an older version through %s with a sentence', async (name) => {
    for (const verb of ['category_x', 'constructor', '__proto__', '', 'case.submit.v0'])
      expect(await forged('Dana Deelnemer', { verb }, name)).toContain(OLD);
  });

  it('answers a command that the bot does not have with a sentence', async () => {
    expect((await house.teams.person('Dana Deelnemer').opens('oud-commando')).message).toBe(OLD);
  });

  it('refuses a form id that was made for somebody else', async () => {
    const form = await step4('Dana Deelnemer', 'Vreemde Knop');
    const draft = (await house.kept('draft'))[0];
    const caseId = draft?.caseId ?? '';
    for (const verb of ['case.submit', 'draft.resume', 'draft.discard'])
      expect(await forged('Pim Partner', { verb, case: caseId })).not.toContain('Vreemde');
    expect(await forged('Pim Partner', { verb: 'draft.save', case: caseId, step: 1, go: 'next' })).toContain(OLD);
    expect(await forged('Pim Partner', { verb: 'case.form', case: caseId })).not.toContain('Vreemde');
    expect((await house.kept('draft')).map(({ owner, step }) => [owner, step])).toEqual([[draft?.owner, 4]]);
    expect((await form.press('Indienen')).message).toContain('is ingediend');
    expect(await forged('Pim Partner', { verb: 'case.submit', case: caseId })).toContain(OLD);
  });

  it('answers a press without what it needs with a sentence, not with a fault', async () => {
    for (const data of [
      { verb: 'draft.save' },
      { verb: 'draft.save', case: 7, step: 'x', go: {} },
      { verb: 'case.submit', case: { $ne: '' } },
      { verb: 'meeting.plan', meeting: ['a'] },
      { verb: 'members.admit', page: 'veel' },
    ]) {
      expect(await forged('Vera Voorzitter', data)).toContain('Het formulier kwam niet goed aan');
    }
  });

  it('makes one case of two presses in parallel', async () => {
    const form = await step4('Dana Deelnemer', 'Dubbele Klik');
    const answers = await Promise.all([form.press('Indienen'), form.press('Indienen'), form.press('Indienen')]);
    const numbers = new Set(answers.map(({ text }) => /AT-\d{4}-\d{4}/.exec(text)?.[0]));
    expect(numbers.size).toBe(1);
    expect(answers.filter(({ text }) => text.includes('was al ingediend'))).toHaveLength(2);
    await house.quiet();
    const [number] = numbers;
    const posts = house.teams.person('Vera Voorzitter').channel().messages;
    expect(posts.filter(({ card }) => textOfCard(card).includes(`Nieuwe casus ${number}`))).toHaveLength(1);
  });

  it('makes one case of the same activity delivered twice, and again after a restart', async () => {
    const form = await step4('Dana Deelnemer', 'Herhaalde Bezorging');
    const before = (await house.kept('case')).length;
    house.teams.delivery.duplicateNext();
    expect((await form.press('Indienen')).message).toContain('is ingediend');
    const { activity } = house.teams.delivery.attempts.at(-1) ?? {};
    await house.restart();
    if (activity) await house.teams.delivery.send(activity);
    await house.quiet();
    expect(await house.kept('case')).toHaveLength(before + 1);
    const receipts = (await house.kept('notice')).filter(({ topic }) => topic === 'case.received');
    expect(receipts).toHaveLength(before + 1);
  });

  it('answers a message that Teams sends again once, also after a restart', async () => {
    const pim = house.teams.person('Pim Partner');
    const count = () => pim.chat().messages.filter(({ fromBot }) => fromBot).length;
    await pim.tells('help');
    const after = count();
    const { activity } = house.teams.delivery.attempts.at(-1) ?? {};
    if (!activity) throw new Error('nothing was delivered');
    await house.teams.delivery.send(activity);
    await house.restart();
    await house.teams.delivery.send(activity);
    await house.quiet();
    expect(count()).toBe(after);
  });

  it('still answers Indienen that was pressed before a restart of the bot', async () => {
    const form = await step4('Dana Deelnemer', 'Voor De Herstart');
    await house.restart();
    expect((await form.press('Indienen')).message).toContain('is ingediend');
    expect((await form.press('Indienen')).message).toContain('was al ingediend');
  });

  it('does not let a forged list of people admit a stranger', async () => {
    const iris = house.teams.person('Iris Inval').aadObjectId;
    await forged('Dana Deelnemer', { verb: 'members.admit', page: 1, [`role.${iris}`]: 'chair' });
    await forged('Dana Deelnemer', { verb: 'members.roles', person: iris, roles: 'chair' });
    expect((await house.kept('member')).find(({ person }) => person === iris)?.roles).toEqual([]);
    const nobody = 'ffffffff-0000-4000-a000-000000000000';
    await forged('Vera Voorzitter', { verb: 'members.admit', page: 1, [`role.${nobody}`]: 'chair' });
    expect((await house.kept('member')).some(({ person }) => person === nobody)).toBe(false);
  });

  it('does not let a person press what only the system does', async () => {
    const members = await house.kept('member');
    const table = await house.kept('table');
    for (const verb of ['table.remove', 'table.move', 'member.join', 'member.leave', 'draft.expire', 'table.install'])
      await forged('Vera Voorzitter', {
        verb,
        person: members[0]?.person,
        mri: 'x',
        name: 'x',
        case: 'x',
        serviceUrl: 'http://127.0.0.1:1/',
      });
    expect(await house.kept('member')).toEqual(members);
    expect(await house.kept('table')).toEqual(table);
  });

  it('fills in a form from the channel card for the one who pressed alone', async () => {
    const done = await fillIn(await house.teams.person('Sem Secretaris').opens('aanmelden'), 'Nog Een Leerling');
    expect(done.message).toContain('is ingediend');
  });
});
