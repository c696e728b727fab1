import { resumeDraft } from '../bot/cases/resume-draft.ts';
import { showDossier } from '../bot/cases/show-dossier.ts';
import { showForm } from '../bot/cases/show-form.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { showLead } from '../bot/regisseur/show-lead.ts';
import { showPlan } from '../bot/regisseur/show-plan.ts';
import { showProgress } from '../bot/regisseur/show-progress.ts';
import { button, type Card, draw, opens } from './card.ts';
import { type Nameless, whereNow } from './case.ts';
import drawing from './mine.json' with { type: 'json' };
import { namelessLine } from './words.ts';

/** The own cases and those that this person leads, newest first; `more`: how many are not on this card. */
export type MineCard = {
  readonly cases: readonly Nameless[];
  readonly more: number;
  readonly led: readonly Nameless[];
  readonly moreLed: number;
  readonly draft?: { readonly caseId: string; readonly step: number; readonly keptUntil: Day } | undefined;
};

/** What this person leads and brought in, without personal data, and a form that was left half-way. */
export function mineCard({ cases, more, led, moreLed, draft }: MineCard): Card {
  return draw(drawing, {
    none: cases.length === 0 && led.length === 0,
    leads: led.length > 0,
    led: led.map((found) => ({
      number: found.number,
      line: namelessLine(found),
      where: whereNow(found),
      plan: opens(showPlan, 'Plan van aanpak', { case: found.caseId }),
      progress: opens(showProgress, 'Voortgang melden', { case: found.caseId }),
      lead: opens(showLead, 'Regie', { case: found.caseId }),
    })),
    moreLed: moreLed > 0 ? `U leidt nog ${moreLed} eerdere. Typ /casus met het nummer.` : '',
    ownHeading: led.length > 0 && cases.length > 0,
    cases: cases.map((found) => ({
      number: found.number,
      line: namelessLine(found),
      where: whereNow(found),
      dossier: opens(showDossier, 'Bekijk casus', { case: found.caseId }, { tooltip: `Bekijk casus ${found.number}` }),
    })),
    more: more > 0 ? `En nog ${more} eerdere. Typ /casus met het nummer.` : '',
    hasDraft: draft !== undefined,
    draftStep: String(draft?.step ?? ''),
    keptUntil: draft ? sayDay(draft.keptUntil) : '',
    resume: draft ? button(resumeDraft, 'Verder met concept', { case: draft.caseId }, { style: 'positive' }) : null,
    form: opens(showForm, 'Casus aanmelden', {}),
  });
}
