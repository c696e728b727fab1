import { afterEach, describe, expect, it } from 'vitest';
import { textOfCard } from '../teams/teams.ts';
import { admitEverybody, fillIn, type House, openHouse, planMeeting, STEP_1, STEP_2, STEP_3 } from './house.ts';

/** Texts that mean something to a client, a template, a browser or a store; each begins with the same invented word. */
const HOSTILE: [string, string][] = [
  ['markdown and a link', 'Kwaad **vet** [klik](https://evil.test/x) ![x](https://evil.test/y) # kop'],
  ['a mention', 'Kwaad <at>Vera Voorzitter</at> <at id="29:1">iedereen</at>'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the very text that must not be filled in
  ['template expressions', 'Kwaad ${$root.secret} ${1+1} ${name} {{DATE(2026-01-01)}}'],
  ['HTML', 'Kwaad <script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; &amp;'],
  ['emoji of many parts', 'Kwaad 👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 🧑🏽‍🦽'],
  ['bidi marks', 'Kwaad \u202Egnidaol\u202C \u2066x\u2069 \u200F'],
  ['null bytes and control characters', 'Kwaad \u0000\u0001\u0007\u001b[31m\u0085'],
  ['half a character', 'Kwaad \uD83D einde \uDE00'],
  ['quotes of JSON and SQL', `Kwaad "},{"verb":"x"} ' OR 1=1; DROP TABLE doc; --`],
  ['prototype words', '__proto__ Kwaad constructor toString'],
];

const LONG = `Kwaad ${'x'.repeat(10_000)}`;
const TEXTS_2 = [
  'Gemeente',
  'School',
  'Hulpvraag',
  'Wat is geprobeerd',
  'Wat gaat goed',
  'Wensen van leerling en ouders',
  'Wie moet erbij zijn',
];

describe('texts that are meant to do harm', () => {
  let house: House;
  afterEach(() => house.stop());

  const fill = (labels: readonly string[], text: string): Record<string, string> =>
    Object.fromEntries(labels.map((label) => [label, text]));

  it.each(HOSTILE)('passes through every field of the form as plain text: %s', async (_what, text) => {
    house = await openHouse();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    const dana = house.teams.person('Dana Deelnemer');
    const question = `${text} en dan nog een lange genoeg gestelde vraag`;
    const step2 = await (await dana.opens('aanmelden')).press('Verder', {
      ...STEP_1,
      'Reden om toch aan te melden': text,
    });
    const filled = { ...STEP_2, ...fill(TEXTS_2, text), 'Naam leerling': `${text} Naam`, Hulpvraag: question };
    const step3 = await step2.press('Verder', filled);
    const step4 = await step3.press('Verder', { ...STEP_3, 'Gevraagd door': text, 'Toelichting grondslag': text });
    expect(step4.buttons, step4.text).toContain('Indienen');
    onlyInTextRuns(step4.card);
    const done = await step4.press('Indienen');
    expect(done.message).toContain('AT-2026-0001 is ingediend');
    await house.quiet();
    const dossier = await dana
      .chat()
      .messages.find(({ buttons }) => buttons.includes('Bekijk casus'))
      ?.press('Bekijk casus');
    expect(dossier?.text).toContain('Kwaad');
    onlyInTextRuns(dossier?.card);
    for (const name of ['Vera Voorzitter', 'Dana Deelnemer', 'Pim Partner'])
      expect(
        JSON.stringify(
          house.teams
            .person(name)
            .channel()
            .messages.map(({ message }) => message),
        ),
      ).not.toContain('Kwaad');
    expect(JSON.stringify(house.teams.notifications())).not.toContain('Kwaad');
    expect(house.teams.delivery.attempts.every(({ status }) => status < 500)).toBe(true);
  });

  it('brings back a text of ten thousand characters to be shortened', async () => {
    house = await openHouse();
    await admitEverybody(house);
    const dana = house.teams.person('Dana Deelnemer');
    const step2 = await (await dana.opens('aanmelden')).press('Verder', STEP_1);
    const again = await step2.press('Verder', { ...STEP_2, ...fill(TEXTS_2, LONG), 'Naam leerling': LONG });
    expect(again.text.match(/⚠ Gebruik hoogstens/g)?.length).toBe(8);
    expect(again.value('Hulpvraag')?.length).toBeGreaterThan(1000);
    expect(Buffer.byteLength(JSON.stringify(again.card))).toBeLessThan(25_000);
    const mended = await again.press('Verder', { ...STEP_2, ...fill(TEXTS_2, 'Kort genoeg, maar wel een hele zin.') });
    expect(mended.inputs).toContain('Gevraagd door (verplicht)');
  });

  it.each([...HOSTILE, ['ten thousand characters', LONG] as [string, string]])(
    'is harmless as the name of an organisation, a place or a table: %s',
    async (_what, text) => {
      house = await openHouse({ teams: { team: { name: text.slice(0, 200) } } });
      await admitEverybody(house);
      const vera = house.teams.person('Vera Voorzitter');
      await house.quiet();
      const members = await (await vera.slash('leden')).answer();
      const saved = await members.press('Opslaan', { 'Organisatie van Dana Deelnemer': text.slice(0, 110) });
      expect(saved.text).toContain('bewaard');
      const meeting = await (await vera.slash('bijeenkomst')).answer();
      await meeting.press('Bijeenkomst plannen', { 'Datum bijeenkomst': '2026-12-10', Tijd: '14:00', Plaats: text });
      const settings = await (await vera.slash('instellingen')).answer();
      await settings.press('Opslaan', { 'Naam van de tafel': text, Regio: text });
      const dana = house.teams.person('Dana Deelnemer');
      expect((await (await dana.slash('help')).answer()).text).toContain('Uw rol');
      await (await dana.tells(text)).answer();
      await (await dana.mentions(text)).answer();
      expect((await fillIn(await dana.opens('aanmelden'))).message).toContain('is ingediend');
      await house.quiet();
      expect(dana.channel().text).toContain('ingebracht door');
      const everything = house.teams.world.state.messages.filter(({ fromName }) => fromName === 'Actietafel');
      for (const { cards } of everything) for (const card of cards) noMarkup(card);
      expect(house.teams.delivery.attempts.every(({ status }) => status < 500)).toBe(true);
    },
  );

  it.each(HOSTILE)('lets nobody in and says nothing back under a hostile name: %s', async (_what, text) => {
    house = await openHouse({ people: [{ name: 'Vera Voorzitter' }, { name: text }] });
    await house.teams.installs('Vera Voorzitter');
    const vera = house.teams.person('Vera Voorzitter');
    const setup = await vera.waitsFor(({ buttons }) => buttons.includes('Leden toelaten'));
    const form = await setup.press('Leden toelaten');
    expect(form.inputs.filter((label) => label.startsWith('Rol van '))).toHaveLength(2);
    expect((await form.press('Opslaan', {})).message).toContain('2 leden zijn bewaard');
  });
});

/** Typed text may stand in a TextRun or an input, where it is text and nothing else. */
function onlyInTextRuns(card: unknown): void {
  walk(card, (node) => {
    const { type } = node;
    if (type === 'TextRun' || String(type).startsWith('Input.')) return;
    for (const [key, value] of Object.entries(node))
      if (key !== 'inlines' && typeof value === 'string') expect(value, `${type}.${key}`).not.toContain('Kwaad');
  });
}

/** Elsewhere it may stand in a text that knows markup only without that markup. */
function noMarkup(card: unknown): void {
  walk(card, (node) => {
    if (node.type !== 'TextBlock' && node.type !== undefined) return;
    for (const value of [node.text, node.title, node.value]) {
      if (typeof value !== 'string' || !value.includes('Kwaad')) continue;
      expect(value).not.toMatch(/\]\(http|<at|<script|<img|\{\{DATE|\u202E/);
    }
  });
  expect(textOfCard(card)).not.toContain('undefined');
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  visit(node as Record<string, unknown>);
  for (const [key, value] of Object.entries(node)) if (key !== 'data') walk(value, visit);
}
