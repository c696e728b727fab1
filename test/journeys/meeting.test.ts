import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from './house.ts';
import { NUMBERS, openTableOfTwelve, PUPILS } from './table-of-twelve.ts';

describe('a meeting of twelve people with nine cases and three bottlenecks', () => {
  let house: House;
  const person = (name: string) => house.teams.person(name);
  const live = (name: string) =>
    person(name).waitsFor((seen) => seen.buttons.includes('Sluit bijeenkomst') && seen.text.includes('Casus '), {
      what: 'the live card',
    });
  const settled = () => house.quiet();
  beforeAll(async () => {
    house = await openTableOfTwelve();
    await house.moveClock('2026-12-10T14:00:00+01:00');
  }, 60_000);
  afterAll(() => house.stop());

  it('is started by the chair from the agenda, and chair and secretary have the live card in their own chat', async () => {
    const agenda = await (await person('Vera Voorzitter').tells('agenda')).answer();
    const started = await agenda.press('Start bijeenkomst');
    expect(started.text).toContain('Casus 1 van 9');
    await settled();
    expect((await live('Sem Secretaris')).text).toContain(NUMBERS[0]);
    expect(
      person('Dana Deelnemer')
        .everything()
        .some(({ buttons }) => buttons.includes('Sluit bijeenkomst')),
    ).toBe(false);
  });

  it('is led by two people: what one records the other sees, and Volgende pressed by both goes one case on', async () => {
    const [vera, sem] = [await live('Vera Voorzitter'), await live('Sem Secretaris')];
    await vera.press('Complex');
    await sem.press('Wachtlijst');
    await settled();
    expect((await live('Sem Secretaris')).text).toMatch(/Complex[\s\S]*Wacht op/);
    const before = [vera.card ?? {}, sem.card ?? {}] as const;
    const answers = await Promise.all([vera.pressStale(before[0], 'Volgende'), sem.pressStale(before[1], 'Volgende')]);
    for (const answer of answers) expect(answer.text).toContain('Casus 2 van 9');
  });

  it('records question, decision and agreement in dialogs; the owner gets the agreement', async () => {
    const sem = await live('Sem Secretaris');
    const question = await sem.press('Vraag aanscherpen');
    expect(question.value('Vraag')).toContain('Welke plek past bij haar');
    expect((await question.press('Opslaan', { Vraag: 'Wie begeleidt de eerste week?' })).message).toContain(
      'genoteerd',
    );
    await (await sem.press('Besluit')).press('Opslaan', { Besluit: 'Start na de vakantie' });
    const form = await sem.press('Afspraak toevoegen');
    const made = await form.press('Opslaan', { Wat: 'De school bellen', Wie: 'Pim Partner', Wanneer: '2026-12-17' });
    expect(made.message).toContain('vastgelegd');
    await settled();
    const card = await person('Pim Partner').waitsFor((seen) => seen.buttons.includes('Lukt niet op tijd'));
    expect(card.text).toContain('De school bellen');
    await person('Vera Voorzitter').waitsFor(({ text }) => /Aangescherpt[\s\S]*Genoteerd[\s\S]*1 nieuw/.test(text), {
      what: 'what the secretary recorded',
    });
  });

  it('goes on after a restart, and seeks a regisseur in the channel without a name', async () => {
    await house.restart();
    const sem = await live('Sem Secretaris');
    expect((await sem.press('Zoek regisseur')).text).toContain('Casus 2 van 9');
    await settled();
    const poll = await person('Wim Wijkteam').waitsFor((seen) => seen.buttons.includes('Ik neem de regie'));
    expect(poll.text).toContain(NUMBERS[1]);
    const refused = await (await live('Vera Voorzitter')).press('Naar volglijst');
    expect(refused.text).toContain('nog geen regisseur');
  });

  it('records three bottlenecks, after which the category is structural', async () => {
    for (const [n, number] of [NUMBERS[1], NUMBERS[2], NUMBERS[3]].entries()) {
      const sem = await live('Sem Secretaris');
      expect(sem.text).toContain(number);
      const said = await (await sem.press('Knelpunt')).press('Wachtlijst');
      expect(said.message).toContain(n === 2 ? 'structureel' : 'vastgelegd');
      await sem.press('Volgende');
    }
    const list = await (await (await person('Gea Gemeente').tells('knelpunt')).answer()).press('Alle knelpunten (3)');
    expect(list.text).toContain('Structureel');
  });

  it('is closed by the secretary: what was not discussed waits, each owner gets the own actions, and nothing of a pupil is in the channel', async () => {
    const closed = await (await live('Sem Secretaris')).press('Sluit bijeenkomst');
    expect(closed.text).toContain('Besproken: 4 van 9');
    await settled();
    const actions = await person('Pim Partner').waitsFor((seen) =>
      seen.text.includes('Uw acties van donderdag 10 december'),
    );
    expect(actions.text).toContain('De school bellen');
    const undiscussed = (await house.kept('case')).filter(({ discussedAt }) => discussedAt.length === 0);
    expect(undiscussed).toHaveLength(5);
    const everybody = person('Jan Jeugdarts').channel().text;
    for (const word of [...PUPILS, 'De school bellen', 'eerste week', 'na de vakantie'])
      expect(everybody).not.toContain(word);
  });

  it('lets the owner finish the agreement from the list; the card in the chat says so', async () => {
    const pim = person('Pim Partner');
    const list = await (await pim.tells('/acties')).answer();
    expect(list.text).toContain('De school bellen');
    expect((await list.press('Gereed')).text).toContain('Er staan geen afspraken open');
    await settled();
    const card = await pim.waitsFor((seen) => seen.text.includes('Gereed · gemeld door Pim Partner'));
    expect(card.buttons).not.toContain('Lukt niet op tijd');
  });
});
