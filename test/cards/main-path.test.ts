import { describe, expect, it } from 'vitest';
import { STEP_FIELDS, TEXT_LIMITS } from '../../bot/cases/form-fields.ts';
import type { Card } from '../../cards/card.ts';
import { formLabels } from '../../cards/summary.ts';
import { nameOf, samples } from './samples.ts';
import { partsOf } from './shape.ts';

const card = (name: string): Card => {
  const sample = samples.find((one) => nameOf(one) === name);
  if (!sample) throw new Error(`no sample ${name}`);
  return sample.make();
};
const inputsOf = (name: string) => partsOf(card(name)).filter(({ type }) => type?.startsWith('Input.'));
const bare = (label: unknown) => String(label).replace(/ \(verplicht\)$/, '');
const labels = (name: string) => inputsOf(name).map(({ label }) => bare(label));
const buttons = (name: string) =>
  partsOf(card(name))
    .filter(({ type }) => type?.startsWith('Action.'))
    .map(({ title }) => title);

describe('the live card', () => {
  it('bears everything that is recorded at the meeting, and the way on', () => {
    const steps = [
      'Vraag aanscherpen',
      'Besluit',
      'Afspraak toevoegen',
      'Zoek regisseur',
      'Naar volglijst',
      'Knelpunt',
    ];
    const ladder = ['Eenvoudig', 'Gecompliceerd', 'Complex', 'Chaotisch', 'Stagnatie'];
    const ways = ['Volgende', 'Vorige', 'Sluit bijeenkomst'];
    expect(buttons('liveCard.untouched')).toEqual(expect.arrayContaining([...steps, ...ladder, ...ways]));
    expect(buttons('liveCard.withdrawn')).toEqual(expect.arrayContaining(ways));
    expect(buttons('liveCard.withdrawn')).not.toContain('Besluit');
    expect(buttons('liveCard.closed')).toEqual(['Verslag']);
  });
});

describe('the words that people find things by', () => {
  it.each([
    ['setupCard.installer', [], ['Leden toelaten', 'Instellingen']],
    ['meetingForm.empty', ['Datum bijeenkomst', 'Tijd', 'Plaats'], ['Bijeenkomst plannen']],
    ['agreementForm.empty', ['Wat', 'Wie', 'Wanneer'], ['Opslaan']],
    ['agreementCard.owner', [], ['Gereed', 'Lukt niet op tijd']],
    ['followForm.led', [], ['School', 'Arbeid', 'Leerwerktraject', 'Dagbesteding']],
    [
      'bottleneckForm.empty',
      ['Categorie', 'Niveau', 'Omschrijving', 'Casussen'],
      ['Knelpunt melden', 'Alle knelpunten (2)'],
    ],
    ['doorCard.channel', [], ['Casus aanmelden', 'In mijn chat']],
    [
      'formCard.step-1-empty',
      [
        'Geboortedatum',
        'Soort onderwijs',
        'Ingeschreven op een school',
        'Soort verzuim',
        'Eerste dag thuis',
        'Wie heeft al geholpen',
      ].concat('Vraag of plan', 'Reden om toch aan te melden'),
      ['Verder'],
    ],
    [
      'formCard.step-2-plan',
      [
        'Naam leerling',
        'Gemeente',
        'School',
        'Hulpvraag',
        'Plan',
        'Wat is geprobeerd',
        'Wat gaat goed',
        'Wensen van leerling en ouders',
      ].concat('Accent', 'Wie moet erbij zijn'),
      ['Verder', 'Terug'],
    ],
    [
      'formCard.step-3-empty',
      [
        'Leerling weet ervan en is akkoord',
        'Ouder of voogd weet ervan en is akkoord',
        'Gevraagd door',
        'Datum toestemming',
      ].concat('Grondslag', 'Toelichting grondslag', 'Aanwezig bij de bespreking'),
      ['Verder', 'Terug'],
    ],
    ['formCard.step-4-filled', [], ['Indienen', 'Terug']],
    ['reopenForm.empty', ['Reden van heropenen', 'Eerste dag thuis'], ['Heropenen']],
    ['resumeCard.owner', [], ['Verder met concept', 'Opnieuw beginnen']],
    ['receiptCard.submitter', [], ['Bekijk casus']],
  ])('stand on %s', (name, wantedLabels, wantedButtons) => {
    expect(labels(name)).toEqual(wantedLabels);
    expect(buttons(name)).toEqual(wantedButtons);
  });

  it('name each person in Leden en rollen', () => {
    expect(labels('membersForm.chair')).toContain('Rol van Sam Oefen');
    expect(labels('membersForm.chair')).toContain('Organisatie van Sam Oefen');
    const roles = inputsOf('membersForm.chair')[0]?.choices as readonly { readonly title: string }[];
    const wanted = ['Voorzitter', 'Secretaris', 'Deelnemer', 'Gast', 'Bestuurder', 'Coördinator SWV', 'Geen'];
    expect(roles.map(({ title }) => title)).toEqual(wanted);
  });

  it('announce a case in one line', () => {
    const line = (name: string) => partsOf(card(name)).find(({ type }) => type === 'TextRun')?.text;
    expect(line('announceCard.channel')).toBe(
      'Nieuwe casus AT-2026-0007 · 14 jaar · VO · 9 weken thuis · ingebracht door Lyceum De Proef',
    );
    expect(line('announceCard.follow-list')).toBe(
      'Nieuwe casus AT-2026-0007 · 14 jaar · geen onderwijs · 1 week thuis · ingebracht door een deelnemer',
    );
  });
});

