import { showDossier } from '../bot/cases/show-dossier.ts';
import { type Day, sayDay } from '../bot/deadlines/day.ts';
import { acceptLead } from '../bot/regisseur/accept-lead.ts';
import { showHandover } from '../bot/regisseur/hand-over.ts';
import { openPoll } from '../bot/regisseur/open-poll.ts';
import { showStagnation } from '../bot/regisseur/report-stagnation.ts';
import { showReturn } from '../bot/regisseur/return-lead.ts';
import { showAppoint } from '../bot/regisseur/show-appoint.ts';
import { showPlan } from '../bot/regisseur/show-plan.ts';
import { showProgress } from '../bot/regisseur/show-progress.ts';
import { button, type Card, type CardAction, draw, opens } from './card.ts';
import type { Nameless } from './case.ts';
import drawing from './lead.json' with { type: 'json' };
import { nameText } from './plain.ts';
import { namelessLine } from './words.ts';

/** Who leads a case, and who looks: `mine` is the regisseur, `runs` chair or secretary. Names are of people at the table. */
export type LeadCard = Nameless & {
  readonly tasks: boolean;
  readonly remark: string;
  readonly mine: boolean;
  readonly runs: boolean;
  readonly accepted: boolean;
  readonly regisseur: string | undefined;
  readonly since: Day | undefined;
  readonly handoverTo: string | undefined;
  readonly planGivenOn: Day | undefined;
};

/** The lead of one case: how it stands and every button of it, without personal data of the pupil. */
export function leadCard(lead: LeadCard): Card {
  const groups = [workButtons(lead), answerButtons(lead), otherButtons(lead)].filter((actions) => actions.length > 0);
  return draw(drawing, {
    heading: lead.mine ? `U bent regisseur van casus ${lead.number}` : `Regie van casus ${lead.number}`,
    line: namelessLine(lead),
    remark: lead.remark,
    tasks: lead.tasks,
    who: [lead.regisseur === undefined ? run('Er is nu geen regisseur.') : run('Regisseur: '), ...whoNow(lead)],
    plan: lead.planGivenOn
      ? `Plan van aanpak: gegeven op ${sayDay(lead.planGivenOn)}`
      : 'Plan van aanpak: nog niet gegeven',
    led: lead.regisseur !== undefined,
    asked: lead.handoverTo === undefined ? [] : [{ name: nameText(lead.handoverTo) }],
    groups: groups.map((actions) => ({ actions })),
  });
}

const run = (text: string, weight: 'Bolder' | 'Default' = 'Default') => ({ text, weight });

function whoNow({ regisseur, since, accepted }: LeadCard) {
  if (regisseur === undefined) return [];
  const from = since ? `, sinds ${sayDay(since)}` : '';
  return [run(nameText(regisseur), 'Bolder'), run(`${from}${accepted ? '' : ' (nog niet aangenomen)'}`)];
}

function answerButtons({ caseId, mine, accepted }: LeadCard): readonly CardAction[] {
  if (!mine) return [];
  const yes = accepted ? [] : [button(acceptLead, 'Aannemen', { case: caseId }, { style: 'positive' })];
  const handOver = accepted ? [opens(showHandover, 'Overdragen', { case: caseId })] : [];
  return [...yes, ...handOver, opens(showReturn, 'Teruggeven', { case: caseId })];
}

function workButtons({ caseId, number, mine }: LeadCard): readonly CardAction[] {
  if (!mine) return [];
  return [
    opens(showPlan, 'Plan van aanpak', { case: caseId }),
    opens(showProgress, 'Voortgang melden', { case: caseId }),
    opens(showStagnation, 'Traject stagneert', { case: caseId }),
    opens(showDossier, 'Bekijk casus', { case: caseId }, { tooltip: `Bekijk casus ${number}` }),
  ];
}

function otherButtons({ caseId, runs, regisseur }: LeadCard): readonly CardAction[] {
  if (!runs) return [];
  const search = regisseur === undefined ? [opens(openPoll, 'Zoek regisseur', { case: caseId })] : [];
  return [opens(showAppoint, 'Wijs aan', { case: caseId }), ...search];
}
