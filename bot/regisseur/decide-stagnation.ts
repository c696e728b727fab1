import { z } from 'zod';
import { nameText } from '../../cards/plain.ts';
import { decisionForm } from '../../cards/stagnation.ts';
import { type Context, defineAction, defineTopic, defineView, type Echo } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import { accept, type Promised, refuse, unchanged } from '../decision.ts';
import { typedText } from '../typed-text.ts';
import { isOpen } from './lead.ts';
import type { FoundStagnation } from './load-lead.ts';
import { mayDecide } from './stagnation.ts';

const DECISION_AT_MOST = 1000;

const data = z.object({ case: z.string().max(80), stagnation: z.string().max(100) });

/** What is asked of the one who must decide about a stuck trajectory, with what was decided once it was. */
export const showDecision = defineView({
  verb: 'stagnation.decision-form',
  title: 'Traject stagneert',
  on: 'stagnation',
  data,
  allow: (actor, found) => found.stagnations.some((one) => mayDecide(actor, one)),
  otherwise: 'not-allowed-case',
  show: (found, { stagnation }, context, echo) => formOf(found, stagnation, context, echo, false),
});

/** Records what is decided about a stuck trajectory; the regisseur hears it. Who comes later reads what was decided already. */
export const decideStagnation = defineAction({
  verb: 'stagnation.decide',
  on: 'stagnation',
  data: data.extend({
    decision: typedText,
  }),
  allow: (actor, found) => found.stagnations.some((one) => mayDecide(actor, one)),
  otherwise: 'not-allowed-case',
  form: 'stagnation.decision-form',
  decide({ case: found, stagnations }, { stagnation: id, decision }, { actor, now }) {
    const stagnation = stagnations.find((one) => one.id === id);
    if (!isOpen(found) || !mayDecide(actor, stagnation) || !stagnation) return refuse('old-button');
    const { caseId, number } = found;
    if (stagnation.status === 'decided')
      return unchanged({ view: 'stagnation.decision-form', data: { case: caseId, stagnation: id } });
    if (!decision) return refuse('form-problems', { decision: 'required' });
    if (decision.length > DECISION_AT_MOST) return refuse('form-problems', { decision: 'too-long' });
    const at = now.toISOString();
    const notes = { ...stagnation.notes, decision };
    const decided = { ...stagnation, status: 'decided' as const, decidedBy: actor.id, decidedAt: at, notes };
    const told: Promised[] = found.regisseur
      ? [
          {
            key: `${id}:decided`,
            topic: 'stagnation.decided',
            to: { person: found.regisseur.person },
            about: { case: caseId, stagnation: id },
            notBefore: now,
          },
        ]
      : [];
    return accept(
      { write: [decided], notices: told },
      { caseId, fields: ['decision'] },
      { say: { name: 'stagnation-decided', number } },
    );
  },
});

/** Who must decide reads why the trajectory is stuck, and answers on the card. */
export const stagnationAsked = defineTopic({
  topic: 'stagnation.asked',
  on: 'stagnation',
  wanted: isUndecided,
  draw: (found, { about }, context) => ({
    card: formOf(found, about.stagnation, context, NO_ECHO, false),
    summary: `Casus ${found.case?.number ?? ''} stagneert`,
  }),
});

/** No answer came in five working days: the chair can decide. */
export const stagnationUnanswered = defineTopic({
  topic: 'stagnation.unanswered',
  on: 'stagnation',
  wanted: isUndecided,
  draw: (found, { about }, context) => ({
    card: formOf(found, about.stagnation, context, NO_ECHO, true),
    summary: `Nog geen besluit over casus ${found.case?.number ?? ''}`,
  }),
  done: ({ case: found, stagnations, members }) => {
    const who = members.find(({ person }) => person === stagnations[0]?.decidedBy)?.name;
    return `Casus ${found?.number ?? ''}: ${who ? `besluit vastgelegd door ${nameText(who)}` : 'er is geen besluit meer nodig'}.`;
  },
});

/** The regisseur reads what was decided, by whom. */
export const stagnationDecided = defineTopic({
  topic: 'stagnation.decided',
  on: 'stagnation',
  wanted: ({ case: found }, _notice, { actor }) => isOpen(found) && found.regisseur?.person === actor.id,
  draw: (found, { about }, context) => ({
    card: formOf(found, about.stagnation, context, NO_ECHO, false),
    summary: `Besluit over casus ${found.case?.number ?? ''}`,
  }),
});

const NO_ECHO: Echo = { typed: {}, problems: {} };

function isUndecided({ case: found, stagnations }: FoundStagnation, { about }: { about: Record<string, string> }) {
  return isOpen(found) && stagnations.some(({ id, status }) => id === about.stagnation && status === 'open');
}

function formOf(
  { case: found, stagnations, members, meetings }: FoundStagnation,
  id: string | undefined,
  { today }: Context,
  { typed, problems }: Echo,
  late: boolean,
) {
  const stagnation = stagnations.find((one) => one.id === id);
  if (!found || !stagnation) throw new Error('a decision was asked about nothing');
  const nameOf = (who: string | undefined) => members.find(({ person }) => person === who)?.name ?? '';
  return decisionForm({
    ...nameless(found, meetings, today),
    stagnation: stagnation.id,
    as: stagnation.as,
    late,
    by: nameOf(stagnation.by),
    reason: stagnation.notes.reason,
    ...(stagnation.status === 'decided'
      ? { decided: { by: nameOf(stagnation.decidedBy), decision: stagnation.notes.decision } }
      : {}),
    typed,
    problems,
  });
}
