import type { StageStart } from '../bot/deadlines/ladder.ts';
import { wordFor } from './words.ts';

/** What a table chooses the term to in its settings: the stages of both models that have one (process.md §6). */
export const stageGoals: Readonly<Record<string, string>> = {
  week4: 'de regisseur',
  week8: 'de vraag naar een passend aanbod',
  week12: 'het doorbraakteam',
  month3: 'de laatste termijn',
  step2: 'trede 2: ondersteuningsteam',
  step3: 'trede 3: samenwerkingsverband',
};

const STEPS: Readonly<Record<string, string>> = {
  step2: 'trede 2: ondersteuningsteam',
  step3: 'trede 3: samenwerkingsverband',
  step4: 'trede 4: actietafel',
};

const QUESTIONS: Readonly<Record<string, (span: string) => string>> = {
  week4: (span) => `De leerling is ${span} thuis. Er moet nu een regisseur zijn. Wie neemt de regie?`,
  week8: (span) =>
    `De leerling is ${span} thuis. Verwacht u binnen vier weken een passend aanbod? Zo niet, dan is het doorbraakteam nodig.`,
  week12: (span) => `De leerling is ${span} thuis. Wat is de volgende stap?`,
  month3: (span) => `De leerling is ${span} thuis. Dit is de laatste termijn. Wat gebeurt er nu?`,
  step2: (span) => `De eerste ${span} zijn voorbij. Gaat de casus naar het ondersteuningsteam?`,
  step3: (span) =>
    `Er ${span.startsWith('een ') ? 'is' : 'zijn'} ${span} voorbij. Gaat de casus naar het samenwerkingsverband?`,
  step4: () => 'De datum uit het plan is er. Gaat de casus naar de actietafel?',
};

/** A stage by name, with the term that it has in this case: `vier weken thuis`, or the step of Tilburg. */
export function stageTitle(stage: string, start: StageStart): string {
  if ('plan' in start || Object.hasOwn(STEPS, stage)) return wordFor(STEPS, stage);
  return `${spanOf(start)} thuis`;
}

/** What a stage asks of the one who leads, with the term that it has in this case (process.md §6). */
export function stageQuestion(stage: string, start: StageStart): string {
  const question = Object.hasOwn(QUESTIONS, stage) ? QUESTIONS[stage] : undefined;
  return question ? question('plan' in start ? '' : spanOf(start)) : stageTitle(stage, start);
}

const NUMBERS = 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/** A term in words, in whole weeks where it can: `acht weken`, `45 dagen`, `drie maanden`. */
function spanOf(start: { readonly days: number } | { readonly months: number }): string {
  const [count, one, more] =
    'months' in start
      ? [start.months, 'maand', 'maanden']
      : start.days % 7 === 0
        ? [start.days / 7, 'week', 'weken']
        : [start.days, 'dag', 'dagen'];
  return `${NUMBERS[count] ?? count} ${count === 1 ? one : more}`;
}