describe('the form', () => {
  it.each([1, 2, 3] as const)('asks every field of step %i, under the label that the summary repeats', (step) => {
    const asked = inputsOf(step === 2 ? 'formCard.step-2-plan' : `formCard.step-${step}-filled`);
    expect(asked.map(({ id }) => id)).toEqual(STEP_FIELDS[step]);
    expect(asked.map(({ label }) => bare(label))).toEqual(STEP_FIELDS[step].map((field) => formLabels[field][0]));
  });

  it('lets no more be typed than may be saved', () => {
    const asked = [1, 2, 3].flatMap((step) => inputsOf(`formCard.step-${step}-longest`));
    const limits = asked.filter(({ maxLength }) => maxLength !== undefined).map(({ id, maxLength }) => [id, maxLength]);
    expect(Object.fromEntries(limits)).toEqual(TEXT_LIMITS);
  });

  it('asks for a plan only when there is one, and for a guardian only when one is needed', () => {
    expect(labels('formCard.step-2-filled')).not.toContain('Plan');
    expect(labels('formCard.step-3-adult')).not.toContain('Ouder of voogd weet ervan en is akkoord');
  });

  it('gives back everything that was typed, with the sentence right above the input that is wrong', () => {
    const { body } = card('formCard.step-1-problems');
    const at = body.findIndex(({ id }) => id === 'birthDate');
    expect(body[at]).toMatchObject({ value: '2024-01-01' });
    expect(body[at - 1]).toMatchObject({
      color: 'Attention',
      text: '⚠ De leerling is te jong voor deze tafel. De tafel is er vanaf 4 jaar.',
    });
  });

  it('never lets the client hold back a button', () => {
    const inputs = samples.flatMap((sample) => partsOf(sample.make())).filter(({ type }) => type?.startsWith('Input.'));
    expect(inputs.length).toBeGreaterThan(100);
    expect(inputs.filter(({ isRequired }) => isRequired)).toEqual([]);
  });

  it('proposes consent as the ground until another is chosen', () => {
    const ground = inputsOf('formCard.step-3-empty').find(({ id }) => id === 'basis');
    expect(ground?.value).toBe('consent');
  });

  it('tells a stranger the number of a known pupil and nothing else of that case', () => {
    const text = JSON.stringify(card('formCard.step-2-known-to-stranger'));
    expect(text).toContain('AT-2026-0003');
    expect(text).not.toMatch(/Actieve lijst|Volglijst|Archief|case-known|Heropenen/);
  });

  it('offers to reopen a known case only when it is not active', () => {
    expect(buttons('formCard.step-2-known-archive')).toContain('Heropenen');
    expect(buttons('formCard.step-2-known-active')).not.toContain('Heropenen');
  });
});

describe('cards for the channel and for phones', () => {
  it('hold nothing of the pupil but what may be said anywhere', () => {
    const open = samples.filter(({ card: name }) =>
      ['announceCard', 'doorCard', 'resumeCard', 'receiptCard', 'mineCard', 'caseCard'].includes(name),
    );
    expect(open.length).toBeGreaterThanOrEqual(10);
    expect(open.filter((sample) => /Noor|Tilburg|2012/.test(JSON.stringify(sample.make())))).toEqual([]);
  });
});
