import type { Locator } from 'playwright-core';

/** What somebody fills in: by label, the text, the date or the title of the choice. */
export type Filled = Readonly<Record<string, string>>;

/** Step 1 for an invented pupil of fourteen. */
export const STEP_1: Filled = {
  Geboortedatum: '2012-05-04',
  'Soort onderwijs': 'VO',
  'Ingeschreven op een school': 'Ja',
  'Soort verzuim': 'Langdurig relatief',
  'Eerste dag thuis': '2026-09-14',
  'Wie heeft al geholpen': 'Ondersteuningsteam',
  'Vraag of plan': 'Er is een vraag aan de tafel',
};

/** Step 2; the name differs for each submission, because the same pupil is not submitted twice. */
export const step2 = (name: string): Filled => ({
  'Naam leerling': name,
  Gemeente: 'Rivierdam',
  School: 'Het Bedachte College',
  Hulpvraag: 'Welke plek past bij haar, en wie regelt de begeleiding naar school?',
  'Wat is geprobeerd': 'Een rooster met halve dagen.',
  Accent: 'Onderwijs',
});

/** Step 3 for a pupil under eighteen. */
export const STEP_3: Filled = {
  'Leerling weet ervan en is akkoord': 'Ja',
  'Ouder of voogd weet ervan en is akkoord': 'Ja',
  'Gevraagd door': 'Dana Deelnemer',
  'Datum toestemming': '2026-11-20',
  'Aanwezig bij de bespreking': 'Ja',
};

/** Fills in the inputs of a card, found by their labels as a person finds them. */
export async function fillIn(form: Locator, filled: Filled): Promise<void> {
  for (const [label, value] of Object.entries(filled)) {
    const { block, kind } = await inputOf(form, label);
    if (kind === 'choices') await block.getByText(value, { exact: true }).click();
    else if (kind === 'list') await block.locator('select').selectOption({ label: value });
    else await block.locator('input, textarea').fill(value);
  }
}

/** What stands in the inputs now, by label: as it was filled in. */
export async function standsIn(form: Locator, labels: readonly string[]): Promise<Filled> {
  const stands: Record<string, string> = {};
  for (const label of labels) {
    const { block, kind } = await inputOf(form, label);
    const chosen = block.locator(kind === 'list' ? 'option:checked' : 'div:has(> input:checked)');
    stands[label] =
      kind === 'text'
        ? await block.locator('input, textarea').inputValue()
        : ((await chosen.textContent())?.trim() ?? '');
  }
  return stands;
}

/** Goes from the first step to the last and stops before **Indienen**. */
export async function goesThrough(
  form: Locator,
  name: string,
  atStep?: (step: number) => Promise<void>,
): Promise<void> {
  for (const [index, filled] of [STEP_1, step2(name), STEP_3].entries()) {
    await standsAt(form, index + 1);
    await fillIn(form, filled);
    await atStep?.(index + 1);
    await form.getByRole('button', { name: 'Verder' }).click();
  }
  await standsAt(form, 4);
  await atStep?.(4);
}

/** Waits until the form stands at a step. */
export async function standsAt(form: Locator, step: number): Promise<void> {
  await form.getByText(`stap ${step} van 4`).waitFor();
}

async function inputOf(form: Locator, label: string) {
  const starts = new RegExp(`^${label}( \\(verplicht\\))?$`);
  const block = form.locator('div:has(> label)', { has: form.page().locator('label', { hasText: starts }) }).last();
  const isChoices = (await block.locator('input[type=radio], input[type=checkbox]').count()) > 0;
  const isList = (await block.locator('select').count()) > 0;
  return { block, kind: isChoices ? ('choices' as const) : isList ? ('list' as const) : ('text' as const) };
}
