import { decideStagnation } from '../bot/regisseur/decide-stagnation.ts';
import { reportStagnation } from '../bot/regisseur/report-stagnation.ts';
import { button, type Card, draw } from './card.ts';
import type { Nameless } from './case.ts';
import decisionDrawing from './decision.json' with { type: 'json' };
import { type Echoed, fields } from './fields.ts';
import { nameText, typedText } from './plain.ts';
import drawing from './stagnation.json' with { type: 'json' };
import { namelessLine } from './words.ts';

/** Whom a regisseur turns to when a trajectory is stuck. */
type AskedAs = 'coordinator' | 'manager' | 'chair';

/** The case that is stuck, the id of what this form makes, and who will read it. */
export type StagnationForm = Echoed & {
  readonly caseId: string;
  readonly number: string;
  readonly stagnation: string;
  readonly as: AskedAs;
};

/** Asks the regisseur why a trajectory is stuck. */
export function stagnationForm(form: StagnationForm): Card {
  const { caseId, number, stagnation, as } = form;
  return draw(drawing, {
    ...fields(['reason'], form, () => ({ atMost: 1000 })),
    number,
    reader: readers[as],
    report: button(reportStagnation, 'Traject stagneert', { case: caseId, stagnation }, { style: 'positive' }),
  });
}

const readers: Record<AskedAs, string> = {
  coordinator: 'De coördinator van het samenwerkingsverband leest uw reden en legt vast wat er wordt besloten.',
  manager: 'Uw leidinggevende leest uw reden en legt vast wat er wordt besloten.',
  chair:
    'Er is geen coördinator of leidinggevende bekend. Daarom leest de voorzitter uw reden en legt het besluit vast.',
};

/** What is stuck and why, for who must decide; `late` when nobody answered in five working days, `decided` once somebody did. */
export type DecisionForm = Echoed &
  Nameless & {
    readonly stagnation: string;
    readonly as: AskedAs;
    readonly late: boolean;
    readonly by: string;
    readonly reason: string;
    readonly decided?: { readonly by: string; readonly decision: string } | undefined;
  };

/** Asks what is decided about a stuck trajectory, and shows it once it was. */
export function decisionForm(form: DecisionForm): Card {
  const { caseId, number, stagnation, decided } = form;
  return draw(decisionDrawing, {
    ...fields(['decision'], form, () => ({ atMost: 1000 })),
    heading: decided ? `Besluit over casus ${number}` : `Casus ${number} stagneert`,
    line: namelessLine(form),
    why: decided ? '' : whyYou(form),
    by: nameText(form.by),
    reason: typedText(form.reason) || 'Zonder reden',
    asks: decided === undefined,
    decisions: decided ? [{ by: nameText(decided.by), text: typedText(decided.decision) || 'Zonder toelichting' }] : [],
    decide: decided
      ? null
      : button(decideStagnation, 'Besluit vastleggen', { case: caseId, stagnation }, { style: 'positive' }),
  });
}

function whyYou({ as, late }: DecisionForm): string {
  if (late) return 'Er is in vijf werkdagen geen besluit vastgelegd. Wilt u besluiten wat er gebeurt?';
  if (as === 'chair')
    return 'U krijgt dit als voorzitter, want er is geen coördinator of leidinggevende bekend. Leg vast wat er wordt besloten.';
  return 'De regisseur vraagt u om een besluit. Leg vast wat er wordt besloten.';
}
